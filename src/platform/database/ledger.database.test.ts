import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { listChangesAfter } from "../changes/changes.store.ts";
import type { Writing } from "./ledger.ts";

onBothDatabases("the ledger", (store) => {
  const list = async () =>
    (await listChangesAfter(store().database, 0, 1000)).map((change) => change.subjectId);

  it("logs many changes at once in their order, and answers with the last", async () => {
    const names = Array.from({ length: 150 }, (_, i) => `n${i}`);
    const { changeId } = await store().ledger.write(async (writing) => {
      await writing.logAll(
        names.map((subjectId) => ({ kind: "test.happened", subjectId, keys: [subjectId] })),
      );
      await writing.logAll([]);
    });
    const changes = await listChangesAfter(store().database, 0, 1000);
    expect(changes.map((change) => change.subjectId)).toEqual(names);
    expect(changes.at(-1)).toMatchObject({ id: changeId, keys: ["n149"] });
  });

  it("begins an act again that crossed another", async () => {
    const { ledger, database } = store();
    const names = ["left", "right"];
    for (const name of names)
      await database.db.insertInto("followers").values({ name, position: 0 }).execute();
    const raise = ({ db }: Writing, name: string) =>
      db
        .updateTable("followers")
        .set((eb) => ({ position: eb("position", "+", 1) }))
        .where("name", "=", name)
        .execute();
    // Each takes what the other wants next: PostgreSQL breaks one of them off. SQLite lets them in one after the other.
    const act = (first: string, second: string) =>
      ledger.write(async (writing) => {
        await raise(writing, first);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await raise(writing, second);
        await writing.log({ kind: "test.happened", subjectId: first, keys: [] });
      });
    await Promise.all([act("left", "right"), act("right", "left")]);
    const rows = await database.db
      .selectFrom("followers")
      .select("position")
      .where("name", "in", names)
      .execute();
    expect(rows.map((row) => row.position)).toEqual([2, 2]);
    expect((await list()).slice(-2).sort()).toEqual(names);
  });
});
