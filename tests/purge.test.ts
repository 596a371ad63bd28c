import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listCampaigns } from "../src/features/ads/ads.store.ts";
import { addCreative, changeCampaign } from "../src/features/ads/change-ads.ts";
import { changeFront } from "../src/features/lists/change-front.ts";
import { savePerson } from "../src/features/people/people.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { editionOf } from "../src/features/settings/newspaper.ts";
import type { Block } from "../src/features/stories/body.ts";
import { fileStory } from "../src/features/stories/file-story.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { correctVersion, publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import type { Words } from "../src/features/stories/story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { saveTopic } from "../src/features/topics/topics.store.ts";
import { followBlocks } from "../src/features/translations/follow-blocks.ts";
import { followOriginal } from "../src/features/translations/follow-original.ts";
import { monthOf } from "../src/kernel/months.ts";
import { openTestStore, type TestStore } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper, wordsOf } from "./small-newspaper.ts";

const HOUR = 3_600_000;
/** With a slot that every story's page has, however short it is. */
const newspaper = { ...smallNewspaper, slots: [{ key: "story-end", width: 300, height: 250 }] };

/** One thing that a newsroom does, or that time does, told in numbers that stand for whatever is there. */
type Act =
  | { act: "write"; edition: "en" | "fr"; topics: number[]; section: number; writer: number }
  | { act: "translate"; version: number }
  | { act: "publish" | "backdate" | "withdraw" | "correct" | "move" | "rewrite"; version: number }
  | { act: "amend"; version: number; paragraphs: number[] }
  | { act: "follow"; version: number; only?: number | undefined }
  | { act: "schedule"; version: number; inHours: number }
  | { act: "file"; version: number; topics: number[]; section: number; writer: number }
  | { act: "curate"; front: "front" | "must-read"; edition: "en" | "fr"; stories: number[]; hours: number }
  | { act: "advertise"; share: number; inHours: number; hours: number; isFirst: boolean }
  | { act: "wait"; hours: number };

const edition = fc.constantFrom("en" as const, "fr" as const);
/** Counted from the newest; mostly among the last few, where the acts meet. */
const any = fc.oneof({ arbitrary: fc.nat(2), weight: 3 }, fc.nat(1000));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("write" as const),
    edition,
    topics: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    section: fc.nat(2),
    writer: fc.nat(1),
  }),
  fc.record({ act: fc.constant("translate" as const), version: any }),
  fc.record({
    act: fc.constant("file" as const),
    version: any,
    topics: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    section: fc.nat(2),
    writer: fc.nat(1),
  }),
  fc.record({
    act: fc.constantFrom(
      "backdate" as const,
      "withdraw" as const,
      "correct" as const,
      "move" as const,
      "rewrite" as const,
    ),
    version: any,
  }),
  { arbitrary: fc.record({ act: fc.constant("publish" as const), version: any }), weight: 3 },
  {
    arbitrary: fc.record({
      act: fc.constant("amend" as const),
      version: any,
      paragraphs: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      act: fc.constant("follow" as const),
      version: any,
      only: fc.option(fc.nat(5), { nil: undefined }),
    }),
    weight: 2,
  },
  fc.record({
    act: fc.constant("schedule" as const),
    version: any,
    inHours: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    act: fc.constant("curate" as const),
    front: fc.constantFrom("front" as const, "must-read" as const),
    edition,
    stories: fc.uniqueArray(any, { maxLength: 3 }),
    hours: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({
    act: fc.constant("advertise" as const),
    share: fc.integer({ min: 1, max: 100 }),
    inHours: fc.nat(10),
    hours: fc.integer({ min: 1, max: 20 }),
    isFirst: fc.boolean(),
  }),
  fc.record({ act: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 20 }) }),
);

