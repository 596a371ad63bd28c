import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { type Following, followChanges } from "./follow-changes.ts";

onBothDatabases("a follower of the log", (store) => {
  const happen = (subjectId: string) =>
    store().ledger.write((writing) => writing.log({ kind: "test.happened", subjectId, keys: [subjectId] }));

  it("misses nothing and repeats nothing across restarts, and begins a failed batch again", async () => {
    const seen: string[] = [];
    let failures = 2;
    const errors: unknown[] = [];
    const following: Following = {
      database: store().database,
      name: "test",
      from: "beginning",
      position: "kept",
      pollEvery: 20,
      apply: (changes) => {
        if (failures-- > 0) throw new Error("not yet");
        seen.push(...changes.map((change) => change.subjectId));
      },
      onError: (error) => errors.push(error),
    };
    await happen("one");
    const first = await followChanges(following);
    const { changeId } = await happen("two");
    await first.reached(changeId);
    await first.stop();
    await happen("three");
    const second = await followChanges(following);
    const last = await happen("four");
    await second.reached(last.changeId);
    await second.stop();
    expect(seen).toEqual(["one", "two", "three", "four"]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it("sees changes in the order of their numbers while many write at once", async () => {
    const seen: number[] = [];
    const follower = await followChanges({
      database: store().database,
      name: "order",
      from: "now",
      position: "forgotten",
      pollEvery: 5,
      apply: (changes) => {
        seen.push(...changes.map((change) => change.id));
      },
      onError: (error) => {
        throw error;
      },
    });
    const written = await Promise.all(Array.from({ length: 40 }, (_, i) => happen(`n${i}`)));
    const ids = written.map((one) => one.changeId).sort((a, b) => a - b);
    await follower.reached(ids.at(-1) ?? 0);
    await follower.stop();
    expect(seen).toEqual(ids);
  });
});
