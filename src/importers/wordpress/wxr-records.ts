import type { WxrComment, WxrFiling, WxrItem, WxrPart } from "./wxr-item.ts";

export type RecordKind = "item" | "author" | "category" | "tag" | "term" | "comment" | "postmeta";

/** An element of the export that is still open, with what came of it so far. */
export type OpenRecord = {
  readonly kind: RecordKind;
  readonly depth: number;
  readonly line: number;
  /** The first text of each child, by its name. */
  readonly fields: Map<string, string>;
  readonly filings: WxrFiling[];
  readonly meta: { key: string; value: string }[];
  readonly comments: WxrComment[];
};

/** The custom fields that mean something to us; page builders keep whole pages in others. */
const KNOWN_META: ReadonlySet<string> = new Set([
  "_thumbnail_id",
  "_wp_old_slug",
  "_wp_attachment_image_alt",
  "_wp_attached_file",
  "_icl_lang_duplicate_of",
  "_wpml_import_language_code",
  "_wpml_import_source_language_code",
  "_wpml_import_translation_group",
  "wpml_language",
  "_wpml_language",
  "wpml_language_code",
  "wpml_trid",
  "_wpml_trid",
  "trid",
  "icl_trid",
]);

/** What a closed element amounts to; a comment or a custom field goes into its item. */
export function buildPart(record: OpenRecord, parent: OpenRecord | undefined): WxrPart | null {
  switch (record.kind) {
    case "item":
      return { kind: "item", item: itemOf(record) };
    case "comment":
      parent?.comments.push(commentOf(record));
      return null;
    case "postmeta": {
      const key = told(record, "wp:meta_key");
      if (KNOWN_META.has(key)) parent?.meta.push({ key, value: told(record, "wp:meta_value") });
      return null;
    }
    case "author":
      return authorOf(record);
    default:
      return { kind: "term", term: termOf(record) };
  }
}

function authorOf(record: OpenRecord): WxrPart | null {
  const login = told(record, "wp:author_login");
  if (login === "") return null;
  return {
    kind: "author",
    author: {
      login,
      displayName: told(record, "wp:author_display_name"),
      firstName: told(record, "wp:author_first_name"),
      lastName: told(record, "wp:author_last_name"),
    },
  };
}

function termOf(record: OpenRecord) {
  const id = whole(record, "wp:term_id");
  if (record.kind === "category") {
    const [slug, name] = [told(record, "wp:category_nicename"), told(record, "wp:cat_name")];
    const description = told(record, "wp:category_description");
    return { taxonomy: "category", id, slug, name, parent: told(record, "wp:category_parent"), description };
  }
  if (record.kind === "tag") {
    const [slug, name] = [told(record, "wp:tag_slug"), told(record, "wp:tag_name")];
    return {
      taxonomy: "post_tag",
      id,
      slug,
      name,
      parent: "",
      description: told(record, "wp:tag_description"),
    };
  }
  return {
    taxonomy: told(record, "wp:term_taxonomy"),
    id,
    slug: told(record, "wp:term_slug"),
    name: told(record, "wp:term_name"),
    parent: told(record, "wp:term_parent"),
    description: told(record, "wp:term_description"),
  };
}

function commentOf(record: OpenRecord): WxrComment {
  return {
    id: whole(record, "wp:comment_id"),
    author: told(record, "wp:comment_author"),
    date: told(record, "wp:comment_date"),
    dateGmt: told(record, "wp:comment_date_gmt"),
    content: record.fields.get("wp:comment_content") ?? "",
    approved: told(record, "wp:comment_approved"),
    type: told(record, "wp:comment_type"),
    parent: whole(record, "wp:comment_parent"),
  };
}

function itemOf(record: OpenRecord): WxrItem {
  return {
    line: record.line,
    id: whole(record, "wp:post_id"),
    title: told(record, "title"),
    link: told(record, "link"),
    guid: told(record, "guid"),
    pubDate: told(record, "pubDate"),
    creator: told(record, "dc:creator"),
    content: record.fields.get("content:encoded") ?? "",
    excerpt: record.fields.get("excerpt:encoded") ?? "",
    date: told(record, "wp:post_date"),
    dateGmt: told(record, "wp:post_date_gmt"),
    modified: told(record, "wp:post_modified"),
    modifiedGmt: told(record, "wp:post_modified_gmt"),
    slug: told(record, "wp:post_name"),
    status: told(record, "wp:status"),
    parent: whole(record, "wp:post_parent"),
    type: told(record, "wp:post_type"),
    password: told(record, "wp:post_password"),
    isSticky: told(record, "wp:is_sticky") === "1",
    attachmentUrl: told(record, "wp:attachment_url"),
    filings: eachOnce(record.filings),
    meta: record.meta,
    comments: record.comments,
  };
}

/** Before WXR 1.1 each filing stands twice, once without its slug; where it stands without one alone, its name has to do. */
function eachOnce(filings: readonly WxrFiling[]): WxrFiling[] {
  const named = new Set(filings.flatMap(({ slug, name }) => (slug === "" ? [] : [name])));
  return filings.filter(({ slug, name }) => slug !== "" || (name !== "" && !named.has(name)));
}

function told(record: OpenRecord, name: string): string {
  return record.fields.get(name)?.trim() ?? "";
}

function whole(record: OpenRecord, name: string): number {
  const value = Number.parseInt(record.fields.get(name) ?? "", 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
