import { beforeAll, expect, it } from "vitest";
import { saveRedirect } from "../src/features/redirects/redirects.store.ts";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { BEGINNING, onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

onBothDatabases("addresses, as they are asked for", (store) => {
  let site: SiteUnderTest;
  beforeAll(async () => {
    const { ledger, database } = store();
    await found(ledger);
    site = await openSiteUnderTest(store());
    const { versionId } = await draft(ledger, { headline: "Harbour", slug: "harbour-first" });
    await ledger.write((writing) => publishVersion(writing, { versionId }));
    const edition = editionOf(smallNewspaper, "en");
    await ledger.write((writing) => moveVersion(writing, { versionId, slug: "harbour", edition }));
    for (const path of ["/?p=20", "/2024/05/caf%c3%a9/", "/fr/ancien-port/"]) {
      await saveRedirect(database.db, { path, versionId, target: null, createdAt: BEGINNING });
    }
    const targets = { "/en/elsewhere": "/en/été", "/en/section/planet": "/en/section/world" };
    for (const [path, target] of Object.entries(targets)) {
      await saveRedirect(database.db, { path, versionId: null, target, createdAt: BEGINNING });
    }
    await site.settle();
  });

  it.each([
    ["/?p=20", "/en/harbour"],
    ["/?utm_source=x&p=20", "/en/harbour"],
    ["/2024/05/caf%C3%A9/", "/en/harbour"],
    ["/2024/05/caf%c3%a9", "/en/harbour"],
    ["/fr/ancien-port", "/en/harbour"],
    ["/en/harbour-first", "/en/harbour"],
    ["/en/lite/harbour-first", "/en/lite/harbour"],
    ["/en/elsewhere", "/en/%C3%A9t%C3%A9"],
    ["/en/section/planet", "/en/section/world"],
    ["/en/latest/", "/en/latest"],
    ["/en/harbour/?utm_source=x", "/en/harbour?utm_source=x"],
    ["/en/section/world/", "/en/section/world"],
    ["/en", "/en/"],
    ["/en/lite", "/en/lite/"],
  ])("%s leads to %s for ever", async (from, to) => {
    const answer = await site.get(from);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, to]);
  });

  it.each(["/en/not-there/", "/en/%00", "/en/%E0%A4%A", "/de/", "/en//", `/${"/".repeat(5000)}x/`])(
    "%s is nothing of ours",
    async (path) => {
      const answer = await site.get(path);
      const last = answer.status === 301 ? await site.get(answer.headers.get("location") ?? "") : answer;
      expect(last.status).toBe(404);
    },
  );

  it("a number that means nothing here leads to the reader's front page", async () => {
    const answer = await site.get("/?p=99", { "accept-language": "fr" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/fr/"]);
  });

  it("parameters of campaigns, and those of other pages, make no page of their own", async () => {
    const before = site.cache.stats().pages;
    await site.get("/en/");
    const once = site.cache.stats().pages;
    for (const query of ["?utm_source=x", "?before=1-a", "?before=2-b", "?q=harbour"]) {
      expect((await site.get(`/en/${query}`)).status).toBe(200);
    }
    expect([once - before, site.cache.stats().pages - once]).toEqual([1, 0]);
  });

  it("a notice is no front page: one heading, a way back, no address of its own", async () => {
    const page = await (await site.get("/en/not-there")).text();
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toMatch(/aria-current="|rel="canonical"|og:url/);
    expect(page).toMatch(/<a href="\/en\/">The Test<\/a>/);
  });

  it("the text-only page names the full one, and leaves other languages to it", async () => {
    const [full, lite] = [await site.get("/en/"), await site.get("/en/lite/")];
    const [html, text] = [await full.text(), await lite.text()];
    expect(html).toContain('<link rel="alternate" hrefLang="x-default" href="https://news.example/"/>');
    expect(html).toContain('hrefLang="fr-FR" href="https://news.example/fr/"');
    expect(text).toContain('<link rel="canonical" href="https://news.example/en/"/>');
    expect(text).not.toMatch(/<link[^>]*hrefLang/);
  });

  it("other ways of asking than reading are told what there is", async () => {
    for (const path of ["/en/", "/en/harbour", "/2024/05/caf%c3%a9/"]) {
      const answer = await site.ask("POST", path);
      expect([answer.status, answer.headers.get("allow")], path).toEqual([405, "GET, HEAD"]);
    }
  });

  it("robots are kept out of searches", async () => {
    expect(await (await site.get("/robots.txt")).text()).toMatch(
      /Disallow: \/fr\/recherche[\s\S]*\nSitemap: https:\/\/news\.example\/sitemap\.xml/,
    );
  });
});
