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

/** Every text in a few parcels, for where only a few stand: each is compared whole, so that no text hides what another does. */
export function parcelsOf(count: number): string[] {
  const size = Math.ceil(hostileTexts.length / count);
  const parcels = Array.from({ length: count }, (_, i) => hostileTexts.slice(i * size, (i + 1) * size));
  return parcels.map((texts) => texts.join(" ¶ ").trim()).filter((parcel) => parcel !== "");
}

/** The texts in parcels of so many characters at most, for fields that take no more; a longer text is left out. */
export function parcelsWithin(longest: number): string[] {
  const parcels: string[] = [];
  const fitting = hostileTexts
    .map((text) => text.trim())
    .filter(({ length }) => length > 0 && length <= longest);
  for (const text of fitting) {
    const joined = [...parcels.slice(-1), text].join(" ¶ ");
    if (parcels.length > 0 && joined.length <= longest) parcels.splice(-1, 1, joined);
    else parcels.push(text);
  }
  return parcels;
}

/** As a browser has a text that it was given as text: one kind of line break. */
export function asShown(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Without any space, where what shows a text is free to break it into lines and paragraphs. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "");
}
