import { beforeAll, expect, it } from "vitest";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { correctVersion, publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { monthOf } from "../src/kernel/months.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

const DAY = 86_400_000;

onBothDatabases("sitemaps", (store) => {
  let site: SiteUnderTest;
  let thisMonth = "";
  const before = "2001-02";
  const at = Date.parse(`${before}-03T00:00:00Z`);
  beforeAll(async () => {
    await found(store().ledger);
    site = await openSiteUnderTest(store());
    thisMonth = monthOf(store().clock());
  });

  const read = async (path: string) => {
    const answer = await site.get(path);
    return answer.status === 200 ? await answer.text() : answer.status;
  };
  const publish = async (headline: string, more: object = {}, visibleFrom?: number) => {
    const { ledger } = store();
    const made = await draft(ledger, { headline, ...more });
    const { versionId } = made;
    await ledger.write((writing) =>
      publishVersion(writing, visibleFrom === undefined ? { versionId } : { versionId, visibleFrom }),
    );
    await site.settle();
    return made;
  };

  it("name each month that has stories, and the news, of every edition", async () => {
    await publish("Of today");
    await publish("Of long ago", {}, at);
    const index = await read("/sitemap.xml");
    for (const path of [
      "en/news-sitemap.xml",
      "fr/news-sitemap.xml",
      `en/sitemap-${thisMonth}.xml`,
      `en/sitemap-${before}.xml`,
    ])
      expect(index).toContain(`<loc>https://news.example/${path}</loc>`);
    expect(index).not.toContain("fr/sitemap-");
    expect(await read(`/en/sitemap-${before}.xml`)).toContain("/en/of-long-ago<");
    expect(await read(`/en/sitemap-${before}.xml`)).not.toContain("/en/of-today<");
    for (const none of ["2001-03", "2001-13", "x"]) expect(await read(`/en/sitemap-${none}.xml`)).toBe(404);
  });

  it("follow translations, moves, corrections and withdrawals, in the months of all tellings alone", async () => {
    const { ledger, clock } = store();
    const { storyId, versionId } = await publish("Told twice", {}, at);
    const paths = [`/en/sitemap-${before}.xml`, `/en/sitemap-${thisMonth}.xml`];
    const [old = "", current = ""] = paths;
    for (const path of paths) await read(path);
    const french = await publish("Raconté deux fois", { edition: "fr", story: { id: storyId } });
    expect(site.cache.find(current)).toBeDefined();
    expect(await read(old)).toContain('hreflang="fr-FR" href="https://news.example/fr/raconte-deux-fois"');
    expect(await read(`/fr/sitemap-${thisMonth}.xml`)).toContain('hreflang="en-GB"');
    await ledger.write((writing) =>
      moveVersion(writing, {
        versionId: french.versionId,
        slug: "ailleurs",
        edition: editionOf(smallNewspaper, "fr"),
      }),
    );
    await site.settle();
    expect(await read(old)).toContain("https://news.example/fr/ailleurs");
    clock.advance(1000);
    await ledger.write((writing) => correctVersion(writing, { versionId, note: "A figure was wrong." }));
    await site.settle();
    expect(await read(old)).toContain(`<lastmod>${new Date(clock()).toISOString().slice(0, 18)}`);
    await ledger.write((writing) => withdrawVersion(writing, { versionId: french.versionId }));
    await site.settle();
    expect(await read(old)).not.toContain("hreflang");
    expect(await read(`/fr/sitemap-${thisMonth}.xml`)).toBe(404);
  });

  it("have news for two days, and what is scheduled when its time has come", async () => {
    const { ledger, clock } = store();
    const { versionId } = await draft(ledger, { headline: "Comes & goes" });
    await ledger.write((writing) => scheduleVersion(writing, { versionId, at: clock() + 3_600_000 }));
    await site.settle();
    const news = "/en/news-sitemap.xml";
    expect(await read(news)).not.toContain("goes");
    clock.advance(3_600_001);
    await site.settle();
    expect(await read(news)).toMatch(
      /<news:language>en<\/news:language>[\s\S]*<news:publication_date>[^<]+<\/news:publication_date><news:title>Comes &#38; goes</,
    );
    clock.advance(3 * DAY);
    await site.settle();
    expect(await read(news)).not.toContain("goes");
  });
});
