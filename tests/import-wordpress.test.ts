import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textOfBody } from "../src/features/stories/body-text.ts";
import { findStoryAt } from "../src/features/stories/public-stories.store.ts";
import { listVersionsOfStory, loadRevision } from "../src/features/stories/stories.store.ts";
import type { ImportReport } from "../src/importers/wordpress/import-report.ts";
import { findFate } from "../src/site/old-addresses.ts";
import { openStanding } from "../src/site/standing.ts";
import { BEGINNING, onBothDatabases } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { found, smallNewspaper } from "./small-newspaper.ts";
import { dump } from "./wordpress/contents.ts";
import { openMoving } from "./wordpress/moving.ts";
import { type SampleItem, SITE, sampleExport } from "./wordpress/sample-export.ts";
import { wholeSite } from "./wordpress/whole-site.ts";

const { bring, folder, uploads, prepare, remove } = openMoving();
beforeAll(prepare);
afterAll(remove);

const sum = (counts: Readonly<Record<string, number>>, pattern = /./) =>
  Object.entries(counts).reduce((all, [name, count]) => all + (pattern.test(name) ? count : 0), 0);
const reasonsOf = (report: ImportReport, postId: number) =>
  [...report.converted, ...report.leftOut].flatMap((one) => (one.postId === postId ? [one.reason] : []));

