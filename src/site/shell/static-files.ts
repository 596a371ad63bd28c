import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Newspaper } from "../../features/settings/newspaper.ts";

/** A small file that every page may ask for, held in memory. */
export type StaticFile = { readonly bytes: Uint8Array; readonly mime: string; readonly immutable: boolean };

/** The faces that a newspaper can choose, by file name. */
export function loadFonts(): ReadonlyMap<string, StaticFile> {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve("@fontsource-variable/newsreader/package.json")), "files");
  const bytes = readFileSync(join(folder, "newsreader-latin-wght-normal.woff2"));
  return new Map([["newsreader-latin.woff2", { bytes, mime: "font/woff2", immutable: true }]]);
}

/** The newspaper's mark: a page in outline on its accent colour. */
export function icon(newspaper: Newspaper): StaticFile {
  return { bytes: Buffer.from(drawMark(newspaper, "rounded")), mime: "image/svg+xml", immutable: false };
}

/**
 * The mark as SVG. `whole` fills its square, for systems that cut a shape of their own out of it: what counts stands within the middle
 * four fifths.
 */
export function drawMark({ colours }: Newspaper, form: "rounded" | "whole"): string {
  const { accent, paper } = colours.light;
  const lines = `<path d="M6 8h20M6 13h20M6 18h9M6 23h9M19 18h7v5h-7z" stroke="${paper}" stroke-width="2" fill="none"/>`;
  const drawn = form === "whole" ? `<g transform="translate(4.8 4.9) scale(.7)">${lines}</g>` : lines;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${form === "whole" ? 0 : 5}" fill="${accent}"/>${drawn}</svg>`;
}
