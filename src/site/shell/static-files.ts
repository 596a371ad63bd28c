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

/** The newspaper's mark: its initial on its accent colour. */
export function icon(newspaper: Newspaper): StaticFile {
  const { accent, paper } = newspaper.colours.light;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${accent}"/><path d="M6 8h20M6 13h20M6 18h9M6 23h9M19 18h7v5h-7z" stroke="${paper}" stroke-width="2" fill="none"/></svg>`;
  return { bytes: Buffer.from(svg), mime: "image/svg+xml", immutable: false };
}
