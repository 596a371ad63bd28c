// What is not seen but changes what is: controls, and the marks that turn the direction of all that follows.
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const LINK =
  /(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|xyz|top|site|shop|mu|fr|uk)\b/giu;

/** What somebody typed into a field of several lines, as it is kept: plain text, at most one empty line in a row. */
export function cleanComment(typed: string): string {
  return typed
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.replace(UNSEEN, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A name as it is kept: one line. */
export function cleanName(typed: string): string {
  return typed.replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
}

/** A name as it is compared: no case, no accents, no doubled spaces, no look-alikes of width. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** Words as they are compared: letters and digits alone, so that a full stop makes no other comment. */
export function foldWords(text: string): string {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? text
  );
}

/** How many links a text has, written as such or only named. */
export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0;
}

/** The paragraphs of a comment, each as its lines. */
export function paragraphsOf(body: string): readonly (readonly string[])[] {
  return body.split(/\n{2,}/).map((paragraph) => paragraph.split("\n"));
}