onBothDatabases("a WordPress site that moves in", (store) => {
  let report: ImportReport;
  beforeAll(async () => {
    await found(store().ledger);
    report = await bring(store().ledger, sampleExport(wholeSite));
  });

  const at = async (edition: string, slug: string, now = BEGINNING) => {
    const { db, dialect } = store().database;
    const answer = await findStoryAt({ db, dialect, edition, now, shows: () => undefined }, slug);
    return answer.found === "story" ? answer.story : null;
  };
  const asStaff = async (headline: string) => {
    const { db } = store().database;
    const version = await db
      .selectFrom("versions")
      .selectAll()
      .where("headline", "=", headline)
      .executeTakeFirstOrThrow();
    return { ...version, words: (await loadRevision(db, version.revision_id)).words };
  };

  it("readers find a story with its headline, date, writer, section, topics and picture", async () => {
    const story = await at("en", "harbour-reopens");
    expect(story).toMatchObject({
      headline: "Harbour & sea reopen",
      standfirst: "Boats sail again.",
      publishedAt: Date.UTC(2012, 0, 5, 14, 30, 46),
      updatedAt: Date.UTC(2012, 0, 6, 8),
      section: { name: "World" },
      writers: [{ name: "Ada Lovelace" }],
      picture: { alt: "Boats at their moorings", caption: "The harbour at dawn" },
    });
    expect(story?.topics.map(({ name }) => name).sort()).toEqual(["Asia", "Harbour", "Village life"]);
  });

  it("what the block editor wrote is blocks, a size of a picture is the picture, and what WordPress draws is kept for staff", async () => {
    const story = await at("en", "harbour-reopens");
    expect(story?.body.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "heading",
      "image",
      "embed",
      "source",
    ]);
    expect(story?.body.content[2]).toMatchObject({ attrs: { alt: "Boats", caption: "Boats at dawn" } });
    const media = await store().database.db.selectFrom("media").select("file_name").execute();
    expect(media.map((row) => row.file_name).sort()).toEqual(["harbour.jpg", "lost.jpg", "quay.png"]);
  });

  it("a classic text has paragraphs, its caption, its gallery and its film; of a lost size the picture itself", async () => {
    const story = await at("en", "classic");
    expect(story?.body.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "image",
      "gallery",
      "embed",
      "source",
      "image",
    ]);
    expect(story?.body.content[1]).toMatchObject({ attrs: { alt: "Quay", caption: "The quay" } });
    expect(story?.body.content[4]).toMatchObject({ attrs: { markup: '[poll id="3"]' } });
  });

  it("tellings of one story in two languages lead to one another, by Polylang and by WPML", async () => {
    expect((await at("en", "harbour-reopens"))?.otherEditions).toMatchObject([
      { edition: "fr", slug: "le-port-rouvre", headline: "Le port rouvre" },
    ]);
    expect((await at("fr", "wpml-deux"))?.otherEditions).toMatchObject([{ edition: "en", slug: "wpml-one" }]);
    expect((await at("fr", "le-port-rouvre"))?.section?.name).toBe("Monde");
  });

  it("drafts, private posts, those with a password or a later date are hidden, and staff have them", async () => {
    for (const slug of ["draft", "private", "tomorrow", "locked", "pending", "trash", "deutsch"])
      expect(await at("en", slug), slug).toBeNull();
    expect((await asStaff("Draft")).status).toBe("draft");
    expect((await asStaff("Draft")).created_at).toBe(Date.UTC(2024, 4, 30, 6));
    expect((await asStaff("Private")).status).toBe("draft");
    expect((await asStaff("Locked")).status).toBe("draft");
    expect((await asStaff("Pending")).status).toBe("in-review");
    expect(await at("en", "tomorrow", Date.UTC(2024, 5, 4, 8))).toMatchObject({ headline: "Tomorrow" });
    expect(reasonsOf(report, 33)).toEqual(["it was behind a password, and is a draft now"]);
  });

  it("odd posts come in: of 1900, of no date, without a headline, at an address that is taken", async () => {
    expect((await at("en", "old-paper"))?.publishedAt).toBe(Date.UTC(1900, 2, 1, 12));
    expect((await at("en", "timeless"))?.publishedAt).toBe(BEGINNING);
    expect(await at("en", "without-a-headline-it-stands")).not.toBeNull();
    expect((await at("en", "classic-2"))?.headline).toBe("Same address");
    expect((await at("en", "about"))?.kind).toBe("page");
    expect(await at("en", "again")).toBeNull();
  });

  it("comments keep their threads, their standing and their words, and no markup", async () => {
    const { db } = store().database;
    const rows = await db.selectFrom("comments").selectAll().execute();
    const by = (author: string) => rows.find((row) => row.author_name === author);
    expect(by("Third")).toMatchObject({ body: "An answer first in the file", parent_id: by("Second")?.id });
    expect(by("Second")).toMatchObject({
      body: "Good.\n\nVery good & fair",
      status: "approved",
      parent_id: null,
    });
    expect(by("Fourth")?.parent_id).toBeNull();
    expect([by("Fifth")?.status, by("Sixth")?.status]).toEqual(["pending", "spam"]);
    expect(by("Elsewhere")).toBeUndefined();
    expect([by("Eighth")?.parent_id, by("Ninth")?.parent_id]).toEqual([null, null]);
  });

  it("old addresses lead to where the stories are now", async () => {
    const { db, dialect } = store().database;
    const standing = openStanding(db);
    const site = { db, dialect, standing, newspaper: smallNewspaper, publicUrl: "https://news.example" };
    const leadsTo = async (path: string, query = "") => {
      const fate = await findFate(site, { path, query, now: BEGINNING });
      return fate.kind === "moved" ? fate.to : null;
    };
    for (const old of ["/2012/01/harbour-reopens/", "/2012/01/harbour-reopens", "/2012/01/harbor-reopens/"])
      expect(await leadsTo(old), old).toBe("/en/harbour-reopens");
    expect(await leadsTo("/", "?p=20&utm_source=x")).toBe("/en/harbour-reopens");
    expect(await leadsTo("/fr/2012/01/le-port-rouvre/")).toBe("/fr/le-port-rouvre");
    expect([await leadsTo("/about/"), await leadsTo("/", "?page_id=37")]).toEqual(["/en/about", "/en/about"]);
    expect(await leadsTo("/locked/")).toBeNull();
  });

  it("scripts in titles, texts, captions and comments are words or are kept for staff, and run nowhere", async () => {
    const story = await at("en", "hostile");
    expect(story?.headline).toBe("Safe title");
    expect(story?.standfirst).toBe("Safe excerpt");
    expect(textOfBody(story?.body ?? { type: "doc", content: [] })).toContain("Safe");
    const shown = JSON.stringify(story?.body.content.filter(({ type }) => type !== "source"));
    expect(shown).not.toMatch(/script|onerror|onclick|onload/);
    const comment = await store()
      .database.db.selectFrom("comments")
      .selectAll()
      .where("body", "like", "Safe%")
      .executeTakeFirstOrThrow();
    expect([comment.author_name, comment.body]).toEqual(["Safe", expect.stringMatching(/^Safe\s+words$/)]);
    const site = await openSiteUnderTest(store());
    const page = await (await site.get("/en/hostile")).text();
    expect(page).not.toMatch(/alert\(|onerror/);
  });

  it("the report counts all that the file holds, and what came in and was left out adds up to it", () => {
    expect(report.counted).toMatchObject({
      authors: 2,
      terms: { category: 4, post_tag: 1, language: 1 },
      comments: { "comment approved": 8, "comment pending": 1, "comment spam": 1, "pingback approved": 1 },
      items: { "attachment inherit": 3, "page publish": 1, "nav_menu_item publish": 1, "post trash": 1 },
    });
    const kinds = new Set(Object.keys(report.counted.items));
    const leftOut = report.leftOut.filter(({ what }) => kinds.has(what));
    expect(sum(report.brought, /^(stories|pages), /) + leftOut.length).toBe(sum(report.counted.items));
    const comments = report.leftOut.filter(({ what }) => what === "comment" || what === "pingback");
    expect(sum(report.brought, /^comments$/) + comments.length).toBe(sum(report.counted.comments));
    expect(report.brought.pictures).toBe(3);
  });

  it("and gives the reason with the post's id", () => {
    expect(reasonsOf(report, 35)).toEqual(["it was in WordPress's trash", "what it stood under is left out"]);
    expect(reasonsOf(report, 46)).toEqual(['no edition speaks its language, "de"']);
    expect(reasonsOf(report, 38)).toEqual(["a type of one of its plugins"]);
    expect(reasonsOf(report, 20)).toContain("an item before it in the file has the same id");
    expect(report.converted).toContainEqual(
      expect.objectContaining({
        where: '"Village life"',
        reason: expect.stringContaining("no section is called so"),
      }),
    );
  });

  it("a second time it changes nothing at all, and says that all is there", async () => {
    const before = await dump(store().database);
    store().clock.advance(1000);
    const again = await bring(store().ledger, sampleExport(wholeSite));
    expect(await dump(store().database)).toEqual(before);
    expect(again.brought).toEqual({});
    expect(sum(again.alreadyThere, /^(stories|pages)$/)).toBe(sum(report.brought, /^(stories|pages), /));
    expect(again.leftOut.length).toBe(report.leftOut.length - leftOutWithin(report));
  });

  it("a post that changed in WordPress since is told and left; a new one comes in; https is the same site", async () => {
    const items = [
      ...(wholeSite.items ?? []).map((item) => (item.id === 22 ? { ...item, content: "Rewritten" } : item)),
      { id: 70, title: "Newer", slug: "newer" },
    ];
    const changed = sampleExport({ ...wholeSite, items }).replaceAll(
      `base_blog_url>${SITE}`,
      `base_blog_url>${SITE.replace("https", "http")}`,
    );
    const later = await bring(store().ledger, changed);
    expect(later.brought).toEqual({ "stories, published": 1, "old addresses": 2 });
    expect(reasonsOf(later, 22)).toEqual(["changed in WordPress since it came in, and left as it is here"]);
    expect(textOfBody((await at("en", "classic"))?.body ?? { type: "doc", content: [] })).toContain(
      "First paragraph",
    );
  });
});

