import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listClashes } from "../src/features/stories/clashes.store.ts";
import { loadNewest } from "../src/features/stories/stories.store.ts";
import type { DialectName } from "../src/platform/database/open-database.ts";
import { openTestStore, type TestStore } from "./databases.ts";
import { draft, found } from "./small-newspaper.ts";
import { type Edit, seatWriter, type Way, type Writer } from "./two-writers.ts";

/**
 * Two people on one story, each at the real keeper and journal over the real store, through whatever may happen to them. Whatever the
 * order, every word is in the story or in a clash that is shown, but those that their own writer took away.
 */
type Step =
  | { readonly who: number; readonly what: "edit"; readonly edit: Edit }
  | { readonly who: number; readonly what: "way"; readonly way: Way }
  | { readonly who: number; readonly what: "save" | "hear" | "kill" | "open" | "rest" };

const who = fc.nat(1);
const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(
    "type",
    "type",
    "type",
    "split",
    "join",
    "delete",
    "move",
    "paste",
    "field",
    "caption",
  ),
  at: fc.nat(30),
  to: fc.nat(30),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ who, what: fc.constant("edit"), edit }) },
  { weight: 4, arbitrary: fc.record({ who, what: fc.constantFrom("save", "hear", "rest") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      what: fc.constant("way"),
      way: fc.constantFrom<Way>("up", "up", "down", "lost"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who, what: fc.constantFrom("kill", "open", "open") }) },
);
/** About two hundred edits each. */
const steps = fc.array(step, { minLength: 440, maxLength: 480, size: "max" });

async function take(writers: readonly Writer[], one: Step) {
  const writer = writers[one.who];
  if (writer === undefined) return;
  if (one.what === "edit") writer.edit(one.edit);
  else if (one.what === "way") writer.way = one.way;
  else if (one.what === "rest") await vi.advanceTimersByTimeAsync(250);
  else await writer[one.what]();
}

/** Everybody is back, and nothing waits to be saved. */
async function comeTogether(writers: readonly Writer[]) {
  for (const writer of writers) writer.way = "up";
  for (const writer of writers) await writer.open();
  for (let round = 0; round < 2; round++)
    for (const writer of writers) {
      await writer.save();
      await writer.hear();
    }
}

async function readStory({ database: { db } }: TestStore, versionId: string) {
  const { words } = await loadNewest(db, versionId);
  return { words, clashes: await listClashes(db, versionId) };
}

/** More with `SEEDS=1000`; each run is two hundred edits by each. */
const RUNS: Readonly<Record<DialectName, number>> = {
  sqlite: Number(process.env.SEEDS ?? 100),
  postgres: Number(process.env.SEEDS ?? 5),
};

/** A fault is told at once: to find the fewest steps to it takes many times as long as to find it. `SEED` is what a failure named. */
const asTold = {
  endOnFailure: process.env.SHRINK === undefined,
  ...(process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) }),
};

describe.each<DialectName>(["sqlite", "postgres"])("two writers (%s)", (dialect) => {
  let store: Awaited<ReturnType<typeof openTestStore>>;
  beforeAll(async () => {
    store = await openTestStore(dialect);
    await found(store.ledger);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await store.remove();
  });

  it("lose no word, whatever becomes of their network, their tabs and the server", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { versionId } = await draft(store.ledger, { headline: `Two ${crypto.randomUUID()}` });
        const writers = ["a", "b"].map((name) => seatWriter(store, versionId, name));
        for (const writer of writers) await writer.open();
        for (const one of taken) await take(writers, one);
        await comeTogether(writers);
        const story = JSON.stringify(await readStory(store, versionId));
        const lost = writers.flatMap(({ typed }) => [...typed].filter((word) => !story.includes(word)));
        for (const writer of writers) writer.kill();
        vi.clearAllTimers();
        expect(lost).toEqual([]);
      }),
      { numRuns: RUNS[dialect], ...asTold },
    );
  }, 900_000);

  it("alone clashes with nobody, whatever becomes of the network, the tab and the server", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { versionId } = await draft(store.ledger, { headline: `One ${crypto.randomUUID()}` });
        const writer = seatWriter(store, versionId, "a");
        await writer.open();
        for (const one of taken) await take([writer, writer], one);
        await comeTogether([writer]);
        const { words, clashes } = await readStory(store, versionId);
        expect(clashes).toEqual([]);
        expect(words).toEqual(writer.words());
        writer.kill();
        vi.clearAllTimers();
      }),
      { numRuns: Math.ceil(RUNS[dialect] / 5), ...asTold },
    );
  }, 900_000);
});
