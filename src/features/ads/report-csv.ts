import type { AdReport } from "./report.ts";

/** Says to a spreadsheet that what follows is UTF-8. */
const MARK = "\uFEFF";

/** A report as a table of figures (RFC 4180), a line for each day, advertisement, edition and slot. */
export function csvOf({ words, counts }: AdReport): string {
  const { day, creative, edition, slot, views, clicks } = words;
  const lines = [
    [day, creative, edition, slot, views, clicks],
    ...counts.map((one) => [one.day, one.alt, one.edition, one.slot, String(one.views), String(one.clicks)]),
  ];
  return MARK + lines.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

/** What a spreadsheet would take for a formula it gets as text. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
