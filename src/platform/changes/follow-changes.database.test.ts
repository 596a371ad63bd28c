import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { findPosition } from "./changes.store.ts";
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

  it("steps over a change that fails for good, names it, and goes on with those beside and after it", async () => {
    const seen: string[] = [];
    const given: (string | undefined)[] = [];
    const beginning = store().ledger.write((writing) =>
      writing.logAll(
        ["good", "bad", "better"].map((subjectId) => ({ kind: "test.happened", subjectId, keys: [] })),
      ),
    );
    const { changeId } = await beginning;
    const follower = await followChanges({
      database: store().database,
      name: "over",
      from: "beginning",
      position: "kept",
      pollEvery: 2,
      apply: (changes) => {
        if (changes.some((change) => change.subjectId === "bad")) throw new Error("it never fits");
        seen.push(...changes.map((change) => change.subjectId));
      },
      onError: (_, steppedOver) => given.push(steppedOver?.subjectId),
    });
    await follower.reached(changeId);
    const last = await happen("best");
    await follower.reached(last.changeId);
    await follower.stop();
    expect(seen.slice(-3)).toEqual(["good", "better", "best"]);
    // The batch, then the change alone, three times.
    expect(given).toEqual([undefined, undefined, undefined, "bad"]);
  });

  it("passes over what does not concern it, and keeps how far it came", async () => {
    const seen: string[] = [];
    const kinds = ["other", "other", "test", "other", "other", "other", "test", ...Array(40).fill("other")];
    const { changeId } = await store().ledger.write((writing) =>
      writing.logAll(
        kinds.map((noun, at) => ({ kind: `${noun}.happened`, subjectId: `${noun} ${at}`, keys: [] })),
      ),
    );
    const following: Following = {
      database: store().database,
      name: "choosy",
      from: "beginning",
      position: "kept",
      batch: 2,
      pollEvery: 5,
      passesOver: (kind) => kind.startsWith("other."),
      apply: (changes) => {
        seen.push(...changes.map((change) => change.subjectId));
      },
      onError: (error) => {
        throw error;
      },
    };
    const follower = await followChanges(following);
    await follower.reached(changeId);
    await follower.stop();
    expect(seen.filter((subject) => subject.startsWith("other"))).toEqual([]);
    expect(seen.slice(-2)).toEqual(["test 2", "test 6"]);
    expect(await findPosition(store().database, "choosy")).toBe(changeId);
  });

  it("lets everything else have its turn between batches, and the process start before the first", async () => {
    const { changeId } = await store().ledger.write((writing) =>
      writing.logAll(
        Array.from({ length: 30 }, (_, i) => ({ kind: "test.happened", subjectId: `${i}`, keys: [] })),
      ),
    );
    let batches = 0;
    let turns = 0;
    let batchesAtStart = -1;
    const follower = await followChanges({
      database: store().database,
      name: "courteous",
      from: "beginning",
      position: "kept",
      batch: 1,
      beginAfter: 50,
      pollEvery: 5,
      apply: () => {
        batches++;
      },
      onError: (error) => {
        throw error;
      },
    });
    setTimeout(() => {
      batchesAtStart = batches;
    }, 20);
    const turn = () => {
      turns++;
      if (batches < 30) setImmediate(turn);
    };
    setTimeout(turn, 45);
    await follower.reached(changeId);
    await follower.stop();
    expect(batchesAtStart).toBe(0);
    expect(turns).toBeGreaterThanOrEqual(30);
  });
});
