import { expect, it } from "vitest";
import { allMigrations } from "../../../migrations/all-migrations.ts";
import type { Migration } from "../../../migrations/migration.ts";
import { onBothDatabases } from "../../../tests/databases.ts";
import { migrate } from "./migrate.ts";

onBothDatabases("migrations", (store) => {
  const names = async () => {
    const rows = await store().database.db.introspection.getTables();
    return rows.map((table) => table.name);
  };

  it("run once", async () => {
    expect(await migrate(store().database)).toEqual([]);
  });

  it("that fail leave the database as it was, and run when they are mended", async () => {
    let broken = true;
    const second: Migration = {
      name: "002-test",
      async up(db) {
        await db.schema.createTable("half_made").addColumn("id", "text").execute();
        if (broken) throw new Error("not like this");
      },
    };
    const both = [...allMigrations, second];
    await expect(migrate(store().database, both)).rejects.toThrow("not like this");
    expect(await names()).not.toContain("half_made");
    expect(await migrate(store().database)).toEqual([]);
    broken = false;
    expect(
      await Promise.all([migrate(store().database, both), migrate(store().database, both)]),
    ).toContainEqual(["002-test"]);
    expect(await names()).toContain("half_made");
  });

  it("of a newer Masthead are not run over", async () => {
    await expect(migrate(store().database)).rejects.toThrow('newer Masthead (it has "002-test")');
  });
});
