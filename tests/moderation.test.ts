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
    expect(told.body.waiting).toBe(3);
    expect(told.body.comments).toMatchObject([
      { headline: "Harbour", answered: null },
      {},
      { body: "Comment 2", answered: { body: "Comment 0" } },
    ]);
    expect(await bodiesOf(`authorOf=${ids[0]}`)).toHaveLength(3);
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
    store().clock.advance(1000);
    await ask("POST", "/comments/decisions", approve);
    expect(await bodiesOf("queue=reported")).toEqual([]);
  });

  it("a story's comments are closed and opened; an author is banned and let in again", async () => {
    const path = `/stories/${storyId}/comments`;
    expect((await ask("GET", path)).body).toEqual({ state: "moderated" });
    await ask("PUT", path, { state: "closed" });
    expect((await ask("GET", path)).body).toEqual({ state: "closed" });
    expect((await ask("PUT", "/stories/nothing/comments", { state: "open" })).status).toBe(404);
    const ban = await ask("POST", "/comment-bans", { commentId: ids[1] });
    expect((await ask("GET", "/comment-bans")).body).toMatchObject({ bans: [{ authorName: "Élodie" }] });
    expect((await ask("DELETE", `/comment-bans/${String(ban.body.id)}`)).status).toBe(200);
    expect((await ask("GET", "/comment-bans")).body).toEqual({ bans: [] });
  });
});
