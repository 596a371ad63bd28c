import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** How large an export to make. Every second post is the French telling of the one before it. */
export type ExportSize = {
  readonly posts: number;
  /** Characters of each post's content, about. */
  readonly contentLength: number;
  /** Comments on each post, on average. */
  readonly comments: number;
  readonly categories: number;
  readonly tags: number;
};

const NAMESPACES = [
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(" ");
const SITE = "https://gazette.example";
const WORDS =
  "harbour council vote ferry school bridge market island season budget report minister teacher river fishing court".split(
    " ",
  );
const AUTHORS = 12;

/** A WordPress export of this size, in pieces: the same for the same size, as Polylang's sites write it. */
function* makeExport(size: ExportSize): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>\n<title>The Gazette</title>\n<link>${SITE}</link>\n<language>en-GB</language>\n<wp:wxr_version>1.2</wp:wxr_version>\n<wp:base_site_url>${SITE}</wp:base_site_url>\n<wp:base_blog_url>${SITE}</wp:base_blog_url>\n`;
  for (let i = 0; i < AUTHORS; i++) {
    yield `<wp:author><wp:author_id>${i + 1}</wp:author_id><wp:author_login>${cdata(`writer${i}`)}</wp:author_login><wp:author_display_name>${cdata(`Writer ${i}`)}</wp:author_display_name></wp:author>\n`;
  }
  for (let i = 0; i < size.categories; i++) {
    const parent = i % 5 === 0 ? "" : `category-${i - (i % 5)}`;
    yield `<wp:category><wp:term_id>${i + 1}</wp:term_id><wp:category_nicename>category-${i}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(`Category ${i}`)}</wp:cat_name></wp:category>\n`;
  }
  for (let i = 0; i < size.tags; i++) {
    yield `<wp:tag><wp:term_id>${1000 + i}</wp:term_id><wp:tag_slug>tag-${i}</wp:tag_slug><wp:tag_name>${cdata(`Tag ${i}`)}</wp:tag_name></wp:tag>\n`;
  }
  for (const [code, name] of [
    ["en", "English"],
    ["fr", "Français"],
  ] as const) {
    yield `<wp:term><wp:term_id>${code === "en" ? 9001 : 9002}</wp:term_id><wp:term_taxonomy>language</wp:term_taxonomy><wp:term_slug>${code}</wp:term_slug><wp:term_name>${cdata(name)}</wp:term_name></wp:term>\n`;
  }
  for (let i = 0; i < size.posts; i++) {
    if (i % 10 === 0) yield attachment(size, i);
    yield post(size, i);
  }
  yield "</channel>\n</rss>\n";
}

function post(size: ExportSize, i: number): string {
  const id = 10 + i;
  const pair = `pll_${i - (i % 2)}`;
  const language = i % 2 === 0 ? "en" : "fr";
  const date = new Date(Date.UTC(2012, 0, 1) + i * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
  const filings = [
    filing("category", `category-${i % size.categories}`, `Category ${i % size.categories}`),
    filing("post_tag", `tag-${i % size.tags}`, `Tag ${i % size.tags}`),
    filing("post_tag", `tag-${(i * 7) % size.tags}`, `Tag ${(i * 7) % size.tags}`),
    filing("language", language, language),
    filing("post_translations", pair, pair),
  ].join("");
  const comments = Array.from({ length: i % (2 * size.comments + 1) }, (_, n) => comment(i * 10 + n, date));
  return `<item><title>${cdata(`${sentence(i, 7)} ${i}`)}</title><link>${SITE}/${date.slice(0, 4)}/${date.slice(5, 7)}/story-${i}/</link><pubDate>Sun, 01 Jan 2012 00:00:00 +0000</pubDate><dc:creator>${cdata(`writer${i % AUTHORS}`)}</dc:creator><guid isPermaLink="false">${SITE}/?p=${id}</guid><description></description><content:encoded>${cdata(content(size.contentLength, i))}</content:encoded><excerpt:encoded>${cdata(sentence(i + 3, 18))}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${cdata(date)}</wp:post_date><wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt><wp:post_modified_gmt>${cdata(date)}</wp:post_modified_gmt><wp:post_name>${cdata(`story-${i}`)}</wp:post_name><wp:status>${cdata(i % 50 === 7 ? "draft" : "publish")}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${cdata("post")}</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>${filings}<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>${cdata("1")}</wp:meta_value></wp:postmeta>${comments.join("")}</item>\n`;
}

function attachment(size: ExportSize, i: number): string {
  const id = size.posts + 100 + i;
  return `<item><title>Picture ${i}</title><link>${SITE}/picture-${i}/</link><content:encoded><![CDATA[]]></content:encoded><excerpt:encoded>${cdata(sentence(i, 9))}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>${10 + i}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>${SITE}/wp-content/uploads/2012/01/picture-${i}.jpg</wp:attachment_url></item>\n`;
}

/** Half of the posts as the block editor writes them, half as the classic one did. */
function content(length: number, i: number): string {
  const blocks = i % 4 < 2;
  const paragraphs: string[] = [];
  for (let written = 0, n = 0; written < length; n++) {
    const text = `${sentence(i + n, 30)} <strong>${sentence(i * 3 + n, 4)}</strong>, <a href="${SITE}/${n}/">${sentence(n, 5)}</a> &amp; ${sentence(i + 2 * n, 28)}`;
    const paragraph = blocks
      ? n % 5 === 4
        ? `<!-- wp:heading -->\n<h2 class="wp-block-heading">${sentence(i + n, 6)}</h2>\n<!-- /wp:heading -->`
        : `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`
      : text;
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs.join("\n\n");
}

function comment(id: number, date: string): string {
  return `<wp:comment><wp:comment_id>${id + 1}</wp:comment_id><wp:comment_author>${cdata(`Reader ${id % 97}`)}</wp:comment_author><wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${date}</wp:comment_date_gmt><wp:comment_content>${cdata(sentence(id, 40))}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${id % 10 === 1 ? id : 0}</wp:comment_parent></wp:comment>`;
}

function filing(domain: string, slug: string, name: string): string {
  return `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`;
}

function sentence(seed: number, words: number): string {
  let text = "";
  for (let n = 0; n < words; n++)
    text += `${n === 0 ? "" : " "}${WORDS[(seed * 31 + n * 7 + ((seed * n) % 13)) % WORDS.length]}`;
  return text;
}

function cdata(text: string): string {
  return `<![CDATA[${text}]]>`;
}

/** Writes an export of this size to a file. */
export async function writeExport(file: string, size: ExportSize): Promise<void> {
  const out = createWriteStream(file);
  for (const piece of makeExport(size)) if (!out.write(piece)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}
