import { type Sample, type SampleItem, SITE } from "./sample-export.ts";

const UPLOADS = `${SITE}/wp-content/uploads`;
const NO_DATE = "0000-00-00 00:00:00";

const polylang = (language: string, group: string): [string, string, string][] => [
  ["language", language, language],
  ["post_translations", group, group],
];

/** Posts told in both languages, the English one first and the French one where only a later part of an import comes to it. */
export function manyPosts(count: number, firstId = 1000): SampleItem[] {
  const english = Array.from({ length: count }, (_, i) => ({
    id: firstId + i,
    title: `Bulletin ${i}`,
    slug: "bulletin",
    filings: [...polylang("en", `many_${i}`), ["post_tag", "bulletins", "Bulletins"] as const],
    comments: [{ id: firstId + i, content: `To bulletin ${i}` }],
  }));
  const french = english.map(({ id }, i) => ({
    id: id + count,
    title: `Dépêche ${i}`,
    slug: `depeche-${i}`,
    filings: [...polylang("fr", `many_${i}`), ["post_tag", "bulletins", "Bulletins"] as const],
  }));
  return [...english, ...french];
}

const pictures: SampleItem[] = [
  {
    id: 10,
    type: "attachment",
    status: "inherit",
    title: "harbour",
    excerpt: "The harbour at <em>dawn</em>",
    attachmentUrl: `${UPLOADS}/2012/01/harbour.jpg`,
    meta: [["_wp_attachment_image_alt", "Boats at their moorings"]],
  },
  {
    id: 11,
    type: "attachment",
    status: "inherit",
    title: "quay",
    parent: 22,
    attachmentUrl: `${UPLOADS}/2012/01/quay.png`,
    comments: [{ id: 90, content: "Under a picture" }],
  },
  {
    id: 12,
    type: "attachment",
    status: "inherit",
    title: "elsewhere",
    attachmentUrl: `${UPLOADS}/../../secret.jpg`,
  },
];

const told: SampleItem[] = [
  {
    id: 20,
    title: "Harbour &amp; sea reopen",
    slug: "harbour-reopens",
    link: `${SITE}/2012/01/harbour-reopens/`,
    creator: "ada",
    excerpt: "Boats <b>sail</b> again.",
    date: "2012-01-05 18:30:46",
    dateGmt: "2012-01-05 14:30:46",
    modifiedGmt: "2012-01-06 08:00:00",
    sticky: true,
    content: [
      "<!-- wp:paragraph -->\n<p>The harbour is <strong>open</strong>.</p>\n<!-- /wp:paragraph -->",
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">What changes</h2>\n<!-- /wp:heading -->',
      `<!-- wp:image {"id":10} -->\n<figure class="wp-block-image"><img src="${UPLOADS}/2012/01/harbour-300x200.jpg" alt="Boats" class="wp-image-10"/><figcaption class="wp-element-caption">Boats at dawn</figcaption></figure>\n<!-- /wp:image -->`,
      '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk"} /-->',
      '<!-- wp:latest-posts {"postsToShow":5} /-->',
    ].join("\n\n"),
    filings: [
      ["category", "asia", "Asia"],
      ["category", "village-life", "Village life"],
      ["post_tag", "harbour", "Harbour"],
      ["post_format", "post-format-image", "Image"],
      ...polylang("en", "pll_20"),
    ],
    meta: [
      ["_thumbnail_id", "10"],
      ["_wp_old_slug", "harbor-reopens"],
    ],
    comments: [
      { id: 3, author: "Third", content: "An answer <b>first</b> in the file", parent: 2 },
      { id: 2, author: "Second", content: "Good.\n\nVery good &amp; fair" },
      { id: 4, author: "Fourth", content: "To nobody", parent: 999 },
      { id: 5, author: "Fifth", content: "Waiting", approved: "0" },
      { id: 6, author: "Sixth", content: "Buy", approved: "spam" },
      { id: 7, author: "Elsewhere", content: "[…] linked", type: "pingback" },
      { id: 8, author: "Eighth", content: "Round", parent: 9 },
      { id: 9, author: "Ninth", content: "and round", parent: 8 },
    ],
  },
  {
    id: 21,
    title: "Le port rouvre",
    slug: "le-port-rouvre",
    link: `${SITE}/fr/2012/01/le-port-rouvre/`,
    creator: "ada",
    content: "Le port est ouvert.",
    filings: [["category", "asia", "Asia"], ...polylang("fr", "pll_20")],
  },
  {
    id: 22,
    title: "Classic",
    slug: "classic",
    creator: "gone",
    content: [
      "First paragraph\nwith a break.",
      `[caption id="attachment_11" align="left" width="150"]<img src="${UPLOADS}/2012/01/quay-150x150.png" alt="Quay"> The quay[/caption]`,
      "[gallery]",
      "[embed]https://vimeo.com/76979871[/embed]",
      '[poll id="3"]',
      `<img src="${UPLOADS}/2011/lost-640x480.jpg">`,
    ].join("\n\n"),
  },
  {
    id: 23,
    title: "Original",
    slug: "wpml-one",
    meta: [
      ["_wpml_import_language_code", "en"],
      ["_wpml_import_translation_group", "44"],
    ],
  },
  {
    id: 24,
    title: "Traduction",
    slug: "wpml-deux",
    meta: [
      ["_wpml_import_language_code", "fr"],
      ["_wpml_import_source_language_code", "en"],
      ["_wpml_import_translation_group", "44"],
    ],
  },
];

