import { describe, expect, it } from "vitest";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { unscheduleVersion } from "../src/features/stories/hold-story.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { correctVersion, publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import type { Words } from "../src/features/stories/story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found, smallNewspaper, wordsOf } from "./small-newspaper.ts";

const HOUR = 3_600_000;

onBothDatabases("the public history of a story", (store) => {
  const write: ReturnType<typeof store>["ledger"]["write"] = (work) => store().ledger.write(work);
  const save = (versionId: string, words: Words) =>
    write((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
  const publish = (versionId: string) => write((writing) => publishVersion(writing, { versionId }));
  const english = editionOf(smallNewspaper, "en");

  /** The page's words, with `[-out-]` and `{+in+}` where they are marked. */
  const marked = (html: string) =>
    html
      .slice(html.indexOf("<main"), html.indexOf("</main>"))
      .replace(/<span class="said">[^<]*<\/span>/g, "")
      .replace(/<del>(.*?)<\/del>/gs, "[-$1-]")
      .replace(/<ins>(.*?)<\/ins>/gs, "{+$1+}")
      .replace(/<\/(h1|h2|p|dt|dd|li)>/g, "\n")
      .replace(/<[^>]*>/g, "");

  it("shows every state that readers saw, newest first, with the words marked", async () => {
    await found(store().ledger);
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await draft(store().ledger, {
      headline: "Ferry sails",
      words: { body: bodyOf("It sails at five.", "It is raining.") },
    });
    expect((await site.get(`/en/${slug}/history`)).status).toBe(404);
    await publish(versionId);
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).not.toContain("See what changed");
    expect(marked(await (await site.get(`/en/${slug}/history`)).text())).toContain(
      "Published 3 June 2024 at 12:00",
    );

    store().clock.advance(HOUR);
    await save(
      versionId,
      wordsOf("Ferry sails late", { body: bodyOf("It sails at six.", "It is raining.", "More soon.") }),
    );
    await publish(versionId);
    store().clock.advance(HOUR);
    await save(versionId, wordsOf("Ferry sails late", { body: bodyOf("It sails at seven.") }));
    expect(await (await site.get(`/en/${slug}/history`)).text()).not.toContain("seven");
    await write((writing) => correctVersion(writing, { versionId, note: "Seven, not six." }));
    await site.settle();

    const text = marked(await (await site.get(`/en/${slug}/history`)).text());
    const order = [
      "Corrected 3 June 2024 at 14:00",
      "Updated 3 June 2024 at 13:00",
      "Published 3 June 2024 at 12:00",
    ];
    expect(order.map((one) => text.indexOf(one)).toSorted((a, b) => a - b)).toEqual(
      order.map((one) => text.indexOf(one)),
    );
    expect(text).toContain("Seven, not six.");
    expect(text).toContain("It sails at [-six-]{+seven+}.");
    expect(text).toContain("It sails at [-five-]{+six+}.");
    expect(text).toContain("Ferry sails{+ late+}");
    expect(text).toMatch(/Added\n\{\+More soon\.\+\}/);
    expect(text).toMatch(/Removed\n\[-It is raining\.-\]/);
    expect(text).toMatch(/Publication \d+, SHA-256 [0-9a-f]{64}/);
    const story = await (await site.get(`/en/${slug}`)).text();
    expect(story).toContain(`<a href="/en/${slug}/history">See what changed</a>`);
    expect(await (await site.get(`/en/lite/${slug}/history`)).text()).toContain(`href="/en/lite/${slug}"`);
    expect(await (await site.get(`/en/${slug}/history`)).text()).toContain('name="robots" content="noindex"');
  });

  it("is told in the edition's language, and leads to the other one's", async () => {
    const site = await openSiteUnderTest(store());
    const { versionId, storyId, slug } = await draft(store().ledger, { headline: "Market opens" });
    const french = await draft(store().ledger, {
      headline: "Le marché ouvre",
      story: { id: storyId },
      edition: "fr",
    });
    await publish(versionId);
    await publish(french.versionId);
    await site.settle();
    expect(await (await site.get(`/en/${slug}/history`)).text()).toContain(
      `href="/fr/${french.slug}/historique"`,
    );
    await save(french.versionId, wordsOf("Le marché rouvre"));
    await publish(french.versionId);
    await site.settle();
    const text = marked(await (await site.get(`/fr/${french.slug}/historique`)).text());
    expect(text).toContain("Mis à jour le 3 juin 2024 à 14\u00a0h\u00a000");
    expect(text).toContain("Le marché [-ouvre-]{+rouvre+}");
    expect((await site.get(`/fr/${french.slug}/history`)).status).toBe(404);
  });

  it("knows nothing of a time that was taken back, and has one that came under that time", async () => {
    const site = await openSiteUnderTest(store());
    const { clock } = store();
    const { versionId, slug } = await draft(store().ledger, { headline: "Budget" });
    await write((writing) => scheduleVersion(writing, { versionId, at: clock() + HOUR }));
    expect((await site.get(`/en/${slug}/history`)).status).toBe(404);
    await write((writing) => unscheduleVersion(writing, { versionId }));
    await save(versionId, wordsOf("Budget at last"));
    await write((writing) => scheduleVersion(writing, { versionId, at: clock() + 3 * HOUR }));
    await write((writing) => scheduleVersion(writing, { versionId, at: clock() + 2 * HOUR }));
    clock.advance(2 * HOUR);
    await site.settle();
    const text = marked(await (await site.get(`/en/${slug}/history`)).text());
    expect(text.match(/Published 3 June/g)).toHaveLength(1);
    expect(text).toContain("Published 3 June 2024 at 16:00");
    expect(text).not.toMatch(/Withdrawn|\[-|\{\+/);
  });

  it("is gone while the story is withdrawn, and tells of that when it is back", async () => {
    const site = await openSiteUnderTest(store());
    const { versionId, slug } = await draft(store().ledger, { headline: "Rain comes" });
    await publish(versionId);
    await site.settle();
    expect((await site.get(`/en/${slug}/history`)).status).toBe(200);
    store().clock.advance(HOUR);
    await write((writing) => withdrawVersion(writing, { versionId }));
    await site.settle();
    expect((await site.get(`/en/${slug}/history`)).status).toBe(410);
    store().clock.advance(HOUR);
    await publish(versionId);
    await site.settle();
    const text = marked(await (await site.get(`/en/${slug}/history`)).text());
    expect(text).toMatch(
      /Published again 3 June 2024 at 18:00.*Withdrawn 3 June 2024 at 17:00.*Published 3 June 2024 at 16:00/s,
    );
    expect(text).toContain("No word was changed.");
  });

  it("moves with the story; of a moved story that was withdrawn every old address says so", async () => {
    const site = await openSiteUnderTest(store());
    const { versionId } = await draft(store().ledger, { headline: "Old name", slug: "old-name" });
    await publish(versionId);
    await write((writing) => moveVersion(writing, { versionId, slug: "new-name", edition: english }));
    await site.settle();
    const moved = await site.get("/en/old-name/history");
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/en/new-name/history"]);
    await write((writing) => withdrawVersion(writing, { versionId }));
    await site.settle();
    for (const path of [
      "/en/old-name",
      "/en/old-name/",
      "/en/old-name/history",
      "/en/new-name",
      "/en/lite/old-name",
    ])
      expect((await site.get(path)).status, path).toBe(410);
  });

  describe("that is long", () => {
    it("goes over pages without losing a change between them", async () => {
      const site = await openSiteUnderTest(store());
      const { versionId, slug } = await draft(store().ledger, { headline: "Live 0" });
      await publish(versionId);
      for (let i = 1; i <= 45; i++) {
        await save(versionId, wordsOf(`Live ${i}`));
        await publish(versionId);
      }
      await site.settle();
      const changes: string[] = [];
      let path: string | undefined = `/en/${slug}/history`;
      let pages = 0;
      while (path !== undefined) {
        const html: string = await (await site.get(path)).text();
        pages += 1;
        changes.push(
          ...[...marked(html).matchAll(/Live \[-(\d+)-\]\{\+(\d+)\+\}\n/g)].map(
            (match) => `${match[1]}>${match[2]}`,
          ),
        );
        path = /<a href="([^"]*)">Older changes/.exec(html)?.[1];
      }
      expect(pages).toBe(3);
      expect(changes).toEqual(Array.from({ length: 45 }, (_, i) => `${44 - i}>${45 - i}`));
      for (const query of ["?before=0", "?before=x", "?before=-1"])
        expect((await site.get(`/en/${slug}/history${query}`)).status, query).toBe(404);
    });
  });
});
