import type { Rendition } from "../media/picture.ts";

/** The width that a telephone of today asks for: 390 points at two to three pixels each. */
const TELEPHONE = 960;

/** The rendition of a picture that most telephones fetch: the smallest file of the newest format that is wide enough. */
export function usualRendition(renditions: readonly Rendition[]): Rendition | null {
  for (const format of ["avif", "webp", "jpeg"] as const) {
    const sizes = renditions
      .filter((one) => one.format === format)
      .toSorted((one, other) => one.width - other.width);
    const fit = sizes.find((one) => one.width >= TELEPHONE) ?? sizes.at(-1);
    if (fit !== undefined) return fit;
  }
  return null;
}
