import { brotliCompressSync } from "node:zlib";
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillArchive } from "../../bench/archive.ts";
import { monthOf, startOfMonth } from "../../src/kernel/months.ts";
import { listSiteAddresses, renderAddress } from "../../src/site/open-site.ts";
import { findScript, scriptAddress } from "../../src/site/shell/reader-scripts.ts";
import { openStanding } from "../../src/site/standing.ts";
import type { Site } from "../../src/site/visit.ts";
import { openTestStore, type TestStore } from "../databases.ts";
import { smallNewspaper } from "../small-newspaper.ts";

/**
 * What a page may cost at most: queries, and rows that the database hands over. These numbers only go down. Pictures, of which this
 * archive has none, are one more query a list.
 */
const BUDGETS: readonly [pattern: string, queries: number, rows: number][] = [
  ["/en/", 9, 53],
  // Two of them for the comments: how many there are, and whether more are taken.
  ["/en/:slug", 12, 23],
  ["/en/:slug/history", 5, 5],
  ["/en/latest", 2, 23],
  ["/en/section/:slug", 4, 26],
  ["/en/topic/:slug", 4, 26],
  ["/en/author/:slug", 3, 24],
  ["/en/search", 1, 2],
  ["/en/feed.xml", 1, 31],
  ["/en/feed.json", 1, 31],
  ["/en/news-sitemap.xml", 1, 48],
];

type Counted = { queries: number; rows: number; bodies: number };
type Archive = {
  store: TestStore & { remove: () => Promise<void> };
  site: Site;
  slug: string;
  counted: Counted;
};

/** An archive of so many stories, and a site over it that counts what it reads. */
async function openArchive(stories: number): Promise<Archive> {
  const store = await openTestStore("sqlite");
  store.clock.set(Date.now());
  const slugs = await fillArchive(store.database, smallNewspaper, stories);
  const counted: Counted = { queries: 0, rows: 0, bodies: 0 };
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      counted.queries++;
      counted.rows += result.rows.length;
      counted.bodies += result.rows.filter((row) => "body" in row).length;
      return result;
    },
  };
  const db = store.database.db.withPlugin(counting);
  const site = {
    newspaper: smallNewspaper,
    publicUrl: "https://news.example",
    db,
    dialect: "sqlite",
    // Read once for all pages, until it changes.
    standing: openStanding(store.database.db),
  } as const;
  return { store, site, slug: slugs.at(-1) ?? "", counted };
}

async function render({ site, slug, store, counted }: Archive, pattern: string, asked?: string) {
  Object.assign(counted, { queries: 0, rows: 0, bodies: 0 });
  const address = listSiteAddresses(site).find((one) => one.pattern === pattern);
  if (address === undefined) throw new Error(`there is no ${pattern}`);
  const [section] = smallNewspaper.sections;
  const slugs: Readonly<Record<string, string>> = {
    "/en/section/:slug": section?.key ?? "",
    "/en/topic/:slug": "topic-3",
    "/en/author/:slug": "writer-2",
  };
  const request = { slug: asked ?? slugs[pattern] ?? slug, query: new URLSearchParams() };
  const page = await renderAddress(site, { address, request, clock: store.clock });
  return { page, ...counted };
}

let small: Archive;
let large: Archive;
beforeAll(async () => {
  small = await openArchive(600);
  large = await openArchive(3000);
});
afterAll(async () => {
  await small.store.remove();
  await large.store.remove();
});

describe("a page", () => {
  it.each(BUDGETS)(
    "%s costs at most %i queries and %i rows, however large the archive",
    async (pattern, queries, rows) => {
      const [one, other] = [await render(small, pattern), await render(large, pattern)];
      expect([one.page.status, other.page.status]).toEqual([200, 200]);
      expect(other.queries).toBeLessThanOrEqual(queries);
      expect(other.rows).toBeLessThanOrEqual(rows);
      expect({ queries: other.queries, rows: other.rows }).toEqual({ queries: one.queries, rows: one.rows });
      // Lists never read bodies: only a story's own page reads one, and its history one for each state that it shows.
      expect(other.bodies).toBe(pattern.startsWith("/en/:slug") ? 1 : 0);
    },
  );

  it("of a month's sitemap reads that month in one query, and their index a step for each month", async () => {
    const lastMonth = monthOf(startOfMonth(monthOf(large.store.clock())) - 1);
    const pattern = "/en/:slug{sitemap-.+\\.xml}";
    const month = await render(large, pattern, `sitemap-${lastMonth}.xml`);
    expect([month.page.status, month.queries, month.bodies]).toEqual([200, 1, 0]);
    // A story an hour for 31 days.
    expect(month.rows).toBeLessThanOrEqual(744);
    expect([...month.page.keys]).toEqual([`month:${lastMonth}:en`]);
    const index = await render(large, "/sitemap.xml");
    const months = index.page.body.match(/sitemap-\d/g)?.length ?? 0;
    expect(months).toBeGreaterThan(3);
    expect([index.queries, index.rows]).toEqual([months + smallNewspaper.editions.length, months]);
  });

  it("with a story of 600 words travels in 14 KB, text alone in 6 KB, and is read without its one script of 2 KB", async () => {
    const sizeOf = (html: string) => brotliCompressSync(html).length;
    const full = (await render(large, "/en/:slug")).page.body;
    const lite = (await render(large, "/en/lite/:slug")).page.body;
    expect(sizeOf(full)).toBeLessThanOrEqual(14 * 1024);
    expect(sizeOf(lite)).toBeLessThanOrEqual(6 * 1024);
    expect(full.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      `<script type="module" src="${scriptAddress("comment-form")}">`,
    ]);
    const script = findScript(scriptAddress("comment-form").replace("/scripts/", ""))?.bytes ?? "";
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(2300);
  });
});