/** What is told of the inside of posts that came in: not told again when they are there already. */
function leftOutWithin(report: ImportReport): number {
  const within = /^(block |\[|<|picture$|filing |pingback$|featured)/;
  return report.leftOut.filter(({ what, postId }) => postId !== null && within.test(what)).length;
}

onBothDatabases("a file that can't be read", (store) => {
  const good = sampleExport(wholeSite);
  const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split("\n").length;
  const broken: [string, string | Buffer, RegExp][] = [
    ["cut off in its last post", good.slice(0, good.lastIndexOf("</item>")), /^line \d+: .*unclosed tag/],
    [
      "with an & that is none in a late title",
      good.replace("<title><![CDATA[Newer", "").replace("<title><![CDATA[Timeless]]>", "<title>Rock & roll"),
      new RegExp(`^line ${lineOf("<title><![CDATA[Timeless]]>")}: an & that begins no entity`),
    ],
    [
      "with a byte that is not UTF-8",
      Buffer.concat([
        Buffer.from(good.slice(0, good.indexOf("imeless"))),
        Buffer.from([0xe9]),
        Buffer.from(good),
      ]),
      new RegExp(`^line ${lineOf("imeless")}: a byte that is not UTF-8`),
    ],
    [
      "of another kind",
      "<html><p>Hello</p></html>",
      /^line 1: this is no WordPress export: it begins with <html>/,
    ],
    ["that is empty", "", /./],
    ["of a version that is none", good.replace("<wp:wxr_version>1.2", "<wp:wxr_version>9"), /^line 7: .*"9"/],
    ["without a version", good.replace(/<wp:wxr_version>.*/, ""), /^line 3: .*wxr_version/],
  ];

  it.each(broken)(
    "%s is refused with its line, and leaves everything as it was",
    async (_, text, message) => {
      await found(store().ledger);
      const before = await dump(store().database);
      const refusal = await bring(store().ledger, text).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: "UnreadableExport", message: expect.stringMatching(message) });
      expect(await dump(store().database)).toEqual(before);
    },
  );

  it("that is not there, is a folder, or an edition that is none, is refused as well", async () => {
    for (const more of [{ file: join(folder, "nowhere.xml") }, { file: folder }, { edition: "de" }])
      await expect(bring(store().ledger, good, more)).rejects.toMatchObject({ name: "UnreadableExport" });
  });
});

