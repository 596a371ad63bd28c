import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeFront } from "../src/features/lists/change-front.ts";
import { openReceiptMaker } from "../src/features/receipts/make-receipts.ts";
import { findNewestReceipt } from "../src/features/receipts/receipts.store.ts";
import { correctVersion, publishVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { findVersion } from "../src/features/stories/stories.store.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { monthOf } from "../src/kernel/months.ts";
import { listChangesAfter } from "../src/platform/changes/changes.store.ts";
import type { LoggedChange, Writing } from "../src/platform/database/ledger.ts";
import { askPage } from "../src/platform/http/ask-page.ts";
import { renderFresh } from "../src/site/render-fresh.ts";
import { type NewspaperUnderTest, startNewspaper } from "./browser/newspaper-under-test.ts";
import { type CachingProxy, startCachingProxy } from "./caching-proxy.ts";
import { draft, wordsOf } from "./small-newspaper.ts";

let paper: NewspaperUnderTest;
let cdn: CachingProxy;
beforeAll(async () => {
  cdn = await startCachingProxy();
  paper = await startNewspaper();
  cdn.upstream = paper.origin;
});
afterAll(async () => {
  await paper?.stop();
  await cdn?.stop();
});

/** Acts, then makes the receipt of what was done, asking at this origin for a moment only. */
async function actAndLook(versionId: string, work: (writing: Writing) => Promise<unknown>, origin: string) {
  const { changeId } = await paper.foundation.ledger.write(work, { by: "somebody" });
  await paper.running.rounds.visible(changeId);
  return lookAt(versionId, changeId, origin);
}

async function lookAt(versionId: string, changeId: number, origin: string) {
  const { database, newspaper, clock, standing } = paper.foundation;
  const { db, dialect } = database;
  const site = { newspaper, publicUrl: "https://news.example", db, dialect, standing };
  // The server's own receipt of the change has the row: this one is under an id of its own.
  const [change] = await listChangesAfter(database, changeId - 1, 1);
  const again: LoggedChange = { ...(change as LoggedChange), id: changeId + 1_000_000 + ++looks };
  const maker = openReceiptMaker({
    database,
    newspaper,
    origin,
    clock,
    ask: (path) => askPage(origin + path),
    render: (path) => renderFresh(site, path, clock),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 5))),
    isStopped: () => false,
    limit: 300,
    onError: (error) => {
      throw error;
    },
  });
  await maker.take([again]);
  await maker.settled();
  const receipt = await findNewestReceipt(database.db, versionId);
  if (receipt === null) throw new Error("There is no receipt.");
  return receipt;
}
let looks = 0;

const stale = (receipt: { pages: readonly { state: string; path: string }[] }) =>
  receipt.pages.filter((page) => page.state === "stale").map((page) => page.path);

