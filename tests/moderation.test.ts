import { beforeAll, expect, it } from "vitest";
import { insertComments, insertReport } from "../src/features/comments/comments.store.ts";
import { newId } from "../src/kernel/ids.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("moderating", (store) => {
  let newsroom: NewsroomUnderTest;
  let cookie: string;
  let storyId: string;
  let ids: string[];

  beforeAll(async () => {
    const { ledger, clock } = store();
    await found(ledger);
    ({ storyId } = await draft(ledger, { headline: "Harbour", slug: "harbour" }));
    ids = ["First", "Second", "Third"].map((_, i) => newId(clock() + i));
    await ledger.write(({ db }) =>
      insertComments(
        db,
        ids.map((id, i) => ({
          id,
          storyId,
          edition: "en",
          parentId: i === 2 ? (ids[0] ?? null) : null,
          authorName: i === 1 ? "Élodie" : "elodie",
          body: `Comment ${i}`,
          status: "pending" as const,
          createdAt: clock() + i,
        })),
      ),
    );
    newsroom = await openNewsroomUnderTest(store());
    ({ cookie } = await newsroom.member("Mona", [{ role: "moderator", edition: "en" }]));
  });

  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });
  const bodiesOf = async (query: string) => {
    const told = await ask("GET", `/comments?${query}`);
    return (told.body.comments as { body: string }[]).map((one) => one.body);
  };

  it("what waits is shown oldest first, with its story and what it answers", async () => {
    const told = await ask("GET", "/comments?queue=pending");
    expect(told.body.waiting).toEqual({ pending: 3, reported: 0 });
    expect(told.body.comments).toMatchObject([
      { headline: "Harbour", answered: null },
      {},
      { body: "Comment 2", answered: { body: "Comment 0" } },
    ]);
    expect(await bodiesOf(`authorOf=${ids[0]}`)).toHaveLength(3);
    expect(await bodiesOf(`exchangeOf=${ids[2]}`)).toEqual(["Comment 0", "Comment 2"]);
  });

  it("many are decided at once, purge their story's comments, and are taken back by the answer", async () => {
    const told = await ask("POST", "/comments/decisions", {
      decisions: [
        { id: ids[0], status: "approved", rule: null },
        { id: ids[1], status: "rejected", rule: "insult" },
      ],
    });
    expect(told.status).toBe(200);
    expect(await bodiesOf("queue=pending")).toEqual(["Comment 2"]);
    // "elodie" and "Élodie" are one name: what became of what was written under it is told with each.
    expect((await ask("GET", "/comments?queue=pending")).body.comments).toMatchObject([
      { record: { pending: 1, approved: 1, rejected: 1 } },
    ]);
    const lines = await store()
      .database.db.selectFrom("changes")
      .select("keys")
      .where("kind", "=", "comment.decided")
      .orderBy("id")
      .execute();
    expect(lines.map((line) => JSON.parse(line.keys))).toEqual([[`comments:${storyId}`], []]);
    expect((await ask("POST", "/comments/decisions", { decisions: told.body.before })).status).toBe(200);
    expect(await bodiesOf("queue=pending")).toHaveLength(3);
    const unknown = { id: "nothing", status: "approved", rule: null };
    const half = await ask("POST", "/comments/decisions", {
      decisions: [{ id: ids[0], status: "spam", rule: null }, unknown],
    });
    expect(half.status).toBe(404);
    expect(await bodiesOf("queue=spam")).toEqual([]);
  });

  it("a reported one is in its queue until somebody decides about it", async () => {
    const approve = { decisions: [{ id: ids[0], status: "approved", rule: null }] };
    await ask("POST", "/comments/decisions", approve);
    store().clock.advance(1000);
    await store().ledger.write(({ db, now }) =>
      insertReport(db, { commentId: ids[0] ?? "", addressHash: "hash", reason: "insult", at: now }),
    );
    expect(await bodiesOf("queue=reported")).toEqual(["Comment 0"]);
    expect((await ask("GET", "/comments")).body.waiting).toEqual({ pending: 2, reported: 1 });
    store().clock.advance(1000);
    await ask("POST", "/comments/decisions", approve);
    expect(await bodiesOf("queue=reported")).toEqual([]);
  });

  it("who wrote from one connection on one day is one author, whatever the names", async () => {
    const { db } = store().database;
    for (const [i, name] of [
      [0, "Ann"],
      [1, "Ben"],
    ] as const)
      await db
        .updateTable("comments")
        .set({ address_hash: "one place", author_name: name, name_folded: name.toLowerCase() })
        .where("id", "=", ids[i] ?? "")
        .execute();
    expect(await bodiesOf(`authorOf=${ids[0]}`)).toEqual(["Comment 1", "Comment 0"]);
    // Where no connection is known, none is the same.
    expect(await bodiesOf(`authorOf=${ids[2]}`)).toEqual(["Comment 2"]);
  });

  it("moderators are told how many wait, as it changes; others are not", async () => {
    const { cookie: reporter } = await newsroom.member("Rose", [{ role: "reporter", edition: "en" }]);
    const listen = (asked: object) => ask("POST", "/live", { tab: "mona-tab", ...asked });
    const first = await listen({});
    expect(first.body.waiting).toBe(2);
    expect((await newsroom.ask("POST", "/live", { tab: "rose" }, { cookie: reporter })).body.waiting).toBe(
      null,
    );
    const waiting = listen({ after: first.body.at, known: first.body.mark, wait: 20 });
    await ask("POST", "/comments/decisions", { decisions: [{ id: ids[2], status: "spam", rule: null }] });
    expect((await waiting).body.waiting).toBe(1);
  });

  it("a story's comments are closed and opened; an author is banned and let in again", async () => {
    const path = `/stories/${storyId}/comments`;
    expect((await ask("GET", path)).body).toMatchObject({ state: "moderated" });
    await ask("PUT", path, { state: "closed" });
    expect((await ask("GET", path)).body).toMatchObject({ state: "closed" });
    expect((await ask("PUT", "/stories/nothing/comments", { state: "open" })).status).toBe(404);
    const ban = await ask("POST", "/comment-bans", { commentId: ids[1] });
    expect((await ask("GET", "/comment-bans")).body).toMatchObject({ bans: [{ authorName: "Ben" }] });
    expect((await ask("DELETE", `/comment-bans/${String(ban.body.id)}`)).status).toBe(200);
    expect((await ask("GET", "/comment-bans")).body).toEqual({ bans: [] });
  });
});