onBothDatabases("pictures of an import", (store) => {
  it("are taken from the folder of uploads and never from outside of it", async () => {
    await found(store().ledger);
    const src = (path: string) => `<p><img src="${SITE}/wp-content/uploads/${path}"></p>`;
    const items: SampleItem[] = [
      ...(wholeSite.items ?? []).filter(({ type }) => type === "attachment"),
      { id: 80, content: src("../../secret.jpg"), meta: [["_thumbnail_id", "12"]] },
      { id: 81, content: src("..%2f..%2fsecret.jpg") + src("%2e%2e/%2e%2e/secret.jpg") + src("/etc/passwd") },
      { id: 82, content: src("2012/01/harbour-300x200.jpg?w=300#x") },
    ];
    const report = await bring(store().ledger, sampleExport({ items }));
    const media = await store().database.db.selectFrom("media").select(["file_name", "state"]).execute();
    expect(media).toEqual([{ file_name: "harbour.jpg", state: "pending" }]);
    expect(reasonsOf(report, 80)).toContain("picture file not at hand");
    expect(report.leftOut.filter(({ where }) => where?.includes("secret"))).not.toEqual([]);
  });

  it("without any way to get them, stay in their posts for staff, with their address", async () => {
    const items: SampleItem[] = [{ id: 90, slug: "unseen", content: `<img src="${SITE}/a.jpg" alt="A">` }];
    const { uploads: _, ...none } = { uploads };
    const report = await bring(store().ledger, sampleExport({ items }), { ...none, fetch: false });
    expect(report.leftOut).toContainEqual({
      what: "picture",
      reason: "picture file not at hand",
      postId: 90,
    });
    const { db } = store().database;
    const version = await db
      .selectFrom("versions")
      .selectAll()
      .where("slug", "=", "unseen")
      .executeTakeFirstOrThrow();
    const { words } = await loadRevision(db, version.revision_id);
    expect(words.body.content).toMatchObject([
      { type: "source", attrs: { reason: `picture file not at hand: ${SITE}/a.jpg` } },
    ]);
    expect(await listVersionsOfStory(db, version.story_id)).toHaveLength(1);
  });
});
