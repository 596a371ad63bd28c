import type { Browser, Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { MOST_ALERTS } from "../../src/features/alerts/alert.ts";
import { smallNewspaper } from "../small-newspaper.ts";
import { openWatchedPage, type WatchedPage } from "../xss/guard.ts";
import { TOLD_IN_LETTER, writeHostileLetter } from "../xss/hostile-letter.ts";
import { type HostileNewspaper, plantTexts } from "../xss/hostile-newspaper.ts";
import { asShown, hostileTexts, parcelsOf, parcelsWithin, withoutSpaces } from "../xss/hostile-texts.ts";
import { importTexts, linkTexts } from "../xss/imported-texts.ts";
import { clearAdsAndAlerts, plantAds, plantAlerts } from "../xss/plant-ads-and-alerts.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { joinAsAdministrator, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const SLOT = { key: "story-end", width: 300, height: 250 };
const newspaper = { ...smallNewspaper, slots: [SLOT] };

let browser: Browser;
let paper: NewspaperUnderTest;
let planted: HostileNewspaper;
let reader: WatchedPage;

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom({ newspaper })]);
  const { id } = await paper.foundation.database.db
    .selectFrom("media")
    .select("id")
    .executeTakeFirstOrThrow();
  const content = [...importTexts(id).content, ...linkTexts().content];
  planted = await plantTexts(paper, { type: "doc", content });
  reader = await openWatchedPage(browser, { origin: paper.origin, bypassCSP: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** A selector of elements, and the attribute that is asked; without it what they say. */
type Asked = readonly [selector: string, attribute?: string];

/** What elements of the page say, by name, in the order of the document. */
async function read<Name extends string>(
  page: Page,
  asked: Readonly<Record<Name, Asked>>,
): Promise<Record<Name, string[]>> {
  const entries = Object.entries<Asked>(asked).map(([name, [selector, attribute]]) => ({
    name,
    selector,
    attribute: attribute ?? null,
  }));
  const told = await page.evaluate((all) => {
    const found = all.map(({ name, selector, attribute }): [string, string[]] => {
      const elements = [...document.querySelectorAll(selector)];
      const say = (element: Element) =>
        attribute === null ? element.textContent : element.getAttribute(attribute);
      return [name, elements.map((element) => say(element) ?? "")];
    });
    return Object.fromEntries(found);
  }, entries);
  return told as Record<Name, string[]>;
}

/** What the parser of the browser makes of answers that are asked for by script: the value of one element of each, nothing run. */
function parseAnswers(
  page: Page,
  given: {
    readonly path: string;
    readonly texts: readonly string[];
    readonly method: "GET" | "POST";
    readonly selectors: readonly string[];
  },
): Promise<string[][]> {
  return page.evaluate(async ({ path, texts, method, selectors }) => {
    const answers: string[][] = [];
    for (const text of texts) {
      const fields = new URLSearchParams({ q: text, name: `${text}${"x".repeat(61)}`, comment: text });
      const answer = await (method === "GET"
        ? fetch(`${path}?${fields}`)
        : fetch(path, { method, body: fields }));
      const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
      const strange = parsed.querySelectorAll(
        "script:not([type='application/ld+json']), img:not([src^='/media/']), iframe, base",
      );
      if (strange.length > 0) answers.push(["an element that the text made", text]);
      answers.push(
        selectors.map((selector) => {
          const element = parsed.querySelector(selector);
          return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? "");
        }),
      );
    }
    return answers;
  }, given);
}

const shown = hostileTexts.map(asShown);

/** The first place where texts are others than they should be: a list of hundreds tells nobody anything. */
function firstDifference(found: readonly string[], wanted: readonly string[]) {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, i) => i).find(
    (i) => found[i] !== wanted[i],
  );
  return at === undefined ? null : { at, found: found[at], wanted: wanted[at] };
}

