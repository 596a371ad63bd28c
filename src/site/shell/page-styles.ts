import { createHash } from "node:crypto";

const COLOUR = /\bc-([0-9a-f]{6})\b/g;
const FOCAL = /\bf-(\d{1,3})-(\d{1,3})\b/g;

/**
 * The rules that one page needs besides the stylesheet: the colours that stand for its pictures until they come (`c-8f2416`), and
 * where pictures are cropped (`f-50-40`). As rules and not as style attributes, since the content security policy allows none.
 */
export function pictureRules(html: string): string {
  const rules = new Set<string>();
  for (const [name, colour] of html.matchAll(COLOUR)) rules.add(`.${name}{background-color:#${colour}}`);
  for (const [name, x, y] of html.matchAll(FOCAL)) rules.add(`.${name}{object-position:${x}% ${y}%}`);
  return [...rules].join("");
}

/** A text as the content security policy names it. */
export function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
