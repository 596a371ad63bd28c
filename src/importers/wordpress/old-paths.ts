import { metaOf, type WxrItem } from "./wxr-item.ts";

/** The addresses under which WordPress answered for a post, as paths of its site. */
export type OldPaths = {
  /** Its address at the time of the export. */
  readonly present: readonly string[];
  /** Addresses that led there: by its number, and those of earlier slugs. */
  readonly earlier: readonly string[];
};

/** @param baseUrl the address of the WordPress site, without a slash at its end */
export function oldPathsOf(item: WxrItem, baseUrl: string): OldPaths {
  const link = parse(item.link);
  const root = `${parse(baseUrl)?.pathname.replace(/\/+$/, "") ?? ""}/`;
  const numbers = item.id === 0 ? [] : item.type === "page" ? ["p", "page_id"] : ["p"];
  const byNumber = numbers.map((name) => `${root}?${name}=${item.id}`);
  if (link === null) return { present: [], earlier: byNumber };
  if (/[?&](?:p|page_id)=\d/.test(link.search)) return { present: [], earlier: byNumber };
  const isFront = link.pathname === "/" || link.pathname === root;
  if (isFront) return { present: [], earlier: byNumber };
  const slugs = item.meta.flatMap(({ key, value }) =>
    key === "_wp_old_slug" && value !== "" ? [value] : [],
  );
  const slug = item.slug === "" ? null : /^(.*\/)[^/]+(\/?)$/.exec(link.pathname);
  // WordPress writes the bytes of other letters in small hexadecimal digits, and so did every link to the old slug.
  const bySlug =
    slug === null ? [] : slugs.map((old) => `${slug[1]}${isAscii(old) ? old : encodeURI(old)}${slug[2]}`);
  return {
    present: [link.pathname],
    earlier: [...byNumber, ...bySlug.filter((path) => path !== link.pathname)],
  };
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The slug that a post had, with the letters that its address had in percent signs. */
export function oldSlugOf(item: WxrItem): string {
  return decoded(item.slug || metaOf(item, "_wp_old_slug")).replaceAll("/", "-");
}
