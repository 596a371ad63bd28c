import { DatabaseSync } from "node:sqlite";
import type { CompiledQuery } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillArchive } from "../../bench/archive.ts";
import { saveDeskDocument } from "../../src/features/search/desk-search.store.ts";
import {
  type DeskReading,
  type DeskWish,
  listDesk,
  listPlanned,
} from "../../src/features/stories/desk.store.ts";
import { openTestStore } from "../databases.ts";
import { smallNewspaper } from "../small-newspaper.ts";

const STORIES = 20_000;
const LIMIT = 50;
/** So many versions at the archive's end can be found by the same word. */
const WITH_WORD = 200;

type Desk = {
  readonly reading: DeskReading;
  /** What was asked since the last look. */
  readonly asked: CompiledQuery[];
  /** How SQLite goes about what was asked, a step a line. */
  plan(): string[];
  close(): Promise<void>;
};

/** A desk over an archive, which tells how its questions are answered. */
async function openDesk(): Promise<Desk> {
  const store = await openTestStore("sqlite");
  store.clock.set(Date.now());
  await fillArchive(store.database, smallNewspaper, STORIES);
  const { db } = store.database;
  const newest = await db
    .selectFrom("versions")
    .select("id")
    .orderBy("revision_id", "desc")
    .limit(WITH_WORD)
    .execute();
  await db.transaction().execute(async (writing) => {
    for (const { id } of newest)
      await saveDeskDocument(
        { db: writing, dialect: "sqlite" },
        { versionId: id, edition: "en", words: ["quay"] },
      );
  });
  const asked: CompiledQuery[] = [];
  const listening = db.withPlugin({
    transformQuery({ node, queryId }) {
      asked.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const raw = new DatabaseSync(store.url.slice("sqlite:".length), { readOnly: true });
  return {
    reading: { db: listening, dialect: "sqlite", now: store.clock(), editions: ["en", "fr"] },
    asked,
    plan: () =>
      asked
        .splice(0)
        .flatMap(({ sql, parameters }) =>
          raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(parameters as string[])),
        )
        .map(({ detail }) => String(detail)),
    async close() {
      raw.close();
      await store.remove();
    },
  };
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.asked.length = 0;
});

/** A walk from the newest version on, which ends when the page is full; and the words of the index of words. */
const walks = /^SCAN (versions USING INDEX versions_revision_id|desk_index VIRTUAL TABLE INDEX \d+:M\d+)$/;
const scans = (plan: readonly string[]) =>
  plan.filter((step) => step.startsWith("SCAN") && !walks.test(step));
const sorts = (plan: readonly string[]) => plan.filter((step) => step.includes("TEMP B-TREE"));

/** Wishes that any number of versions fit, which indexes have in the order of saving; and those that few fit: these are sorted. */
const ordered: Readonly<Record<string, Partial<DeskWish>>> = {
  everything: {},
  "an edition": { edition: "en" },
  "a status": { status: "published" },
  "a status of an edition": { edition: "en", status: "published" },
  "who began it": { startedBy: "somebody" },
  "what lacks an edition": { debt: "untranslated" },
};
const sorted: Readonly<Record<string, Partial<DeskWish>>> = {
  "what owes": { debt: "owing" },
  "what is overdue": { debt: "overdue" },
  words: { text: [{ edition: "en", words: ["quay"] }] },
};

describe.each(["version", "story"] as const)("the desk of 20,000 stories, a row a %s", (by) => {
  const look = (wish: Partial<DeskWish>) => listDesk(desk.reading, { by, limit: LIMIT, ...wish });

  it.each(Object.entries(ordered))(
    "reads %s in the order of an index, a page and no more",
    async (_, wish) => {
      await look(wish);
      const plan = desk.plan();
      expect(scans(plan)).toEqual([]);
      // The page itself, fifty rows, once they are found.
      expect(sorts(plan).length).toBe(1);
    },
  );

  it.each(Object.entries(sorted))("finds %s by an index before it is put in order", async (_, wish) => {
    await look(wish);
    expect(scans(desk.plan())).toEqual([]);
  });

  it("finds a section's and a writer's versions by narrow rows, and reads what is told of a page alone", async () => {
    const { db } = desk.reading;
    const { id: sectionId } = await db.selectFrom("sections").select("id").executeTakeFirstOrThrow();
    const { id: personId } = await db.selectFrom("people").select("id").executeTakeFirstOrThrow();
    for (const wish of [{ sectionId }, { personId }]) {
      desk.asked.length = 0;
      const { rows, next } = await look(wish);
      expect(rows.length).toBe(LIMIT);
      const more = await look({ ...wish, after: next ?? "" });
      expect(rows.at(-1)?.revisionId.localeCompare(more.rows[0]?.revisionId ?? "")).toBe(1);
      const plan = desk.plan();
      expect(scans(plan)).toEqual([]);
      expect(plan.join()).toContain("LIST SUBQUERY");
    }
  });

  it("has a page of fifty, then the next fifty, newest first", async () => {
    const first = await look({});
    const second = await look({ after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map((row) => row.revisionId);
    expect(ids.length).toBe(2 * LIMIT);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect((await look({ text: [{ edition: "en", words: ["quay"] }] })).rows.length).toBe(LIMIT);
  });
});

it("what comes out next is read by its time", async () => {
  await listPlanned(desk.reading, 6);
  const plan = desk.plan();
  expect(scans(plan)).toEqual([]);
  expect(sorts(plan)).toEqual([]);
});