describe("the receipt", () => {
  it("looks at every page on which readers meet a story, in every edition", async () => {
    const { sectionId, topicId, personId } = paper.filing;
    const story = { sectionId, topicIds: [topicId] };
    const filed = { story, slug: "ferry-sails", personIds: [personId] };
    const made = await draft(paper.foundation.ledger, { headline: "Ferry & crew sail", ...filed });
    const french = { edition: "fr", slug: "le-ferry-part", story: { id: made.storyId } };
    const other = await draft(paper.foundation.ledger, { headline: "Le ferry part", ...french });
    await paper.act((writing) => publishVersion(writing, { versionId: other.versionId }));
    const publish = (writing: Writing) => publishVersion(writing, { versionId: made.versionId });
    const receipt = await actAndLook(made.versionId, publish, paper.origin);
    expect(receipt.state).toBe("seen");
    expect(receipt.pages.map((page) => `${page.kind} ${page.path}`)).toEqual([
      "story /en/ferry-sails",
      "lite /en/lite/ferry-sails",
      "front /en/",
      "latest /en/latest",
      "section /en/section/world",
      "topic /en/topic/harbour",
      "writer /en/author/ann-sailor",
      "feed /en/feed.xml",
      "feed /en/feed.json",
      "sitemap /en/news-sitemap.xml",
      `sitemap /en/sitemap-${monthOf(receipt.at)}.xml`,
      "other-edition /fr/le-ferry-part",
    ]);
    expect(receipt.pages.every((page) => page.status === 200 && page.after !== null)).toBe(true);
  });

  it("names what a cache shows as it was, and is content when the cache was emptied", async () => {
    const made = await draft(paper.foundation.ledger, { headline: "Bridge opens", slug: "bridge-opens" });
    await actAndLook(
      made.versionId,
      (writing) => publishVersion(writing, { versionId: made.versionId }),
      cdn.origin,
    );
    cdn.purge();
    for (const path of ["/en/bridge-opens", "/en/latest", "/en/feed.json", "/en/news-sitemap.xml"])
      await fetch(cdn.origin + path);
    const correct = async (writing: Writing) => {
      const words = wordsOf("Bridge opens on Monday");
      await saveDraft(writing, { versionId: made.versionId, words, savedBy: null });
      return correctVersion(writing, { versionId: made.versionId, note: "It opens on Monday." });
    };
    const receipt = await actAndLook(made.versionId, correct, cdn.origin);
    expect(receipt.state).toBe("stale");
    expect(stale(receipt)).toEqual([
      "/en/bridge-opens",
      "/en/latest",
      "/en/feed.json",
      "/en/news-sitemap.xml",
    ]);
    expect(receipt.pages.find((page) => page.path === "/en/latest")?.age).toBeGreaterThanOrEqual(0);
    expect(Math.max(...cdn.asked.values())).toBeLessThan(100);

    cdn.purge();
    const again = await lookAt(made.versionId, receipt.changeId - 1_000_000 - looks, cdn.origin);
    expect(again.state).toBe("seen");
  });

  it("sees that a withdrawn story is gone from its page and from every list", async () => {
    const made = await draft(paper.foundation.ledger, { headline: "Taken back", slug: "taken-back" });
    await paper.act((writing) => publishVersion(writing, { versionId: made.versionId }));
    await paper.act((writing) =>
      changeFront(writing, {
        front: "front",
        edition: "en",
        entries: [{ storyId: made.storyId, until: null }],
        by: null,
      }),
    );
    cdn.purge();
    await fetch(`${cdn.origin}/en/taken-back`);
    await fetch(`${cdn.origin}/en/`);
    const withdraw = (writing: Writing) => withdrawVersion(writing, { versionId: made.versionId });
    const receipt = await actAndLook(made.versionId, withdraw, cdn.origin);
    expect(stale(receipt)).toEqual(["/en/taken-back", "/en/"]);
    const own = await lookAt(made.versionId, receipt.changeId - 1_000_000 - looks, paper.origin);
    expect([own.state, own.pages[0]?.status]).toEqual(["seen", 410]);
  });

  it("says clearly that no page could be reached", async () => {
    const made = await draft(paper.foundation.ledger, { headline: "Nobody answers" });
    const publish = (writing: Writing) => publishVersion(writing, { versionId: made.versionId });
    const receipt = await actAndLook(made.versionId, publish, "http://127.0.0.1:9");
    expect(receipt.state).toBe("unreachable");
  });

  it("is made by the server itself after an act of a member, and not for what an import brought", async () => {
    const { ledger, database, clock } = paper.foundation;
    const made = await draft(ledger, { headline: "By itself" });
    const { changeId } = await ledger.write(
      (writing) => publishVersion(writing, { versionId: made.versionId }),
      { by: "somebody" },
    );
    await expect
      .poll(async () => (await findNewestReceipt(database.db, made.versionId))?.state, { timeout: 10_000 })
      .toBe("seen");
    const receipt = await findNewestReceipt(database.db, made.versionId);
    expect([receipt?.changeId, receipt?.origin]).toEqual([changeId, paper.origin]);

    const old = await draft(ledger, { headline: "Brought in" });
    const long = clock() - 86_400_000;
    await ledger.write((writing) => publishVersion(writing, { versionId: old.versionId, visibleFrom: long }));
    const next = await draft(ledger, { headline: "After it" });
    await ledger.write((writing) => publishVersion(writing, { versionId: next.versionId }), {
      by: "somebody",
    });
    await expect
      .poll(async () => (await findNewestReceipt(database.db, next.versionId))?.state, { timeout: 10_000 })
      .toBe("seen");
    expect(await findNewestReceipt(database.db, old.versionId)).toBeNull();
    expect((await findVersion(database.db, old.versionId))?.status).toBe("published");
  });
});