// Hundreds of pages are read: nobody hurries them.
describe("hostile texts", { timeout: 240_000 }, () => {
  it("are five hundred and more, and one that is not escaped is seen", async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(500);
    const hole = await openWatchedPage(browser, { origin: paper.origin, bypassCSP: true });
    await hole.page.goto(`${paper.origin}/en/`);
    expect(await hole.findDone()).toEqual([]);
    await hole.page.evaluate((markup) => {
      document.body.innerHTML = markup;
    }, `<img src=x onerror=alert(1)><a href="java&#9;script:alert(2)">x</a>`);
    await hole.page.waitForFunction("window.__ran.length > 0");
    const done = (await hole.findDone()).join("\n");
    for (const words of ["ran alert(1)", "an attribute onerror", "an address href", "asked http"])
      expect(done).toContain(words);
    await hole.context.close();
  });

  it("are text in every short field of a story", async () => {
    const { page, findDone } = reader;
    for (const { slug, text, names } of planted.stories) {
      const whole = asShown(text);
      await page.goto(`${paper.origin}/en/${slug}`, { waitUntil: "domcontentloaded" });
      const told = await read(page, {
        head: ["h1, .story .kicker > span, .story .standfirst"],
        title: ["title"],
        meta: ["meta[name=description], meta[property='og:title']", "content"],
        alt: [".story header .figure img", "alt"],
        caption: [".story header figcaption"],
        sources: [".place, .source"],
        writers: ["a[rel=author]"],
        roles: [".role"],
        topics: [".topics a"],
        data: ["script[type='application/ld+json']"],
        body: [".body > p"],
      });
      const { data, topics, ...rest } = told;
      expect(rest).toEqual({
        head: [whole, whole, whole],
        title: [`${whole} — The Test`],
        meta: [whole, whole],
        alt: [whole],
        caption: [`${whole} Picture: ${whole}`],
        sources: [whole, `Sources: ${whole}`],
        writers: names.map(asShown),
        roles: names.map((name) => `, ${asShown(name)}`),
        body: [whole],
      });
      expect(topics.toSorted()).toEqual(names.map(asShown).toSorted());
      const article = JSON.parse(data[0] ?? "") as { headline: string; author: { name: string }[] };
      expect(article.headline).toBe(text);
      expect(article.author.map(({ name }) => name)).toEqual(names);
      expect(await findDone(), slug).toEqual([]);
    }
  });

  it("are text in every block of a body, full and text-only", async () => {
    const { page, findDone } = reader;
    await page.goto(`${paper.origin}/en/${planted.whole.slug}`);
    const told = await read(page, {
      paragraphs: [".body > p:not(.embed) > span[lang]"],
      languages: [".body > p > span[lang]", "lang"],
      attributions: ["blockquote footer"],
      facts: [".key-facts h2"],
      alts: [".body > figure img", "alt"],
      credits: [".body > figure .credit"],
      embeds: [".embed a[href='https://video.example/1'] > span"],
      updates: [".update h2"],
      corrections: [".correction p"],
      captions: [".body .table caption"],
      cells: [".body .table td"],
    });
    for (const [place, texts] of Object.entries(told)) {
      const wanted = place === "credits" ? shown.map((text) => `Picture: ${text}`) : shown;
      expect(firstDifference(texts.slice(0, shown.length), wanted), place).toBeNull();
    }
    const followed = await page
      .locator("main a")
      .evaluateAll((links) => [
        ...new Set(links.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : ""))),
      ]);
    expect(followed.toSorted()).toEqual(["http:", "https:", "mailto:", "tel:"]);
    expect(await findDone()).toEqual([]);
    await page.goto(`${paper.origin}/en/lite/${planted.whole.slug}`);
    const { facts } = await read(page, { facts: [".key-facts h2"] });
    expect(firstDifference(facts.slice(0, shown.length), shown)).toBeNull();
    expect(await findDone()).toEqual([]);
  });

  it("are text in comments and under the names of who wrote them", async () => {
    const { page, findDone } = reader;
    const [names, texts]: [string[], string[]] = [[], []];
    for (let path: string | null = `/en/${planted.whole.slug}/comments`; path !== null; ) {
      await page.goto(paper.origin + path);
      const told = await read(page, {
        names: [".comment-head strong"],
        texts: [".comment-text"],
        next: ["a[rel=next]", "href"],
      });
      names.push(...told.names);
      texts.push(...told.texts);
      path = told.next[0] ?? null;
      expect(await findDone(), path ?? "the last page").toEqual([]);
    }
    expect(firstDifference(names, shown)).toBeNull();
    expect(firstDifference(texts.map(withoutSpaces), shown.map(withoutSpaces))).toBeNull();
  });

  it("come back as text in the fields where they were typed", async () => {
    const { page, findDone } = reader;
    // Each is compared whole, so that many in one field hide nothing of one another.
    const inEights = hostileTexts.flatMap((_, i) =>
      i % 8 === 0 ? [hostileTexts.slice(i, i + 8).join(" ¶ ")] : [],
    );
    const searched = hostileTexts.filter((_, i) => i % 8 === 0);
    await page.goto(`${paper.origin}/en/`);
    const forms = await parseAnswers(page, {
      path: `/en/${planted.stories[0]?.slug}/comment`,
      texts: inEights,
      method: "POST",
      selectors: ["textarea[name=comment]", "input[name=name]"],
    });
    const oneLine = (text: string) => text.replace(/[\r\n]/g, "");
    const typed = inEights.map(asShown).map((text) => `${text} | ${oneLine(text)}${"x".repeat(61)}`);
    expect(
      firstDifference(
        forms.map((values) => values.join(" | ")),
        typed,
      ),
    ).toBeNull();
    const searches = await parseAnswers(page, {
      path: "/en/search",
      texts: searched,
      method: "GET",
      selectors: ["main input[name=q]"],
    });
    expect(
      firstDifference(
        searches.map(([value = ""]) => withoutSpaces(value)),
        searched.map((text) => withoutSpaces(oneLine(text.trim().slice(0, 200)))),
      ),
    ).toBeNull();
    expect(await findDone()).toEqual([]);
  });

  it("are text in lists, full and text-only", async () => {
    const { page, findDone } = reader;
    const headlines = new Set(planted.stories.map(({ text }) => asShown(text)));
    const seen = new Set<string>();
    for (const start of ["/en/latest", "/en/section/world", "/en/lite/latest"])
      for (let path: string | null = start; path !== null; ) {
        await page.goto(paper.origin + path, { waitUntil: "domcontentloaded" });
        const told: Record<"headlines" | "next", string[]> = await read(page, {
          headlines: ["main article a, main .headlines a"],
          next: ["a[rel=next]", "href"],
        });
        for (const headline of told.headlines) seen.add(headline);
        path = told.next[0] ?? null;
        expect(await findDone(), start).toEqual([]);
      }
    expect([...headlines].filter((headline) => !seen.has(headline))).toEqual([]);
    const last = hostileTexts.length - 1;
    for (const path of [
      "/en/",
      "/en/lite/",
      `/en/author/of-${last}`,
      `/en/topic/of-${last}`,
      "/en/search?q=script",
    ]) {
      await page.goto(paper.origin + path, { waitUntil: "domcontentloaded" });
      const { all } = await read(page, { all: ["main a"] });
      expect(all.filter((one) => headlines.has(one)).length, path).toBeGreaterThan(0);
      expect(await findDone(), path).toEqual([]);
    }
  });

  it("are text in feeds and sitemaps, which stay well formed", async () => {
    const headlines = new Set(planted.stories.map(({ text }) => withoutUnwritable(asShown(text))));
    const countOurs = (texts: readonly string[]) =>
      new Set(texts.map((text) => withoutUnwritable(asShown(text))).filter((text) => headlines.has(text)))
        .size;
    for (const path of ["/en/feed.xml", "/en/news-sitemap.xml"]) {
      const texts: string[] = [];
      const parser = new SaxesParser();
      parser.on("text", (text) => texts.push(text));
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(await (await fetch(paper.origin + path)).text()).close();
      expect(countOurs(texts), path).toBeGreaterThanOrEqual(25);
    }
    const answer = await fetch(`${paper.origin}/en/feed.json`);
    const feed = (await answer.json()) as { items: { title: string }[] };
    expect(countOurs(feed.items.map(({ title }) => title))).toBeGreaterThanOrEqual(25);
  });

  it("are text in a newsletter's letter, where no page's policy guards it, and in its plain twin", async () => {
    const { page, findDone } = reader;
    const { stories, listName, letter } = writeHostileLetter();
    const address = `${paper.origin}/letter`;
    const headers = { "content-type": "text/html; charset=utf-8" };
    await page.route(address, (route) => route.fulfill({ headers, body: letter.html }));
    await page.goto(address);
    const told = await read(page, {
      title: ["title"],
      preheader: ["body > div"],
      labels: ["p.label"],
      headlines: ["h2 a"],
      standfirsts: ["h2 + p:not(:has(a))"],
      named: ["p:not([class]) > a"],
      quiet: [".quiet"],
    });
    const texts = stories.map(({ headline }) => asShown(headline));
    const [lead, second, third, fourth] = texts;
    const [withMore, alone] = [texts.slice(0, TOLD_IN_LETTER), texts.slice(TOLD_IN_LETTER)];
    const { quiet, named, ...rest } = told;
    const wanted = {
      title: [`${asShown(listName)}: ${lead}`],
      preheader: [[second, third, fourth].join(" · ")],
      labels: withMore,
      headlines: withMore,
      standfirsts: withMore,
    };
    for (const [place, found] of Object.entries({ ...rest, named: named.slice(1) }))
      expect(firstDifference(found, { ...wanted, named: alone }[place] ?? []), place).toBeNull();
    expect(quiet.filter((line) => line.includes(asShown(listName)))).toHaveLength(2);
    expect(await findDone()).toEqual([]);
    for (const { headline, standfirst, slug } of stories.slice(0, TOLD_IN_LETTER))
      expect(letter.plain).toContain(`\n\n${headline}\n${standfirst}\nhttps://news.example/en/${slug}\n\n`);
    for (const { headline, slug } of stories.slice(TOLD_IN_LETTER))
      expect(letter.plain).toContain(`\n\n${headline}\nhttps://news.example/en/${slug}\n\n`);
  });

  it("are text in an advertisement and in alerts, full and text-only", async () => {
    const { page, findDone } = reader;
    const [alt = ""] = parcelsOf(1);
    const texts = parcelsOf(MOST_ALERTS);
    // What no endpoint would have taken, by its length, no screen is told.
    onTestFinished(() => clearAdsAndAlerts(paper));
    await plantAds(paper, { slot: SLOT.key, names: ["Tea"], alts: [alt] });
    await plantAlerts(paper, { standing: texts });
    for (const lite of ["", "lite/"]) {
      await page.goto(`${paper.origin}/en/${lite}${planted.stories[0]?.slug}`);
      const told = await read(page, {
        said: lite === "" ? [".slot a > img", "alt"] : [".slot a"],
        alerts: [".alerts .alert p"],
      });
      expect(firstDifference(told.said, [asShown(alt)]), lite).toBeNull();
      const alerts = told.alerts.map((alert) => /^Danger (.*) since [\d:]+$/su.exec(alert)?.[1] ?? alert);
      expect(firstDifference(alerts.toSorted(), texts.map(asShown).toSorted()), lite).toBeNull();
      expect(await findDone(), lite).toEqual([]);
    }
  });

  describe("in the newsroom", () => {
    let newsroom: WatchedPage;
    beforeAll(async () => {
      const allowed = "iframe[src^='/newsroom/']";
      newsroom = await openWatchedPage(browser, { origin: paper.origin, bypassCSP: false, allowed });
      await joinAsAdministrator(newsroom.page, paper);
    }, 120_000);

    it("are text", async () => {
      const { page, findDone } = newsroom;
      const [first] = planted.stories;
      const headlines = planted.stories.map(({ text }) => text);
      /** Waits until a screen has some of these texts, as text or in a field. */
      const seen = async (path: string, texts: readonly string[]) => {
        await page.goto(`${paper.origin}/newsroom${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        if (texts.length > 0)
          await page.waitForFunction((wanted) => {
            const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")];
            const told = [document.body.textContent, ...fields.map(({ value }) => value)].map((one) =>
              (one ?? "").replace(/\s+/gu, ""),
            );
            return wanted.some((text) => told.some((one) => one.includes(text)));
          }, texts.map(withoutSpaces));
        expect(await findDone(), path).toEqual([]);
      };
      await seen("", headlines);
      await seen(`/stories/${first?.versionId}`, [first?.text ?? ""]);
      await seen(`/stories/${planted.editable.versionId}`, hostileTexts.slice(-1));
      await seen("/comments", hostileTexts);
      await seen("/fronts", headlines);
      await seen("/log?by=all", []);
      await seen("/writers", hostileTexts);
      await seen("/pictures", []);
      await seen(`/stories/${planted.whole.versionId}/preview`, []);
      const preview = page.frameLocator("iframe").first();
      await preview.locator(".body table").last().waitFor({ state: "attached" });
      expect(await findDone()).toEqual([]);
    });

    /** The texts of a screen's parts, once all of them are there. */
    async function readScreen<Name extends string>(path: string, asked: Readonly<Record<Name, Asked>>) {
      const { page, findDone } = newsroom;
      await page.goto(`${paper.origin}/newsroom${path}`);
      for (const [selector] of Object.values<Asked>(asked))
        await page.locator(selector).first().waitFor({ state: "attached" });
      const told = await read(page, asked);
      expect(await findDone(), path).toEqual([]);
      return told;
    }

    /** As `firstDifference`, of texts in no order. */
    const firstMissing = (found: readonly string[], wanted: readonly string[]) =>
      firstDifference(found.toSorted(), wanted.toSorted());

    it("are text at the ad desk", async () => {
      const names = parcelsWithin(500);
      const campaignId = await plantAds(paper, { slot: SLOT.key, names, alts: names });
      const { overbooked, ...desk } = await readScreen("/campaigns", {
        campaigns: [".ads th a"],
        whose: [".ads th .quiet"],
        clients: [".ads li strong"],
        contacts: [".ads li .quiet"],
        overbooked: [".notice li .quiet"],
      });
      for (const [place, texts] of Object.entries(desk)) expect(firstMissing(texts, names), place).toBeNull();
      expect(firstMissing(overbooked.join(" · ").split(" · "), names)).toBeNull();
      const { title, ...campaign } = await readScreen(`/campaigns/${campaignId}`, {
        title: ["h1"],
        says: [".creatives p:first-child"],
        links: [".creatives a", "aria-label"],
        clients: [".with-button option:not([value=''])"],
      });
      expect(firstDifference(title, names.slice(0, 1))).toBeNull();
      for (const [place, texts] of Object.entries(campaign)) {
        const wanted = place === "links" ? names.map((name) => `See in a page: ${name}`) : names;
        expect(firstMissing(texts, wanted), place).toBeNull();
      }
    });

    it("are text in alerts that stand and that stood", async () => {
      // The screen tells thirty and three: some of each kind of text.
      const parcels = parcelsWithin(300);
      const spread = parcels.filter((_, i) => i % Math.ceil(parcels.length / (30 + MOST_ALERTS)) === 0);
      const [standing, former] = [spread.slice(0, MOST_ALERTS), spread.slice(MOST_ALERTS)];
      await plantAlerts(paper, { standing, former });
      const told = await readScreen("/alerts", {
        standing: [".alert-bar li"],
        former: ["details li"],
        when: ["details li .quiet"],
      });
      const inEach = standing.flatMap((text) => paper.foundation.newspaper.editions.map(() => text));
      expect(
        firstMissing(
          told.standing,
          inEach.map((text) => `Danger ${text}`),
        ),
      ).toBeNull();
      const stood = told.former.map((text, i) => text.slice(0, -(told.when[i] ?? "").length));
      expect(
        firstMissing(
          stood,
          former.map((text) => `Danger ${text} `),
        ),
      ).toBeNull();
    });
  });
});

/** XML has no way to write these characters: a feed leaves them out. */
function withoutUnwritable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
