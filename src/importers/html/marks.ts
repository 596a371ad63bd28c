import type { Mark } from "../../features/stories/body.ts";
import { attributeOf, type HtmlElement } from "./html-tree.ts";

/** What a link may lead to: an address as a body keeps it, or why there is none. */
export type Destination =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly reason: string };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const KEPT_SCHEMES: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
const LONGEST_LANGUAGE = 35;

/** The marks inside an element that stands in marks: its own (if any) added, none twice. The link of an `<a>` is added elsewhere. */
export function marksInside(element: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
  let inside = marks;
  const style = attributeOf(element, "style") ?? "";
  if (isStrong(element.tagName, style)) inside = withMark(inside, { type: "strong" });
  if (isEmphasis(element.tagName, style)) inside = withMark(inside, { type: "emphasis" });
  const lang = attributeOf(element, "lang") ?? attributeOf(element, "xml:lang");
  if (lang !== null && lang.length <= LONGEST_LANGUAGE && LANGUAGE.test(lang))
    inside = withMark(inside, { type: "language", attrs: { lang } });
  return inside;
}

/** Marks with one more; a link or a language takes the place of the one around it. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const same = marks.find((other) => other.type === mark.type);
  if (same === undefined) return [...marks, mark];
  if (mark.type === "strong" || mark.type === "emphasis") return marks;
  return [...marks.filter((other) => other !== same), mark];
}

/** Where an address written in HTML leads, by the rules of browsers (tabs and line breaks inside it count for nothing). */
export function destinationOf(written: string, baseUrl: string | undefined): Destination {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers strip exactly these around an address
  const href = written.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "");
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ofScheme(scheme, href);
  if (/^[/\\]{2}/.test(href)) return ofScheme("https", `https://${href.slice(2)}`);
  if (href.startsWith("#")) return { ok: true, href };
  const absolute = baseUrl === undefined ? null : URL.parse(href, baseUrl);
  if (absolute !== null) return ofScheme(absolute.protocol.slice(0, -1), absolute.href);
  if (/^\/(?![/\\])/.test(href)) return { ok: true, href };
  return { ok: false, reason: "the link is relative to a page that is not known" };
}

function ofScheme(scheme: string, href: string): Destination {
  if (!KEPT_SCHEMES.has(scheme)) return { ok: false, reason: `a link may not lead to ${scheme}:` };
  if (scheme === "mailto" || scheme === "tel") return { ok: true, href };
  // `http:host` and `http:/host` lead where `http://host` does.
  const whole = /^https?:\/\//i.test(href) ? href : href.replace(/^(https?):[/\\]*/i, "$1://");
  return URL.canParse(whole)
    ? { ok: true, href: whole }
    : { ok: false, reason: "the link's address can't be read" };
}

function isStrong(tag: string, style: string): boolean {
  if (/font-weight:\s*(normal|[1-4]00)/i.test(style)) return false;
  return tag === "strong" || tag === "b" || /font-weight:\s*(bold|[6-9]00)/i.test(style);
}

function isEmphasis(tag: string, style: string): boolean {
  if (/font-style:\s*normal/i.test(style)) return false;
  return EMPHASIS.has(tag) || /font-style:\s*(italic|oblique)/i.test(style);
}

const EMPHASIS: ReadonlySet<string> = new Set(["em", "i", "cite", "dfn", "var"]);
