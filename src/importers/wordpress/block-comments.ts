import { embedMarkup } from "./classic-text.ts";
import { galleryOf, imageMarkup, type KeepAside, type Library } from "./shortcodes.ts";

/** Whether a text was written in the block editor: then WordPress makes no paragraphs of its own. */
export function hasBlocks(html: string): boolean {
  return html.includes("<!-- wp:");
}

/** A block comment that stands for all of its block: its name and its data. */
const SELF_CLOSING = /^<!--\s+wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(?:(\{[\s\S]*\})\s+)?\/-->$/;
/** Blocks that hold nothing but space, or a place where WordPress cuts the text. */
const EMPTY: ReadonlySet<string> = new Set([
  "spacer",
  "more",
  "nextpage",
  "paragraph",
  "heading",
  "freeform",
]);
const ADDRESS_ALONE = /<p(?:\s[^>]*)?>\s*(https?:\/\/[^\s<>"]+)\s*<\/p>/gi;

/**
 * What the block editor keeps as data in comments, without markup of its own, as HTML: embeds, pictures, galleries, separators. What
 * WordPress draws from elsewhere (lists of posts, forms, reusable blocks) is kept aside. An address alone in its paragraph is something
 * to embed, as in WordPress.
 */
export function replaceBlockComments(
  html: string,
  { library, keepAside }: { readonly library: Library; readonly keepAside: KeepAside },
): string {
  const drawn = replaceSelfClosing(html, ({ markup, fullName, json }) => {
    const name = fullName.replace(/^core\//, "");
    const own = ownMarkup(name, attributesOf(json), library, keepAside);
    return own ?? keepAside({ what: `block ${name}`, reason: reasonOf(name), markup });
  });
  return drawn.includes("://")
    ? drawn.replace(ADDRESS_ALONE, (_, address: string) => embedMarkup(address))
    : drawn;
}

type SelfClosing = { readonly markup: string; readonly fullName: string; readonly json: string | undefined };

/** In linear time, whatever the source. */
function replaceSelfClosing(html: string, draw: (block: SelfClosing) => string): string {
  let out = "";
  let at = 0;
  for (let from = html.indexOf("<!--"); from !== -1; from = html.indexOf("<!--", at)) {
    const end = html.indexOf("-->", from);
    if (end === -1) break;
    const to = end + "-->".length;
    const markup = html.slice(from, to);
    const [, fullName, json] = SELF_CLOSING.exec(markup) ?? [];
    out += html.slice(at, from) + (fullName === undefined ? markup : draw({ markup, fullName, json }));
    at = to;
  }
  return out + html.slice(at);
}

function ownMarkup(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  ...[library, keepAside]: [Library, KeepAside]
): string | null {
  if (EMPTY.has(name)) return "";
  if (name === "separator") return "<hr>";
  if (name === "embed" || name.startsWith("core-embed/")) {
    const { url } = attributes;
    return typeof url === "string" && /^https?:\/\/[^\s<>"]+$/i.test(url) ? embedMarkup(url) : null;
  }
  if (name === "image" && typeof attributes.id === "number") {
    const picture = library.find(attributes.id);
    return picture === null ? null : imageMarkup(picture);
  }
  if (name === "gallery" && Array.isArray(attributes.ids)) {
    const ids = attributes.ids.filter((id): id is number => typeof id === "number");
    return galleryOf(
      ids.map((id) => library.find(id) ?? id),
      keepAside,
    );
  }
  return null;
}

function reasonOf(name: string): string {
  return name === "block"
    ? "a reusable block, which WordPress keeps elsewhere"
    : "a block without contents of its own, which WordPress draws from elsewhere";
}

function attributesOf(json: string | undefined): Readonly<Record<string, unknown>> {
  if (json === undefined) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
