import { numberReading, type Quantity, timeReading } from "./quantity.ts";

const HOUR = "(?<hour>[01]?\\d|2[0-4])";
const MINUTE = "(?<minute>[0-5]\\d)";
const GAP = "[ \\u00a0\\u202f]?";

type Groups = Record<string, string | undefined>;

const patterns: Readonly<Record<string, readonly string[]>> = {
  en: [
    `${HOUR}(?:[:.]${MINUTE})?${GAP}(?<half>[ap])(?:m|\\.${GAP}m\\.?)(?!\\p{L})`,
    `${HOUR}:${MINUTE}(?![:.]?\\d)`,
    `(?:at|from|until|by|before|after) ${HOUR}\\.${MINUTE}(?!\\d|%| per| million| billion)`,
    `${HOUR}${MINUTE}(?= ?(?:GMT|BST|UTC|CET))`,
  ],
  fr: [
    `${HOUR}${GAP}h${GAP}${MINUTE}(?!\\d)`,
    `${HOUR}:${MINUTE}(?![:.]?\\d)`,
    `${HOUR}${GAP}heures${GAP}${MINUTE}(?!\\d)`,
    `${HOUR}${GAP}(?:h|heures?)(?!\\p{L})(?<afternoon> (?:de l’après-midi|du soir|du matin))?`,
  ],
};

const named: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ["noon", 12],
    ["midday", 12],
    ["midnight", 0],
  ]),
  fr: new Map([
    ["midi", 12],
    ["minuit", 0],
  ]),
};

/** The clock times of a text. One without am or pm may be either half of the day; hours may also be a length of time. */
export function readTimes(text: string, language: string): Quantity[] {
  const found: Quantity[] = [];
  for (const pattern of patterns[language] ?? []) {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.,:])${pattern}`, "giu"))) {
      const [from, to] = [match.index, match.index + match[0].trimEnd().length];
      if (found.some((one) => one.from < to && from < one.to)) continue;
      found.push({ kind: "time", told: "digits", from, to, readings: readingsOf(match.groups ?? {}) });
    }
  }
  const words = named[language];
  for (const match of text.matchAll(/(?<!\p{L})\p{L}+(?!\p{L})/gu)) {
    const hour = words?.get(match[0].toLowerCase());
    if (hour === undefined) continue;
    const readings = [
      ...new Set([timeReading(hour, 0), timeReading(hour === 0 ? 24 : hour, 0)]),
      numberReading(hour),
    ];
    found.push({
      kind: "time",
      told: "aside",
      from: match.index,
      to: match.index + match[0].length,
      readings,
    });
  }
  return found;
}

function readingsOf({ hour, minute, half, afternoon }: Groups): string[] {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  const hours = new Set<number>();
  if (half !== undefined) hours.add((h % 12) + (half.toLowerCase() === "p" ? 12 : 0));
  else hours.add(h);
  if (half === undefined && h >= 1 && h <= 12) hours.add((h + 12) % 24);
  if (h === 24) hours.add(0);
  const readings = [...hours].map((one) => timeReading(one, m));
  if (afternoon !== undefined) readings.push(timeReading((h % 12) + 12, m));
  // Fourteen hours may also be how long something took, and 9.30 a number.
  if (minute === undefined) readings.push(numberReading(h));
  else readings.push(numberReading(h), numberReading(m), numberReading(Number(`${h}.${minute}`)));
  return readings;
}
