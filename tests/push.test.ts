import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mountReaderPush } from "../src/app/reader-push.ts";
import { claimDueNotices, findNextNotice } from "../src/features/push/notices.store.ts";
import { followNews } from "../src/features/push/notify-readers.ts";
import { sendNotices } from "../src/features/push/send-notices.ts";
import { ensurePushKeys } from "../src/features/push/subscriptions.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { correctVersion, publishVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { postOutside } from "../src/platform/http/post-outside.ts";
import type { PushKeys } from "../src/platform/push/web-push.ts";
import { BEGINNING, onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { type PushService, startPushService, type TestBrowser } from "./push-service.ts";
import { draft, found, smallNewspaper, wordsOf } from "./small-newspaper.ts";

const ORIGIN = "https://news.example";
const HOUR = 3_600_000;
const A_DAY = 24 * HOUR;

onBothDatabases("notifications of breaking news", (store) => {
  let newsroom: NewsroomUnderTest;
  let service: PushService;
  let keys: PushKeys;
  let cookie = "";
  let position = 0;
  let sections: ReadonlyMap<string, string>;
  const app = new Hono();
  beforeAll(async () => {
    const { ledger, clock, database } = store();
    await found(ledger);
    keys = (await ledger.write(({ db, now }) => ensurePushKeys(db, now))).value;
    service = await startPushService(
      () => keys.publicKey,
      () => Date.now(),
    );
    const site = { newspaper: smallNewspaper, publicUrl: ORIGIN };
    mountReaderPush(app, { site, clock, ledger });
    newsroom = await openNewsroomUnderTest(store(), undefined, {
      newspaper: { ...smallNewspaper, notifications: { mostADay: 3 } },
    });
    cookie = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    sections = await listSectionIds(database.db);
    position = await findLastChangeId(database);
  });
  afterAll(() => service.stop());

  const ask = (method: string, body: unknown, headers: Record<string, string> = { origin: ORIGIN }) =>
    app.fetch(new Request(`${ORIGIN}/push/subscription`, { method, body: JSON.stringify(body), headers }));
  const subscribe = async (more: { edition?: string; sections?: string[] } = {}) => {
    const browser = service.subscribe();
    const asked = await ask("POST", { edition: "en", sections: [], ...browser.subscription, ...more });
    expect(asked.status).toBe(204);
    return browser;
  };
  const publish = async (headline: string, { edition = "en", section = "world" } = {}) => {
    const { ledger } = store();
    const story = { sectionId: sections.get(section) ?? null, topicIds: [] };
    const words = { standfirst: `${headline}, in short.` };
    const made = await draft(ledger, { headline, edition, story, words });
    await ledger.write((writing) => publishVersion(writing, made));
    return made.versionId;
  };
  const tell = async (id: string) => newsroom.ask("POST", `/versions/${id}/notification`, {}, { cookie });
  const send = async (mayBePrivate = true) => {
    const { ledger, clock, database } = store();
    const changes = await listChangesAfter(database, position, 1000);
    // A follower may read a line twice.
    for (let twice = 0; twice < 2; twice++) await ledger.write((writing) => followNews(writing, changes));
    position = changes.at(-1)?.id ?? position;
    for (let rounds = 0; rounds < 5; rounds++)
      await sendNotices({
        ...{ ledger, clock, keys, newspaper: smallNewspaper, subject: ORIGIN, chance: () => 0 },
        post: (address, sent) => postOutside(address, sent, mayBePrivate),
      });
  };
  const titlesOf = (browser: TestBrowser) => browser.told.map((one) => one.title);

  it("reach those who asked for their language and section, encrypted for each, and nobody else", async () => {
    const all = await subscribe();
    const sport = await subscribe({ sections: [sections.get("sport") ?? ""] });
    const french = await subscribe({ edition: "fr" });
    const id = await publish("The dam holds");
    const before = await newsroom.ask("GET", `/versions/${id}/notification`, undefined, { cookie });
    expect(before.body).toEqual({ readers: 1, sentToday: 0, mostADay: 3, toldAt: null });
    expect((await tell(id)).status).toBe(200);
    await send();
    expect(service.offences).toEqual([]);
    expect(all.told).toEqual([
      {
        title: "The dam holds",
        body: "The dam holds, in short.",
        path: "/en/the-dam-holds",
        tag: expect.any(String),
        language: "en-GB",
        isQuiet: false,
      },
    ]);
    expect([sport.told, french.told]).toEqual([[], []]);
    expect((await tell(id)).body).toMatchObject({ code: "already-told" });
    await send();
    expect(all.told.length).toBe(1);
  });

  it("follow their story: corrected or withdrawn, in the place of the first, without a sound, once", async () => {
    const { ledger } = store();
    const browser = await subscribe();
    const id = await publish("Two ships lost");
    await tell(id);
    await send();
    const words = wordsOf("One ship lost");
    await ledger.write((writing) => saveDraft(writing, { versionId: id, words, savedBy: null }));
    await ledger.write((writing) => correctVersion(writing, { versionId: id, note: "It was one." }));
    await send();
    await ledger.write((writing) => withdrawVersion(writing, { versionId: id }));
    await send();
    expect(titlesOf(browser)).toEqual([
      "Two ships lost",
      "Corrected: One ship lost",
      "This story was withdrawn",
    ]);
    expect(new Set(browser.told.map((one) => one.tag)).size).toBe(1);
    expect(browser.told.map((one) => one.isQuiet)).toEqual([false, true, true]);
  });

  it("are so many a day and no more, until the next day of the edition", async () => {
    expect((await tell(await publish("Third of the day"))).status).toBe(200);
    const fourth = await publish("Fourth of the day");
    expect(await tell(fourth)).toMatchObject({ status: 409, body: { code: "told-enough-today" } });
    expect((await tell(await publish("Troisième", { edition: "fr" }))).status).toBe(200);
    store().clock.advance(A_DAY);
    expect((await tell(fourth)).status).toBe(200);
    store().clock.advance(-A_DAY);
    await send();
  });

  it("wait for a push service that fails, and are given up when their time is over", async () => {
    const { clock, database } = store();
    const browser = await subscribe();
    clock.advance(2 * A_DAY);
    service.behave(503);
    await tell(await publish("The bridge is open"));
    await send();
    expect(browser.told).toEqual([]);
    expect(await findNextNotice(database.db)).toBeGreaterThan(clock());
    service.behave(null);
    clock.advance(HOUR);
    await send();
    expect(titlesOf(browser)).toEqual(["The bridge is open"]);
    service.behave(429);
    await tell(await publish("The bridge is closed"));
    await send();
    service.behave(null);
    clock.advance(5 * HOUR);
    await send();
    expect(titlesOf(browser)).toEqual(["The bridge is open"]);
    expect(await findNextNotice(database.db)).toBeNull();
    clock.set(BEGINNING);
  });

  it("come again when the process dies while it sends them", async () => {
    const { clock, database, ledger } = store();
    const browser = await subscribe();
    clock.advance(4 * A_DAY);
    await tell(await publish("The road is clear"));
    const lost = await ledger.write(({ db }) =>
      claimDueNotices(db, { now: clock(), lease: 60_000, limit: 100 }),
    );
    expect(lost.value.length).toBeGreaterThan(0);
    await send();
    expect(browser.told).toEqual([]);
    clock.advance(60_001);
    await send();
    expect(titlesOf(browser)).toEqual(["The road is clear"]);
    expect(await findNextNotice(database.db)).toBeNull();
    clock.set(BEGINNING);
  });

  it("forget a browser that is gone, that took it back, or whose address is of our own network", async () => {
    const { clock } = store();
    const [gone, stopped, kept] = [await subscribe(), await subscribe(), await subscribe()];
    clock.advance(6 * A_DAY);
    service.forget(gone);
    const { endpoint, auth } = stopped.subscription;
    expect((await ask("DELETE", { endpoint, auth: kept.subscription.auth })).status).toBe(204);
    expect((await ask("DELETE", { endpoint, auth })).status).toBe(204);
    const readers = async (id: string) => {
      const { body } = await newsroom.ask("GET", `/versions/${id}/notification`, undefined, { cookie });
      return Number(body.readers);
    };
    const id = await publish("The last of it");
    const before = await readers(id);
    await tell(id);
    await send();
    expect([gone.told, stopped.told, titlesOf(kept)]).toEqual([[], [], ["The last of it"]]);
    expect(await readers(id)).toBe(before - 1);
    const next = await publish("And one more");
    await tell(next);
    const came = service.count();
    await send(false);
    expect(service.count()).toBe(came);
    expect(await readers(next)).toBe(0);
    clock.set(BEGINNING);
  });

  it("are asked for by our own pages alone, with keys that are keys", async () => {
    const { subscription } = service.subscribe();
    const asked = { edition: "en", sections: [], ...subscription };
    expect((await ask("POST", asked, { origin: "https://elsewhere.example" })).status).toBe(403);
    for (const wrong of [
      { ...asked, p256dh: "AAAA" },
      { ...asked, endpoint: "file:///etc/passwd" },
      { ...asked, edition: "de" },
      { ...asked, sections: "all" },
      null,
      "x".repeat(5000),
    ])
      expect((await ask("POST", wrong)).status).toBe(400);
  });
});
