/** What this browser keeps for its reader: words that are typed and not accepted yet, and the way back to those that are. */

/** What stands in a form. */
export type Typed = { readonly name: string; readonly comment: string };

const TYPED = "comment-typed";
const OWN = "comments-own";
/** The way back to so many comments on one story. */
const MOST = 20;

/** Keeps what is typed. @param place the story, and the comment that is answered */
export function keepTyped(place: string, typed: Typed): void {
  write(`${TYPED} ${place}`, typed.name === "" && typed.comment === "" ? null : typed);
}

/** What was typed here and not accepted; null where nothing was. */
export function findTyped(place: string): Typed | null {
  const kept = read(`${TYPED} ${place}`);
  if (typeof kept !== "object" || kept === null) return null;
  const { name, comment }: { name?: unknown; comment?: unknown } = kept;
  return { name: typeof name === "string" ? name : "", comment: typeof comment === "string" ? comment : "" };
}

/** Forgets what was typed, now that it was accepted. */
export function forgetTyped(place: string): void {
  write(`${TYPED} ${place}`, null);
}

/** One comment of this browser's reader: the word that leads back to it, and how high it stood on the page, in pixels. */
export type Own = { readonly word: string; readonly height: number };

/** What the reader wrote under a story, oldest first. */
export function listOwn(storyId: string): readonly Own[] {
  const kept = read(`${OWN} ${storyId}`);
  return Array.isArray(kept) ? kept.flatMap(readOwn) : [];
}

function readOwn(kept: unknown): Own[] {
  if (typeof kept !== "object" || kept === null) return [];
  const { word, height }: { word?: unknown; height?: unknown } = kept;
  return typeof word === "string" && typeof height === "number" ? [{ word, height }] : [];
}

export function keepOwn(storyId: string, own: Own): void {
  const others = listOwn(storyId);
  const isKnown = others.some(({ word }) => word === own.word);
  const all = isKnown ? others.map((one) => (one.word === own.word ? own : one)) : [...others, own];
  write(`${OWN} ${storyId}`, all.slice(-MOST));
}

export function forgetOwn(storyId: string, forgotten: string): void {
  const others = listOwn(storyId).filter(({ word }) => word !== forgotten);
  write(`${OWN} ${storyId}`, others.length === 0 ? null : others);
}

/** A browser may keep nothing, or no more: then the form works all the same. */
function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {}
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