/** A newsroom that carries acts out through the real actions, and remembers what it made. */
async function openNewsroom(store: TestStore) {
  const { ledger, clock, database } = store;
  await found(ledger);
  const sections = [...(await listSectionIds(database.db)).values(), null];
  const { value: filing } = await ledger.write(async ({ db, now }) => ({
    topics: await Promise.all(
      ["one", "two", "three"].map((key) =>
        saveTopic(
          db,
          { key, kind: "affair", names: { en: { name: key, slug: key }, fr: { name: key, slug: key } } },
          now,
        ),
      ),
    ),
    people: await Promise.all(
      ["ann", "bob"].map((slug) => savePerson(db, { slug, name: slug, words: {} }, now)),
    ),
  }));
  const versions: { storyId: string; versionId: string; edition: string }[] = [];
  const slugs = new Set<string>();
  let counted = 0;
  const pick = <One>(list: readonly One[], n: number): One | undefined =>
    list[list.length - 1 - (n % list.length)];

  async function begin(
    of: Partial<Parameters<typeof draft>[1]> & { edition: string },
  ): Promise<{ versionId: string; slug: string }> {
    const made = await draft(ledger, { headline: `Story number ${++counted} of the day`, ...of });
    versions.push({ storyId: made.storyId, versionId: made.versionId, edition: of.edition });
    slugs.add(`/${of.edition}/${made.slug}`);
    return made;
  }

  async function rewrite(versionId: string, more: Partial<Words> = {}) {
    const words = wordsOf(`Rewritten number ${++counted} of the day`, more);
    await ledger.write((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
  }

  async function correct(versionId: string) {
    await ledger.write((writing) => correctVersion(writing, { versionId, note: "A figure was wrong." }));
  }

  /** Begins a campaign with something to show, or gives the first other dates and another share. */
  async function advertise({ share, inHours, hours, isFirst }: Extract<Act, { act: "advertise" }>) {
    const startsAt = clock() + inHours * HOUR;
    const dates = { startsAt, endsAt: startsAt + hours * HOUR, terms: "house", amount: share } as const;
    const places = { slots: ["story-end"], editions: [], sectionIds: [], clientId: null };
    await ledger.write(async (writing) => {
      const [known] = isFirst ? await listCampaigns(writing.db) : [];
      const more = { ...dates, ...places, name: "Campaign", state: "running" as const };
      const id = known === undefined ? {} : { id: known.id };
      const made = await changeCampaign(writing, { ...more, ...id });
      if (!made.ok) throw new Error(made.refusal);
      const file = { file: "ads/a.png", mime: "image/png", width: 300, height: 250, bytes: 1000 };
      const words = { edition: null, alt: `Number ${++counted}`, target: "/en/" };
      await addCreative(writing, { campaignId: made.value.id, file, words });
    });
  }

  async function carryOut(one: Act) {
    if (one.act === "wait") return clock.advance(one.hours * HOUR);
    if (one.act === "advertise") return advertise(one);
    if (one.act === "write") {
      const topicIds = one.topics.flatMap((n) => pick(filing.topics, n) ?? []);
      const story = { sectionId: pick(sections, one.section) ?? null, topicIds };
      return begin({ edition: one.edition, story, personIds: [pick(filing.people, one.writer) ?? ""] });
    }
    if (one.act === "curate") {
      const entries = [...new Set(one.stories.flatMap((n) => pick(versions, n)?.storyId ?? []))].map(
        (storyId) => ({
          storyId,
          until: one.hours === 0 ? null : clock() + one.hours * HOUR,
        }),
      );
      return ledger.write((writing) =>
        changeFront(writing, { front: one.front, edition: one.edition, entries, by: null }),
      );
    }
    if (one.act === "translate") {
      const original = pick(versions, one.version);
      if (original === undefined) return;
      const other = original.edition === "en" ? "fr" : "en";
      const exists = versions.some(
        (version) => version.storyId === original.storyId && version.edition === other,
      );
      if (exists) return;
      const { versionId, slug } = await begin({ edition: other, story: { id: original.storyId } });
      slugs.add(`/${other}/lite/${slug}`);
      const ids = { versionId, originalId: original.versionId };
      return ledger.write((writing) => followOriginal(writing, ids));
    }
    const version = pick(versions, one.version);
    if (version === undefined) return;
    const { versionId } = version;
    switch (one.act) {
      case "publish":
        return ledger.write((writing) => publishVersion(writing, { versionId }));
      case "backdate": {
        // Deep enough to land on a later page of the lists.
        const visibleFrom = clock() - 23 * HOUR;
        return ledger.write((writing) => publishVersion(writing, { versionId, visibleFrom }));
      }
      case "withdraw":
        return ledger.write((writing) => withdrawVersion(writing, { versionId }));
      case "schedule": {
        const at = clock() + one.inHours * HOUR;
        return ledger.write((writing) => scheduleVersion(writing, { versionId, at }));
      }
      case "rewrite":
        return rewrite(versionId);
      case "file": {
        const topicIds = [...new Set(one.topics.flatMap((n) => pick(filing.topics, n) ?? []))];
        const sectionId = pick(sections, one.section) ?? null;
        const personIds = [pick(filing.people, one.writer) ?? ""];
        return ledger.write((writing) => fileStory(writing, { versionId, sectionId, topicIds, personIds }));
      }
      case "correct":
        await rewrite(versionId);
        return correct(versionId);
      case "amend": {
        const content = one.paragraphs.map((n) => paragraph(`p${n}`, `Paragraph ${n}.`));
        await rewrite(versionId, { body: { type: "doc", content } });
        return correct(versionId);
      }
      case "follow": {
        const blocks = one.only === undefined ? {} : { blocks: [{ sourceBlockId: `p${one.only}` }] };
        return ledger.write((writing) => followBlocks(writing, { versionId, ...blocks }));
      }
      case "move": {
        const slug = `moved-${++counted}`;
        slugs.add(`/${version.edition}/${slug}`);
        const to = editionOf(smallNewspaper, version.edition);
        return ledger.write((writing) => moveVersion(writing, { versionId, slug, edition: to }));
      }
    }
  }

  const months = () => [...new Set([clock() - 24 * HOUR, clock(), clock() + 30 * HOUR].map(monthOf))];
  const addresses = () => [
    ...["en", "fr"].flatMap((code) => {
      const [latest, search, section, topic, author] =
        code === "en"
          ? ["latest", "search", "section", "topic", "author"]
          : ["dernieres-nouvelles", "recherche", "rubrique", "sujet", "auteur"];
      const lists = [
        `${section}/world`,
        `${section}/monde`,
        `${section}/sport`,
        `${topic}/one`,
        `${topic}/two`,
        `${author}/ann`,
      ];
      // The pack in one language, for it renders every story.
      const data = ["feed.xml", "feed.json", "fates.json", ...(code === "en" ? ["pack.json"] : [])];
      return ["", ...data, `${latest}`, `${search}`, ...lists, "lite/", `lite/${latest}`].map(
        (path) => `/${code}/${path}`,
      );
    }),
    "/sitemap.xml",
    ...["en", "fr"].flatMap((code) =>
      ["news-sitemap.xml", ...months().map((month) => `sitemap-${month}.xml`)].map(
        (path) => `/${code}/${path}`,
      ),
    ),
    ...slugs,
  ];
  return { carryOut, addresses };
}

/** The later pages that these pages link to. */
function listLaterPages(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"]*\?before=[^"]*)"/g)].map((match) => match[1] ?? "");
}

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

