import { beforeAll, expect, it } from "vitest";
import type { CommentStatus } from "../src/features/comments/comment.ts";
import { insertComments } from "../src/features/comments/comments.store.ts";
import { learnFromDecisions, nextLesson, scoreNew } from "../src/features/comments/score-comments.ts";
import { newId } from "../src/kernel/ids.ts";
import { listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

const said = ["The road opens again", "Le pont est fermé", "Delo ti mont lor simin", "Nobody asked us"];

onBothDatabases("the scorer of comments", (store) => {
  let newsroom: NewsroomUnderTest;
  let cookie: string;
  let storyId: string;

  beforeAll(async () => {
    const { ledger } = store();
    await found(ledger);
    ({ storyId } = await draft(ledger, { headline: "Harbour", slug: "harbour" }));
    newsroom = await openNewsroomUnderTest(store());
    ({ cookie } = await newsroom.member("Mona", [{ role: "moderator", edition: "en" }]));
  });

  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });
  const write = async (bodies: readonly string[]) => {
    const { ledger, clock } = store();
    const ids = bodies.map(() => newId(clock()));
    await ledger.write(async (writing) => {
      await insertComments(
        writing.db,
        bodies.map((body, i) => ({
          ...{ id: ids[i] ?? "", storyId, edition: "en", parentId: null, authorName: "Zoé", body },
          status: "pending" as const,
          createdAt: writing.now + i,
        })),
      );
      for (const id of ids) await writing.log({ kind: "comment.written", subjectId: id, keys: [] });
    });
    return ids;
  };
  const decide = (ids: readonly string[], statusOf: (i: number) => CommentStatus) =>
    ask("POST", "/comments/decisions", {
      decisions: ids.map((id, i) => ({ id, status: statusOf(i), rule: null })),
    });
  const learn = () =>
    learnFromDecisions(store().ledger, { now: store().clock(), rest: () => Promise.resolve() });
  const queue = async (more = "") =>
    (await ask("GET", `/comments?queue=pending${more}`)).body.comments as {
      body: string;
      scored: { look: string; reasons: { word?: string; sign?: string }[] } | null;
    }[];
  const due = () => nextLesson(store().database.db);
  const isSpam = (i: number) => i % 4 === 3;
  const lesson = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${said[i % 3]}${isSpam(i) ? " casino" : ""} ${from + i}`);

  it("says nothing while moderators have decided little", async () => {
    expect(await due()).toBeNull();
    await decide(await write(lesson(0, 40)), (i) => (isSpam(i) ? "spam" : "approved"));
    expect(await due()).toBe(0);
    await learn();
    expect((await ask("GET", "/comment-scorer")).body).toMatchObject({
      isInUse: false,
      decisions: 40,
      kept: 10,
      needed: { decisions: 100, ofEachKind: 20 },
      report: null,
    });
    await write(["Casino!", "The road is fine"]);
    expect((await queue()).map(({ scored }) => scored)).toEqual([null, null]);
    expect((await queue("&first=closely")).map(({ body }) => body)).toEqual(["Casino!", "The road is fine"]);
  });

  it("learns when more is decided, tells how well on the last of it, and orders what waits", async () => {
    expect(await due()).toBeNull();
    await decide(await write(lesson(40, 100)), (i) => (isSpam(i) ? "spam" : "approved"));
    expect(await due()).toBeGreaterThan(store().clock());
    await learn();
    const { body } = await ask("GET", "/comment-scorer");
    expect(body).toMatchObject({
      isInUse: true,
      decisions: 140,
      kept: 35,
      report: { learned: 112, asked: 28 },
    });
    const { kept, right } = body.report as { kept: number; right: number };
    expect([kept > 0, right]).toEqual([true, kept]);
    const [first, second] = await queue("&first=fine");
    expect([first?.body, second?.body]).toEqual(["The road is fine", "Casino!"]);
    expect(first?.scored?.look).toBe("fine");
    expect(second?.scored).toMatchObject({ look: "closely", reasons: [{ word: "Casino" }] });
    expect((await queue("&first=closely")).map((one) => one.body)).toEqual(["Casino!", "The road is fine"]);
  });

  it("decides nothing: what it points at waits as everything does", async () => {
    await write(["A c4s1no of the harbour"]);
    const { ledger, database } = store();
    await ledger.write(async (writing) => scoreNew(writing, await listChangesAfter(database, 0, 1000)));
    const waits = await queue("&first=closely");
    expect(waits.map((one) => one.body)).toContain("A c4s1no of the harbour");
    expect(waits.at(-1)?.body).toBe("The road is fine");
    const { waiting } = (await ask("GET", "/comments")).body;
    expect(waiting).toMatchObject({ pending: 3 });
  });

  it("forgets what was taken back", async () => {
    const told = (await ask("GET", "/comments?queue=spam&limit=100")).body.comments as { id: string }[];
    await decide(
      told.map(({ id }) => id),
      () => "pending",
    );
    await learn();
    expect((await ask("GET", "/comment-scorer")).body).toMatchObject({ isInUse: false, kept: 0 });
    expect((await queue()).every(({ scored }) => scored === null)).toBe(true);
  });
});
