import { beforeAll, expect, it } from "vitest";
import { insertComments } from "../src/features/comments/comments.store.ts";
import { saveThreadState } from "../src/features/comments/threads.store.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { newId } from "../src/kernel/ids.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

const MINUTE = 60_000;

onBothDatabases("moderators who don't keep up", (store) => {
  let site: SiteUnderTest;
  let newsroom: NewsroomUnderTest;
  let cookie: string;
  const stories = new Map<string, string>();

  beforeAll(async () => {
    const { ledger, clock } = store();
    await found(ledger);
    for (const state of ["open", "moderated", "closed"] as const) {
      const { storyId, versionId } = await draft(ledger, { headline: `A story ${state}`, slug: state });
      await ledger.write((writing) => publishVersion(writing, { versionId }));
      await ledger.write(({ db, now }) => saveThreadState(db, { storyId, state, at: now }));
      stories.set(state, storyId);
    }
    site = await openSiteUnderTest(store());
    newsroom = await openNewsroomUnderTest(store());
    ({ cookie } = await newsroom.member("Mona", [{ role: "moderator", edition: "en" }]));
    await ledger.write(({ db }) =>
      insertComments(
        db,
        Array.from({ length: 90 }, (_, i) => ({
          id: newId(clock() + i),
          storyId: stories.get("moderated") ?? "",
          edition: "en",
          parentId: null,
          authorName: "Zoé",
          body: `Comment ${i}`,
          status: "pending" as const,
          createdAt: clock(),
        })),
      ),
    );
  });

  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });
  const pass = async (minutes: number) => {
    store().clock.advance(minutes * MINUTE);
    await site.settle();
  };
  const read = async (path: string) => (await site.get(path)).text();
  const level = async () => (await ask("GET", "/comment-governor")).body.level;
  const OPEN_TO_ALL = /Write a comment/;
  const READ_FIRST = /for now each is read by a moderator/;
  const PAUSED = /none are taken for now/;

  it("hold nothing while nobody says how many they are", async () => {
    await pass(60);
    expect(await level()).toBe("open");
    expect(await read("/en/open")).not.toMatch(READ_FIRST);
    expect(await read("/en/moderated")).toMatch(/A moderator reads each comment/);
    await read("/en/closed");
  });

  it("are told how long the queue takes them", async () => {
    expect((await ask("PUT", "/comment-governor", { moderators: 1, forMinutes: 600 })).status).toBe(200);
    expect((await ask("GET", "/comment-governor")).body).toMatchObject({
      moderators: 1,
      perHour: 40,
      isMeasured: false,
      waiting: 90,
      clearing: 135 * MINUTE,
      patience: 60 * MINUTE,
    });
  });

  it("have all stories wait for them first: the page of each that was open says so, and no other is purged", async () => {
    const { cache } = site;
    await pass(0);
    expect(await level()).toBe("moderated");
    expect(cache.find("/en/open")).toBeUndefined();
    expect(cache.find("/en/moderated")).toBeDefined();
    expect(cache.find("/en/closed")).toBeDefined();
    expect(await read("/en/open")).toMatch(READ_FIRST);
    expect(await read("/en/open/comment")).toMatch(READ_FIRST);
    const told = await ask("GET", `/stories/${stories.get("open")}/comments`);
    expect(told.body).toEqual({ state: "open", now: "moderated" });
  });

  it("then take no more; what a reader typed meanwhile is kept in the form", async () => {
    const form = /name="form" value="([^"]+)"/.exec(await read("/en/open/comment"))?.[1] ?? "";
    await pass(11);
    expect(await level()).toBe("closed");
    for (const slug of ["open", "moderated"]) {
      expect(await read(`/en/${slug}`)).toMatch(PAUSED);
      expect(await read(`/en/${slug}`)).not.toMatch(OPEN_TO_ALL);
    }
    expect(await read("/en/closed")).toMatch(/Comments on this story are closed/);
    const sent = await site.send("/en/open/comment", { form, name: "Ann", comment: "A thought" });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toMatch(/No comments are taken for now/);
    expect(page).toContain(">A thought</textarea>");
  });

  it("open them again by themselves once the queue is cleared, and never what somebody closed", async () => {
    const { body } = await ask("GET", "/comments?queue=pending&limit=100");
    const ids = (body.comments as { id: string }[]).map(({ id }) => id);
    const decisions = ids.map((id) => ({ id, status: "approved", rule: null }));
    expect((await ask("POST", "/comments/decisions", { decisions })).status).toBe(200);
    for (let looks = 0; looks < 3; looks++) await pass(11);
    expect(await level()).toBe("open");
    expect(await read("/en/open")).toMatch(OPEN_TO_ALL);
    expect(await read("/en/open")).not.toMatch(READ_FIRST);
    expect(await read("/en/closed")).toMatch(/Comments on this story are closed/);
    const kinds = await store()
      .database.db.selectFrom("changes")
      .select(["kind", "actor_id"])
      .where("kind", "in", ["comment.held", "comment.paused", "comment.let-go"])
      .orderBy("id")
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "comment.held",
      "comment.paused",
      "comment.held",
      "comment.let-go",
    ]);
  });

  it("are no longer counted when their time is over, nor when somebody says so", async () => {
    await pass(600);
    expect((await ask("GET", "/comment-governor")).body).toMatchObject({ moderators: null, until: null });
    await ask("PUT", "/comment-governor", { moderators: 0, forMinutes: 60 });
    expect((await ask("DELETE", "/comment-governor")).status).toBe(200);
    expect((await ask("GET", "/comment-governor")).body.moderators).toBeNull();
    expect((await ask("PUT", "/comment-governor", { moderators: -1, forMinutes: 60 })).status).toBe(400);
  });
});
