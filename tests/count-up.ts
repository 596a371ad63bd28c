import { openLedger } from "../src/platform/database/ledger.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";

// Reads a number and writes the next one, many times over, while another process does the same.
const [url = "", times = "0"] = process.argv.slice(2);
const database = await openDatabase({ url });
await migrate(database);
const ledger = openLedger(database, Date.now);
for (let i = 0; i < Number(times); i++) {
  await ledger.write(async ({ db, log }) => {
    const row = await db
      .selectFrom("followers")
      .select("position")
      .where("name", "=", "count")
      .executeTakeFirst();
    const position = (row?.position ?? 0) + 1;
    await db
      .insertInto("followers")
      .values({ name: "count", position })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ position }))
      .execute();
    await log({ kind: "count.raised", subjectId: "count", keys: [] });
  });
}
await database.close();
