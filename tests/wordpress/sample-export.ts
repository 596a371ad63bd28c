/** The site that samples are exports of. */
export const SITE = "https://gazette.example";

export const NAMESPACES = [
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(" ");

export type SampleComment = {
  readonly id: number;
  readonly author?: string;
  readonly content?: string;
  readonly date?: string;
  readonly approved?: string;
  readonly type?: string;
  readonly parent?: number;
};

/** An item, with what WordPress would write where nothing is said. */
export type SampleItem = {
  readonly id: number;
  readonly title?: string;
  readonly content?: string;
  readonly excerpt?: string;
  readonly type?: string;
  readonly status?: string;
  readonly slug?: string;
  readonly link?: string;
  readonly creator?: string;
  /** Local time. */
  readonly date?: string;
  /** Universal time. */
  readonly dateGmt?: string;
  readonly modifiedGmt?: string;
  readonly password?: string;
  readonly parent?: number;
  readonly sticky?: boolean;
  readonly attachmentUrl?: string;
  /** Taxonomy, slug, name. */
  readonly filings?: readonly (readonly [string, string, string])[];
  readonly meta?: readonly (readonly [string, string])[];
  readonly comments?: readonly SampleComment[];
};

export type SampleTerm = {
  readonly taxonomy: string;
  readonly id: number;
  readonly slug: string;
  readonly name?: string;
  readonly parent?: string;
  readonly description?: string;
};

export type Sample = {
  readonly items?: readonly SampleItem[];
  /** Login and name. */
  readonly authors?: readonly (readonly [string, string])[];
  readonly terms?: readonly SampleTerm[];
  readonly language?: string;
  readonly site?: string;
};

/** A WordPress export (WXR 1.2), an element a line. */
export function sampleExport({
  items = [],
  authors = [],
  terms = [],
  language,
  site = SITE,
}: Sample): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    "<channel>",
    "<title>The Gazette</title>",
    `<link>${site}</link>`,
    `<language>${language ?? "en-GB"}</language>`,
    "<wp:wxr_version>1.2</wp:wxr_version>",
    `<wp:base_site_url>${site}</wp:base_site_url>`,
    `<wp:base_blog_url>${site}</wp:base_blog_url>`,
    ...authors.flatMap(([login, name]) => [
      "<wp:author>",
      `<wp:author_login>${cdata(login)}</wp:author_login>`,
      `<wp:author_display_name>${cdata(name)}</wp:author_display_name>`,
      "</wp:author>",
    ]),
    ...terms.map(termElement),
    ...items.map((item) => itemElement(item, site)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function termElement({ taxonomy, id, slug, name = slug, parent = "", description = "" }: SampleTerm): string {
  if (taxonomy === "category")
    return `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;
  if (taxonomy === "post_tag")
    return `<wp:tag><wp:term_id>${id}</wp:term_id><wp:tag_slug>${slug}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`;
  return `<wp:term><wp:term_id>${id}</wp:term_id><wp:term_taxonomy>${taxonomy}</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug><wp:term_parent>${parent}</wp:term_parent><wp:term_name>${cdata(name)}</wp:term_name><wp:term_description>${cdata(description)}</wp:term_description></wp:term>`;
}

function itemElement(item: SampleItem, site: string): string {
  const { id, type = "post", status = "publish", slug = `item-${id}` } = item;
  const dateGmt = item.dateGmt ?? item.date ?? "2012-01-05 14:30:46";
  return [
    "<item>",
    `<title>${cdata(item.title ?? `Item ${id}`)}</title>`,
    `<link>${escaped(item.link ?? `${site}/${slug}/`)}</link>`,
    `<dc:creator>${cdata(item.creator ?? "")}</dc:creator>`,
    `<guid isPermaLink="false">${site}/?p=${id}</guid>`,
    `<content:encoded>${cdata(item.content ?? `Item ${id}, told in full.`)}</content:encoded>`,
    `<excerpt:encoded>${cdata(item.excerpt ?? "")}</excerpt:encoded>`,
    `<wp:post_id>${id}</wp:post_id>`,
    `<wp:post_date>${item.date ?? dateGmt}</wp:post_date>`,
    `<wp:post_date_gmt>${dateGmt}</wp:post_date_gmt>`,
    `<wp:post_modified_gmt>${item.modifiedGmt ?? dateGmt}</wp:post_modified_gmt>`,
    `<wp:post_name>${slug}</wp:post_name>`,
    `<wp:status>${status}</wp:status>`,
    `<wp:post_parent>${item.parent ?? 0}</wp:post_parent>`,
    `<wp:post_type>${type}</wp:post_type>`,
    `<wp:post_password>${cdata(item.password ?? "")}</wp:post_password>`,
    `<wp:is_sticky>${item.sticky === true ? 1 : 0}</wp:is_sticky>`,
    ...(item.attachmentUrl === undefined
      ? []
      : [`<wp:attachment_url>${escaped(item.attachmentUrl)}</wp:attachment_url>`]),
    ...(item.filings ?? []).map(
      ([domain, nicename, name]) =>
        `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`,
    ),
    ...(item.meta ?? []).map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    ),
    ...(item.comments ?? []).map((comment) => commentElement(comment, dateGmt)),
    "</item>",
  ].join("\n");
}

function commentElement(comment: SampleComment, otherwise: string): string {
  const { id, author = "A reader", content = "Well said.", approved = "1", type = "comment" } = comment;
  const date = comment.date ?? otherwise;
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author><wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${date}</wp:comment_date_gmt><wp:comment_content>${cdata(content)}</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${comment.parent ?? 0}</wp:comment_parent></wp:comment>`;
}

/** As WordPress writes it: an end of CDATA inside the text is cut in two. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
