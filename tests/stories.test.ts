import { describe, expect, it } from "vitest";
import { findRedirect } from "../src/features/redirects/redirects.store.ts";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { createVersion } from "../src/features/stories/create-version.ts";
import { unscheduleVersion } from "../src/features/stories/hold-story.ts";
import { importVersions } from "../src/features/stories/import-versions.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import {
  correctVersion,
  publishDue,
  publishVersion,
  scheduleVersion,
} from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import {
  findNextDue,
  findVersion,
  loadRevision,
  updateVersion,
} from "../src/features/stories/stories.store.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { newId } from "../src/kernel/ids.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper, wordsOf } from "./small-newspaper.ts";

const MINUTE = 60_000;

onBothDatabases("the life of a story", (store) => {
  const write: ReturnType<typeof store>["ledger"]["write"] = (work) => store().ledger.write(work);
  const begin = (headline: string, more: object = {}) => draft(store().ledger, { headline, ...more });

  it("a draft is nobody's until it is published, and its later drafts are not either", async () => {
    await found(store().ledger);
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await begin("First light");
    expect((await site.get(`/en/${slug}`)).status).toBe(404);
    await write((writing) => publishVersion(writing, { versionId }));
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).toContain("First light, told in full.");
    await write((writing) =>
      saveDraft(writing, { versionId, words: wordsOf("Second light"), savedBy: null }),
    );
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).not.toContain("Second light");
    await write((writing) => publishVersion(writing, { versionId }));
    await site.settle();
    const page = await (await site.get(`/en/${slug}`)).text();
    expect(page).toContain("Second light, told in full.");
    expect(page).toContain("Updated");
  });

  it("begun twice at once in one edition it is begun once, and two of one headline have two addresses", async () => {
    const { storyId } = await begin("Begun at once");
    const french = {
      story: { id: storyId },
      edition: "fr",
      kind: "story",
      personIds: [],
      savedBy: null,
    } as const;
    const words = wordsOf("Commencé deux fois");
    const twice = await Promise.all(
      [1, 2, 3].map(() => write((writing) => createVersion(writing, { ...french, words }))),
    );
    const answers = twice.map(({ value }) => (value.ok ? "begun" : value.refusal));
    expect(answers.sort()).toEqual(["begun", "edition-exists", "edition-exists"]);
    const [one, other] = await Promise.all([begin("The same headline"), begin("The same headline")]);
    expect([one.slug, other.slug].sort()).toEqual(["the-same-headline", "the-same-headline-2"]);
  });

  it("a published revision stays what it was, whatever is written later", async () => {
    const { versionId, revisionId } = await begin("As it was");
    await write((writing) => publishVersion(writing, { versionId }));
    await write((writing) => saveDraft(writing, { versionId, words: wordsOf("As it is"), savedBy: null }));
    const { db } = store().database;
    expect((await loadRevision(db, revisionId)).words.headline).toBe("As it was");
    expect((await loadRevision(db, (await findVersion(db, versionId))?.revisionId ?? "")).number).toBe(2);
  });

  it("slugs are unique in an edition, free in another, and never an address of the site", async () => {
    const [one, two] = [await begin("Twins"), await begin("Twins")];
    const french = await begin("Twins", { edition: "fr" });
    const latest = await begin("Latest");
    expect([one.slug, two.slug, french.slug, latest.slug]).toEqual(["twins", "twins-2", "twins", "latest-2"]);
  });

  it("an old address leads on through every move; what was never public leaves none", async () => {
    const { clock } = store();
    const site = await openSiteUnderTest(store());
    const edition = editionOf(smallNewspaper, "en");
    const { versionId } = await begin("Wanderer");
    const move = (slug: string) => write((writing) => moveVersion(writing, { versionId, slug, edition }));
    await move("before-publishing");
    await write((writing) => publishVersion(writing, { versionId }));
    await move("second-home");
    clock.advance(MINUTE);
    await move("third-home");
    await site.settle();
    const leadsTo = async (path: string) => {
      const answer = await site.get(path);
      return [answer.status, answer.headers.get("location")];
    };
    expect(await leadsTo("/en/before-publishing")).toEqual([301, "/en/third-home"]);
    expect(await leadsTo("/en/second-home")).toEqual([301, "/en/third-home"]);
    expect(await leadsTo("/en/lite/second-home")).toEqual([301, "/en/lite/third-home"]);
    expect(await findRedirect(store().database.db, "/en/wanderer")).toBeNull();
    expect(
      (await write((writing) => moveVersion(writing, { versionId, slug: "search", edition }))).value,
    ).toEqual({ ok: false, refusal: "slug-taken" });
    expect(
      (await write((writing) => moveVersion(writing, { versionId, slug: " !!", edition }))).value,
    ).toEqual({ ok: false, refusal: "slug-empty" });
    expect((await move("second-home")).value.ok).toBe(true);
    await site.settle();
    expect((await site.get("/en/second-home")).status).toBe(200);
  });

  it("a scheduled story comes out at its time with no one watching, and after the process was away", async () => {
    const { clock, database } = store();
    const { versionId } = await begin("In an hour");
    const at = clock() + 60 * MINUTE;
    expect((await write((writing) => scheduleVersion(writing, { versionId, at }))).value.ok).toBe(true);
    expect(await findNextDue(database.db)).toBe(at);
    const before = await findLastChangeId(database);
    clock.set(at - 1);
    expect((await write(publishDue)).value).toEqual([]);
    clock.set(at + 24 * 60 * MINUTE);
    expect((await write(publishDue)).value.map((version) => version.id)).toEqual([versionId]);
    const [change] = await listChangesAfter(database, before, 10);
    expect(change).toMatchObject({ kind: "story.published", subjectId: versionId });
    expect(change?.keys).toContain("list:latest:en");
    expect(await findVersion(database.db, versionId)).toMatchObject({ status: "published", visibleFrom: at });
    expect(await findNextDue(database.db)).toBeNull();
  });

  it("an embargo holds a scheduled story back, and does not hold up the next one", async () => {
    const { clock, database } = store();
    const [held, free] = [await begin("Held back"), await begin("Free")];
    const soon = clock() + MINUTE;
    await write((writing) => scheduleVersion(writing, { versionId: held.versionId, at: soon }));
    await updateVersion(database.db, held.versionId, { embargo_until: soon + 60 * MINUTE });
    await write((writing) => scheduleVersion(writing, { versionId: free.versionId, at: soon + MINUTE }));
    expect(await findNextDue(database.db)).toBe(soon + MINUTE);
    clock.set(soon + MINUTE);
    expect((await write(publishDue)).value.map((version) => version.id)).toEqual([free.versionId]);
    expect(await findNextDue(database.db)).toBe(soon + 60 * MINUTE);
    expect((await write((writing) => publishVersion(writing, { versionId: held.versionId }))).value).toEqual({
      ok: false,
      refusal: "under-embargo",
    });
    clock.set(soon + 60 * MINUTE);
    expect((await write(publishDue)).value).toHaveLength(1);
  });

  it("refuses what cannot be", async () => {
    const { clock } = store();
    const empty = await begin("", { slug: "empty" });
    const refusalOf = async (work: Parameters<typeof write>[0]) =>
      ((await write(work)).value as { refusal?: string }).refusal;
    expect(await refusalOf((writing) => publishVersion(writing, { versionId: empty.versionId }))).toBe(
      "no-headline",
    );
    expect(await refusalOf((writing) => publishVersion(writing, { versionId: "nobody" }))).toBe("not-found");
    const { versionId } = await begin("Out already");
    expect(await refusalOf((writing) => scheduleVersion(writing, { versionId, at: clock() }))).toBe(
      "time-is-past",
    );
    expect(await refusalOf((writing) => withdrawVersion(writing, { versionId }))).toBe("never-published");
    expect(await refusalOf((writing) => correctVersion(writing, { versionId, note: "x" }))).toBe(
      "not-public",
    );
    await write((writing) => publishVersion(writing, { versionId }));
    expect(await refusalOf((writing) => scheduleVersion(writing, { versionId, at: clock() + MINUTE }))).toBe(
      "already-public",
    );
  });

  it("a correction says so where it is read, and a withdrawn story says nothing more", async () => {
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await begin("Ten or eleven");
    await write((writing) => publishVersion(writing, { versionId }));
    await write((writing) => saveDraft(writing, { versionId, words: wordsOf("Eleven"), savedBy: null }));
    await write((writing) => correctVersion(writing, { versionId, note: "We wrote ten." }));
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).toContain("We wrote ten.");
    await write((writing) => withdrawVersion(writing, { versionId }));
    await site.settle();
    const gone = await site.get(`/en/${slug}`);
    expect(gone.status).toBe(410);
    expect(gone.headers.get("cache-control")).toBe("no-store");
    expect(await gone.text()).not.toContain("Eleven");
  });

  it("a correction of words that are public already keeps them, and its note is read", async () => {
    const site = await openSiteUnderTest(store());
    const { versionId, slug, revisionId } = await begin("Twelve");
    await write((writing) => publishVersion(writing, { versionId }));
    await write((writing) => correctVersion(writing, { versionId, note: "It was twelve indeed." }));
    store().clock.advance(MINUTE);
    await write((writing) => correctVersion(writing, { versionId, note: "Twelve, and no more." }));
    await site.settle();
    const page = await (await site.get(`/en/${slug}`)).text();
    expect(page).toContain("It was twelve indeed.");
    expect(page).toContain("Twelve, and no more.");
    expect(page).toContain("Twelve, told in full.");
    const { db } = store().database;
    const first = await db
      .selectFrom("revisions")
      .select(["note", "number"])
      .where("id", "=", revisionId)
      .executeTakeFirst();
    expect(first).toEqual({ note: "", number: 1 });
    const version = await findVersion(db, versionId);
    expect((await loadRevision(db, version?.publicRevisionId ?? "")).number).toBe(3);
    expect(version?.revisionId).toBe(version?.publicRevisionId);
  });

  it("published under a time to come, it is scheduled: out of the caches at its time", async () => {
    const { clock } = store();
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await begin("Tomorrow's paper");
    const visibleFrom = clock() + 60 * MINUTE;
    const { value } = await write((writing) => publishVersion(writing, { versionId, visibleFrom }));
    expect(value).toMatchObject({ ok: true, value: { status: "scheduled" } });
    await site.settle();
    expect(await (await site.get("/en/latest")).text()).not.toContain(slug);
    clock.set(visibleFrom);
    await site.settle();
    expect(await (await site.get("/en/latest")).text()).toContain(slug);
    const again = await write((writing) =>
      publishVersion(writing, { versionId, visibleFrom: clock() + MINUTE }),
    );
    expect(again.value).toEqual({ ok: false, refusal: "already-public" });
  });

  it("what was scheduled and never seen is no withdrawn story: it is a draft again", async () => {
    const { clock, database } = store();
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await begin("Perhaps");
    const at = clock() + 60 * MINUTE;
    const unschedule = async () =>
      (await write((writing) => unscheduleVersion(writing, { versionId }))).value;
    expect(await unschedule()).toEqual({ ok: false, refusal: "not-scheduled" });
    await write((writing) => scheduleVersion(writing, { versionId, at }));
    expect((await write((writing) => withdrawVersion(writing, { versionId }))).value).toEqual({
      ok: false,
      refusal: "never-published",
    });
    expect(await unschedule()).toMatchObject({ ok: true, value: { status: "draft" } });
    await site.settle();
    expect(await findVersion(database.db, versionId)).toMatchObject({
      status: "draft",
      publicRevisionId: null,
      visibleFrom: null,
    });
    expect((await site.get(`/en/${slug}`)).status).toBe(404);
    clock.set(at + MINUTE);
    await site.settle();
    expect((await site.get(`/en/${slug}`)).status).toBe(404);
    // Scheduled anew it comes out, and is then past unscheduling.
    await write((writing) => scheduleVersion(writing, { versionId, at: clock() + MINUTE }));
    clock.advance(MINUTE);
    expect(await unschedule()).toEqual({ ok: false, refusal: "already-public" });
    await site.settle();
    expect((await site.get(`/en/${slug}`)).status).toBe(200);
    await write((writing) => withdrawVersion(writing, { versionId }));
    await site.settle();
    expect((await site.get(`/en/${slug}`)).status).toBe(410);
  });

  it("an address that nobody ever saw is not said to have been published", async () => {
    const { clock, database } = store();
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await begin("Unseen");
    await write((writing) => publishVersion(writing, { versionId }));
    await updateVersion(database.db, versionId, {
      status: "withdrawn",
      withdrawn_at: clock(),
      visible_from: clock() + MINUTE,
    });
    expect((await site.get(`/en/${slug}`)).status).toBe(404);
  });

  it("an old address is not given to another story, however it comes", async () => {
    const { ledger } = store();
    const edition = editionOf(smallNewspaper, "en");
    const first = await begin("Lighthouse");
    await write((writing) => publishVersion(writing, { versionId: first.versionId }));
    const move = (versionId: string, slug: string) =>
      write((writing) => moveVersion(writing, { versionId, slug, edition }));
    await move(first.versionId, "lighthouse-keeper");
    const second = await begin("Lighthouse");
    expect(second.slug).toBe("lighthouse-2");
    expect((await move(second.versionId, "lighthouse")).value).toEqual({ ok: false, refusal: "slug-taken" });
    const { value: imported } = await ledger.write((writing) =>
      importVersions(writing, [
        {
          storyId: newId(writing.now),
          newStory: { sectionId: null, topicIds: [], originalEdition: "en" },
          edition: "en",
          kind: "story",
          words: wordsOf("Lighthouse"),
          slug: "lighthouse",
          personIds: [],
          createdAt: writing.now,
          beginning: { status: "published", visibleFrom: writing.now + MINUTE, updatedAt: null },
        },
      ]),
    );
    expect(imported[0]?.slug).toBe("lighthouse-3");
    // Published under a time to come, as above.
    expect(await findVersion(store().database.db, imported[0]?.versionId ?? "")).toMatchObject({
      status: "scheduled",
    });
    // In another edition it never was an address, and its own story may have it back.
    expect((await begin("Lighthouse", { edition: "fr" })).slug).toBe("lighthouse");
    expect((await move(first.versionId, "lighthouse")).value.ok).toBe(true);
  });

  it("of two with the same time the later pages know which stands first", async () => {
    const { clock, database } = store();
    clock.advance(60 * MINUTE);
    const visibleFrom = clock();
    const publish = async (headline: string, createdAt: number) => {
      const { versionId } = await begin(headline, { createdAt });
      const { changeId } = await write((writing) => publishVersion(writing, { versionId, visibleFrom }));
      const [change] = await listChangesAfter(database, changeId - 1, 1);
      return change?.keys ?? [];
    };
    // Ids grow with the time at which they are made, and lists show the greater first.
    expect(await publish("Second", visibleFrom - MINUTE)).not.toContain("older:latest:en");
    expect(await publish("First", visibleFrom)).not.toContain("older:latest:en");
    expect(await publish("Third", visibleFrom - 2 * MINUTE)).toContain("older:latest:en");
  });

  it("an act that fails leaves nothing of itself", async () => {
    const { database } = store();
    const before = await findLastChangeId(database);
    const { versionId } = await begin("Half done");
    const failing = write(async (writing) => {
      await publishVersion(writing, { versionId });
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await findLastChangeId(database)).toBe(before);
    expect(await findVersion(database.db, versionId)).toMatchObject({
      status: "draft",
      publicRevisionId: null,
    });
  });
});

describe("what a page says of itself", () => {
  onBothDatabases("headers", (store) => {
    it("a page may be kept by a CDN with its tags; a refusal may not; HEAD and 304 say the same", async () => {
      await found(store().ledger);
      const site = await openSiteUnderTest(store());
      const { versionId, slug } = await draft(store().ledger, { headline: "Headers" });
      await store().ledger.write((writing) => publishVersion(writing, { versionId }));
      await site.settle();
      const page = await site.get(`/en/${slug}`, { "accept-encoding": "br" });
      expect(page.headers.get("content-encoding")).toBe("br");
      expect(page.headers.get("vary")).toBe("Accept-Encoding");
      expect(page.headers.get("cdn-cache-control")).toContain("stale-while-revalidate");
      expect(page.headers.get("cache-tag")).toMatch(/^[\w-]+(,[\w-]+)*$/);
      expect(page.headers.get("set-cookie")).toBeNull();
      expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
      const etag = page.headers.get("etag") ?? "";
      expect((await site.get(`/en/${slug}`, { "accept-encoding": "br", "if-none-match": etag })).status).toBe(
        304,
      );
      expect((await site.get("/en/nowhere")).headers.get("cache-control")).toBe("no-store");
    });
  });
});
