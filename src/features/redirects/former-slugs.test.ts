import { sql } from "kysely";
import { expect, it } from "vitest";
import { allMigrations } from "../../../migrations/all-migrations.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { openDatabase } from "../../platform/database/open-database.ts";
import { redirectRow } from "./redirects.store.ts";

it("addresses kept before there was a slug beside them get the one that they would have now", async () => {
  const database = await openDatabase({ url: "sqlite::memory:" });
  try {
    await migrate(database, allMigrations.slice(0, 2));
    const paths = [
      "/en/harbour",
      "/en/quay/",
      "/?p=20",
      "/en/?p=3",
      "/2024/05/port/",
      "/old",
      "/en/section/world",
    ];
    for (const path of paths)
      await sql`INSERT INTO redirects (path, version_id, target, created_at) VALUES (${path}, 'v', NULL, 0)`.execute(
        database.db,
      );
    expect(await migrate(database)).toContain("003-former-slugs");
    const rows = await database.db.selectFrom("redirects").select(["path", "slug"]).execute();
    expect(new Map(rows.map((row) => [row.path, row.slug]))).toEqual(
      new Map(
        paths.map((path) => [path, redirectRow({ path, versionId: "v", target: null, createdAt: 0 }).slug]),
      ),
    );
    expect(rows.flatMap((row) => row.slug ?? []).sort()).toEqual(["harbour", "quay"]);
  } finally {
    await database.close();
  }
});
