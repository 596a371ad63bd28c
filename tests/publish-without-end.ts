import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openLedger } from "../src/platform/database/ledger.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";
import { draft } from "./small-newspaper.ts";

// Publishes one story after the other, and names each when it is acknowledged, until somebody kills the process.
const database = await openDatabase({ url: process.argv[2] ?? "" });
await migrate(database);
const ledger = openLedger(database, Date.now);
for (;;) {
  const { versionId } = await draft(ledger, { headline: `Number ${crypto.randomUUID()}` });
  const { value } = await ledger.write((writing) => publishVersion(writing, { versionId }));
  if (value.ok) console.log(versionId);
}
