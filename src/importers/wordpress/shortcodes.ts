import { embedMarkup } from "./classic-text.ts";
import { cutHtml } from "./html-pieces.ts";

/** A picture as the export's media library tells of it. */
export type LibraryPicture = {
  readonly id: number;
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
};

/** What shortcodes may ask of the export. */
export type Library = {
  find(attachmentId: number): LibraryPicture | null;
  /** The pictures that were uploaded to this post, in their order: a gallery that names none shows these. */
  listOf(postId: number): readonly LibraryPicture[];
};

/** Something that only WordPress and its plugins could draw, and why it is kept aside. */
export type KeptAside = { readonly what: string; readonly reason: string; readonly markup: string };

/** Keeps something aside; returns the sign that stands for it in the text until the text is blocks. */
export type KeepAside = (kept: KeptAside) => string;

type Tag = {
  readonly name: string;
  readonly attributes: string;
  readonly closing: boolean;
  readonly from: number;
  readonly to: number;
  readonly escaped: boolean;
  readonly alone: boolean;
};

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))|(https?:\/\/\S+)/g;
const TAG = /\[(\[?)(\/?)([a-zA-Z][\w-]*)((?:[\s=][^\]]{0,4000}|\s*\/)?)\](\]?)/g;
/** Shortcodes whose address is something to embed: WordPress's own and Jetpack's. */
const ADDRESSED: ReadonlySet<string> = new Set(
  "audio video youtube vimeo dailymotion soundcloud spotify twitter tweet instagram facebook tiktok".split(
    " ",
  ),
);
const OURS: ReadonlySet<string> = new Set([...ADDRESSED, "caption", "wp_caption", "gallery", "embed"]);
const PLUGIN_REASON = "a shortcode that only its WordPress plugin can draw";

/**
 * WordPress's shortcodes as HTML: `caption`, `gallery`, `embed` and those of a film, a sound or a post elsewhere become what the block editor writes for them; of
 * any other its text stays, and the shortcode itself is kept aside. Brackets that are no shortcode (`[sic]`) stay as they are.
 */
export function replaceShortcodes(
  html: string,
  context: { readonly postId: number; readonly library: Library; readonly keepAside: KeepAside },
): string {
  if (!html.includes("[")) return html;
  const tags = findTags(html);
  if (tags.length === 0) return html;
  const closings = pairUp(tags);
  const ends = new Set(closings.values());
  let out = "";
  let at = 0;
  for (const [i, tag] of tags.entries()) {
    if (tag.from < at) continue;
    const closing = closings.get(i);
    const replaced = replaceOne(html, tag, { ...context, closing, ends: ends.has(tag) });
    if (replaced === null) continue;
    out += html.slice(at, tag.from) + replaced.text;
    at = replaced.to;
  }
  return out + html.slice(at);
}

type Context = {
  /** The tag that ends this one. */
  readonly closing: Tag | undefined;
  /** Whether this tag ends another. */
  readonly ends: boolean;
  readonly postId: number;
  readonly library: Library;
  readonly keepAside: KeepAside;
};

function replaceOne(html: string, tag: Tag, context: Context): { text: string; to: number } | null {
  const { closing, keepAside } = context;
  if (tag.escaped) return { text: html.slice(tag.from + 1, tag.to - 1), to: tag.to };
  if (tag.closing) return context.ends ? { text: "", to: tag.to } : null;
  const inside = closing === undefined ? "" : html.slice(tag.to, closing.from);
  const text = ownMarkup(tag, inside, context);
  if (text !== null) return { text, to: closing?.to ?? tag.to };
  if (!isForeign(tag, closing !== undefined)) return null;
  const what = `[${tag.name}]`;
  const own = html.slice(tag.from, tag.to);
  // The words inside a plugin's shortcode are the story's: they stay, and what is around them is kept aside.
  const markup = closing === undefined ? own : `${own}…${html.slice(closing.from, closing.to)}`;
  return { text: keepAside({ what, reason: PLUGIN_REASON, markup }), to: tag.to };
}

/** What our own markup for a shortcode is; null when we have none. */
function ownMarkup(tag: Tag, inside: string, context: Context): string | null {
  const attributes = readAttributes(tag.attributes);
  switch (tag.name) {
    case "caption":
    case "wp_caption":
      return captionMarkup(attributes, inside);
    case "gallery":
      return galleryMarkup(attributes, context);
    case "embed":
      return addressMarkup(
        inside.trim() === "" ? (attributes.get("src") ?? "") : inside.replace(/<[^>]*>/g, "").trim(),
      );
    default:
      if (!ADDRESSED.has(tag.name)) return null;
      return addressMarkup(
        [inside.trim(), ...attributes.values()].find((value) => /^https?:\/\//i.test(value)) ?? "",
      );
  }
}

function addressMarkup(address: string): string | null {
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? embedMarkup(address) : null;
}

function captionMarkup(attributes: ReadonlyMap<string, string>, inside: string): string | null {
  const picture = /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)/i.exec(inside);
  if (picture?.[1] === undefined) return null;
  const id = /^attachment_(\d+)$/.exec(attributes.get("id") ?? "")?.[1];
  const image = id === undefined || /\bwp-image-\d/.test(picture[1]) ? picture[1] : withId(picture[1], id);
  const caption = (attributes.get("caption") ?? inside.slice(picture[0].length)).trim();
  return `\n\n<figure class="wp-caption">${image}${caption === "" ? "" : `<figcaption>${oneLine(caption)}</figcaption>`}</figure>\n\n`;
}

