/** What a WordPress export (WXR 1.0 to 1.2) holds, as it stands in the file. */
export type WxrPart =
  | { readonly kind: "channel"; readonly name: ChannelField; readonly value: string; readonly line: number }
  | { readonly kind: "author"; readonly author: WxrAuthor }
  | { readonly kind: "term"; readonly term: WxrTerm }
  | { readonly kind: "item"; readonly item: WxrItem };

/** What the export says of the site as a whole. */
export type ChannelField = "title" | "link" | "language" | "wxr_version" | "base_site_url" | "base_blog_url";

export type WxrAuthor = {
  readonly login: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
};

/** `wp:category`, `wp:tag` (taxonomy `post_tag`) and `wp:term`, all in one shape. */
export type WxrTerm = {
  readonly taxonomy: string;
  /** 0 where the file gives none (before WXR 1.1). */
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** The slug of the term above, or empty. */
  readonly parent: string;
  readonly description: string;
};

/** How an item is filed: `<category domain="…" nicename="…">`. */
export type WxrFiling = { readonly domain: string; readonly slug: string; readonly name: string };

export type WxrComment = {
  readonly id: number;
  readonly author: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly content: string;
  readonly approved: string;
  readonly type: string;
  readonly parent: number;
};

/** A post, page, attachment or anything else that WordPress keeps as one. All fields are empty where the file says nothing. */
export type WxrItem = {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** 0 where the file gives none. */
  readonly id: number;
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly pubDate: string;
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly modified: string;
  readonly modifiedGmt: string;
  readonly slug: string;
  readonly status: string;
  readonly parent: number;
  readonly type: string;
  readonly password: string;
  readonly isSticky: boolean;
  readonly attachmentUrl: string;
  readonly filings: readonly WxrFiling[];
  /** The custom fields that the importer knows, each as often as it stands there. */
  readonly meta: readonly { readonly key: string; readonly value: string }[];
  readonly comments: readonly WxrComment[];
};

/** How a remark names an item: by its id, or by its title and line where it has none. */
export type ItemPlace = { readonly postId: number | null; readonly where?: string };

export function placeOfItem({ id, title, line }: WxrItem): ItemPlace {
  if (id !== 0) return { postId: id };
  return { postId: null, where: title === "" ? `line ${line}` : `"${title}" in line ${line}` };
}

/** The first value of a custom field; empty when the item has none. */
export function metaOf(item: WxrItem, key: string): string {
  return item.meta.find((meta) => meta.key === key)?.value ?? "";
}
