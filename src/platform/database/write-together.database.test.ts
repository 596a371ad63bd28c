import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { listChangesAfter } from "../changes/changes.store.ts";
import type { Writing } from "./ledger.ts";
import { openTogether } from "./write-together.ts";

onBothDatabases("what is written together", (store) => {
  const note = async ({ db, log }: Writing, name: string) => {
    await db.insertInto("followers").values({ name, position: 1 }).execute();
    await log({ kind: "test.happened", subjectId: name, keys: [] });
    return name;
  };
  const listNoted = async () =>
    (await listChangesAfter(store().database, 0, 1000)).map((change) => change.subjectId);

  it("goes in few transactions, in its order, and is answered after the commit", async () => {
    let commits = 0;
    const { ledger } = store();
    ledger.onCommit(() => commits++);
    const write = openTogether(ledger, { longest: Number.POSITIVE_INFINITY });
    const names = Array.from({ length: 300 }, (_, i) => `together ${i}`);
    const written = await Promise.all(
      names.map(async (name) => {
        const { value, changeId } = await write((writing) => note(writing, name));
        // Another connection has it by now.
        const there = await store()
          .database.db.selectFrom("followers")
          .select("name")
          .where("name", "=", name)
          .execute();
        expect([there.length, changeId > 0]).toEqual([1, true]);
        return value;
      }),
    );
    expect(written).toEqual(names);
    expect(commits).toBeLessThanOrEqual(4);
    expect(await listNoted()).toEqual(names);
  });

  it("keeps what a work that throws does to itself", async () => {
    const write = openTogether(store().ledger);
    const settled = await Promise.allSettled(
      ["good", "bad", "better"].map((name) =>
        write(async (writing) => {
          await note(writing, name);
          if (name === "bad") throw new Error("it never fits");
          if (name === "better") await note(writing, "best");
        }),
      ),
    );
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await listNoted()).slice(-3)).toEqual(["good", "better", "best"]);
    // What PostgreSQL refuses breaks the whole transaction off, not the statement alone.
    const twice = await Promise.allSettled(
      ["new", "good"].map((name) => write((writing) => note(writing, name))),
    );
    expect(twice.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await listNoted()).slice(-2)).toEqual(["best", "new"]);
  });

  it("takes what comes after a failure as before", async () => {
    const write = openTogether(store().ledger);
    await expect(write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await write((writing) => note(writing, "after"))).value).toBe("after");
  });
});