function withId(image: string, id: string): string {
  return image.replace(/<img\s/i, `<img class="wp-image-${id}" `);
}

function galleryMarkup(
  attributes: ReadonlyMap<string, string>,
  { postId, library, keepAside }: Context,
): string {
  const named = idsOf(attributes.get("ids") ?? attributes.get("include") ?? "");
  const excluded = new Set(idsOf(attributes.get("exclude") ?? ""));
  const owner = Number(attributes.get("id") ?? postId);
  const pictures =
    named.length > 0
      ? named.map((id) => library.find(id) ?? id)
      : library.listOf(owner).filter((picture) => !excluded.has(picture.id));
  const markup = galleryOf(pictures, keepAside);
  if (markup !== "") return markup;
  const reason = "the pictures of a gallery are not in the export";
  return keepAside({ what: "[gallery]", reason, markup: `[gallery post="${owner}"]` });
}

/** A gallery as the block editor writes it; a number is a picture that the export does not have. */
export function galleryOf(pictures: readonly (LibraryPicture | number)[], keepAside: KeepAside): string {
  let aside = "";
  let images = "";
  for (const picture of pictures) {
    if (typeof picture === "number") {
      const reason = "a picture of a gallery that is not in the export";
      aside += keepAside({ what: `attachment ${picture}`, reason, markup: `[gallery ids="${picture}"]` });
    } else images += imageMarkup(picture);
  }
  const gallery = images === "" ? "" : `\n\n<figure class="wp-block-gallery">${images}</figure>\n\n`;
  return gallery + aside;
}

/** A picture of the library as the block editor writes it. */
export function imageMarkup({ id, url, alt, caption }: LibraryPicture): string {
  const words = caption === "" ? "" : `<figcaption>${oneLine(caption)}</figcaption>`;
  return `<figure class="wp-block-image"><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}" class="wp-image-${id}">${words}</figure>`;
}

function findTags(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const piece of cutHtml(html)) {
    if (piece.kind !== "text") continue;
    const text = html.slice(piece.from, piece.to);
    if (!text.includes("[")) continue;
    for (const found of text.matchAll(TAG)) {
      const [whole, before = "", slash, name = "", attributes = "", after = ""] = found;
      const escaped = before !== "" && after !== "";
      const from = piece.from + found.index + (escaped ? 0 : before.length);
      const to = piece.from + found.index + whole.length - (escaped ? 0 : after.length);
      const alone = isAlone(html, from, to);
      tags.push({ name, attributes, closing: slash !== "", from, to, escaped, alone });
    }
  }
  return tags;
}

/** The closing tag of each tag that has one, by index: the nearest of its name that is not another's. */
function pairUp(tags: readonly Tag[]): Map<number, Tag> {
  const open = new Map<string, number[]>();
  const pairs = new Map<number, Tag>();
  for (const [i, tag] of tags.entries()) {
    if (tag.escaped) continue;
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    if (!tag.closing) waiting.push(i);
    else {
      const opener = waiting.pop();
      if (opener !== undefined) pairs.set(opener, tag);
    }
  }
  return pairs;
}

/** Whether brackets are a plugin's shortcode and not a writer's: it has attributes or an end, or a plugin's kind of name on a line alone. */
function isForeign(tag: Tag, hasEnd: boolean): boolean {
  if (OURS.has(tag.name)) return true;
  if (hasEnd) return true;
  if (/=\s*(?:["'“”″]|&quot;|&#8221;|\S)/.test(tag.attributes)) return true;
  return tag.alone && /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(tag.name) && tag.attributes.trim() === "";
}

function isAlone(html: string, from: number, to: number): boolean {
  const before = html.slice(Math.max(0, from - 20), from);
  const after = html.slice(to, to + 20);
  return /(?:^|[\n>])[ \t]*$/.test(before) && /^[ \t\r]*(?:$|[\n<])/.test(after);
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const plain = text.replace(/&quot;|&#8220;|&#8221;|[“”″]/g, '"');
  for (const match of plain.matchAll(ATTRIBUTE)) {
    const [, name, double, single, bare, address] = match;
    if (address !== undefined) attributes.set("src", address);
    else if (name !== undefined) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return attributes;
}

function idsOf(text: string): number[] {
  return text.split(/[\s,]+/).flatMap((one) => (/^\d+$/.test(one) ? [Number(one)] : []));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function escapeAttribute(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;");
}
