import { readFileSync } from "node:fs";

const files = ["dompurify", "h5sc", "our-own"] as const;

/** Every text that tries to be script, once. */
export const hostileTexts: readonly string[] = [
  ...new Set(
    files.flatMap(
      (name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) as string[],
    ),
  ),
];

/** As a browser has a text that it was given as text: one kind of line break. */
export function asShown(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Without any space, where what shows a text is free to break it into lines and paragraphs. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "");
}