const hidden: SampleItem[] = [
  { id: 30, title: "Draft", slug: "", status: "draft", date: "2024-05-30 10:00:00", dateGmt: NO_DATE },
  { id: 31, title: "Private", slug: "private", status: "private" },
  { id: 32, title: "Tomorrow", slug: "tomorrow", status: "future", dateGmt: "2024-06-04 08:00:00" },
  { id: 33, title: "Locked", slug: "locked", password: "sesame" },
  { id: 34, title: "Pending", slug: "pending", status: "pending" },
  { id: 35, title: "Thrown away", slug: "trash", status: "trash", comments: [{ id: 91 }] },
  { id: 36, title: "Menu", type: "nav_menu_item" },
  { id: 38, title: "Concert", type: "event" },
  { id: 39, title: "Auto", status: "auto-draft" },
  { id: 46, title: "Auf Deutsch", slug: "deutsch", filings: [["language", "de", "Deutsch"]] },
];

const odd: SampleItem[] = [
  { id: 37, title: "About us", slug: "about", type: "page", link: `${SITE}/about/` },
  { id: 41, title: "Old paper", slug: "old-paper", dateGmt: "1900-03-01 12:00:00" },
  { id: 42, title: "Timeless", slug: "timeless", date: NO_DATE, dateGmt: NO_DATE },
  { id: 43, title: "", slug: "", content: "Without a headline it stands." },
  { id: 47, title: "Same address", slug: "classic" },
  { id: 20, title: "The same id again", slug: "again" },
];

const EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>';

const hostile: SampleItem[] = [
  {
    id: 60,
    title: `Safe ${EVIL} title`,
    slug: "hostile",
    excerpt: `Safe ${EVIL} excerpt`,
    content: `<p onclick="alert(1)">Safe ${EVIL} <a href="javascript:alert(1)">words</a></p><iframe src="javascript:alert(1)"></iframe><svg onload=alert(1)></svg>[caption id="attachment_10"]<img src="${UPLOADS}/2012/01/harbour.jpg"> Safe ${EVIL} caption[/caption]`,
    comments: [
      { id: 92, author: `Safe ${EVIL}`, content: `Safe ${EVIL} <a href="javascript:alert(1)">words</a>` },
    ],
  },
];

/** A site with one of everything that WordPress has. */
export const wholeSite: Sample = {
  authors: [
    ["ada", "Ada Lovelace"],
    ["ben", "Ben"],
  ],
  terms: [
    { taxonomy: "category", id: 1, slug: "monde", name: "Monde" },
    { taxonomy: "category", id: 2, slug: "asia", name: "Asia", parent: "monde" },
    { taxonomy: "category", id: 3, slug: "village-life", name: "Village life" },
    { taxonomy: "category", id: 4, slug: "uncategorized", name: "Uncategorized" },
    { taxonomy: "post_tag", id: 5, slug: "harbour", name: "Harbour" },
    {
      taxonomy: "language",
      id: 6,
      slug: "de",
      name: "Deutsch",
      description: 'a:1:{s:6:"locale";s:5:"de_DE";}',
    },
  ],
  items: [...pictures, ...told, ...hidden, ...odd, ...hostile],
};