async function visitAll(site: SiteUnderTest, addresses: readonly string[]) {
  for (const path of addresses) await (await site.get(path)).text();
}

/** Visits every page as readers do, later pages as they are met, and holds each that was in the cache against a fresh render. */
async function expectNothingStale(
  site: SiteUnderTest,
  pages: Set<string>,
): Promise<{ compared: number; owing: number }> {
  let compared = 0;
  let owing = 0;
  for (const path of pages) {
    const wasKept = site.cache.find(path) !== undefined;
    const given = await site.get(path);
    const text = await given.text();
    for (const later of listLaterPages(text)) pages.add(later);
    if (!wasKept) continue;
    compared++;
    if (text.includes('class="debt"')) owing++;
    expect({ path, text }).toEqual({ path, text: await (await site.getFresh(path)).text() });
  }
  return { compared, owing };
}

describe("the page cache after any series of changes", () => {
  // The bodies of the lists are deep enough for later pages: 25 stories stand before the first act.
  // The newest two are a story and its translation, which owes something.
  const beginnings: Act[] = [
    ...Array.from({ length: 25 }, (_, i): Act[] => [
      { act: "write", edition: "en", topics: [i % 2], section: i % 3, writer: i % 2 },
      { act: "wait", hours: 1 },
      { act: "publish", version: 0 },
    ]).flat(),
    { act: "translate", version: 0 },
    { act: "publish", version: 0 },
    { act: "wait", hours: 1 },
    { act: "amend", version: 1, paragraphs: [0, 1] },
  ];

  it.each([
    ["sqlite" as const, 16],
    ["postgres" as const, 3],
  ])("gives what a fresh render gives (%s)", { timeout: 240_000 }, async (dialect, numRuns) => {
    let compared = 0;
    let owing = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const store = await openTestStore(dialect);
        try {
          const newsroom = await openNewsroom(store);
          const site = await openSiteUnderTest(store, newspaper);
          for (const one of beginnings) await newsroom.carryOut(one);
          await site.settle();
          const pages = new Set(newsroom.addresses());
          await expectNothingStale(site, pages);
          for (const one of acts) {
            await newsroom.carryOut(one);
            await site.settle(() => visitAll(site, newsroom.addresses()));
            for (const address of newsroom.addresses()) pages.add(address);
            const seen = await expectNothingStale(site, pages);
            compared += seen.compared;
            owing += seen.owing;
          }
        } finally {
          await store.remove();
        }
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(numRuns * 50);
    expect(owing).toBeGreaterThan(numRuns);
  });
});
