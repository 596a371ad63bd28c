import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt, type Place } from "../finding.ts";

type Shown = {
  readonly mediaId: string;
  readonly alt: string;
  readonly credit?: string;
  readonly place: Omit<Place, "part">;
};

/**
 * What every story must have around its words: who wrote it or where it comes from, its section, the words of its pictures and the right
 * to show them.
 */
export function checkMissingParts(version: CheckedVersion): Finding[] {
  return [...(version.kind === "story" ? checkFiling(version) : []), ...checkPictures(version)];
}

function checkFiling({ writers, hasSection, words }: CheckedVersion): Finding[] {
  const found: Finding[] = [];
  const hasSource = words.source.trim() !== "";
  if (writers === 0)
    found.push(
      findingAt({ part: "byline" }, { check: "no-byline", ...(hasSource && { other: words.source }) }),
    );
  if (!hasSource) found.push(findingAt({ part: "source" }, { check: "no-source" }));
  if (!hasSection) found.push(findingAt({ part: "section" }, { check: "no-section" }));
  return found;
}

function checkPictures({ words, creditedMedia, expiredMedia }: CheckedVersion): Finding[] {
  return picturesOf(words).flatMap(({ mediaId, alt, credit = "", place }): Finding[] => [
    ...(alt.trim() === "" ? [findingAt({ ...place, part: "alt" }, { check: "no-alt-text" })] : []),
    ...(credit.trim() === "" && !creditedMedia.has(mediaId)
      ? [findingAt({ ...place, part: "credit" }, { check: "no-credit" })]
      : []),
    ...checkLicence(expiredMedia.get(mediaId), place),
  ]);
}

/** Told by the file's name: what was answered for one picture is not answered for another in its place. */
function checkLicence(expired: string | undefined, place: Shown["place"]): Finding[] {
  if (expired === undefined) return [];
  return [findingAt({ ...place, part: "picture" }, { check: "picture-expired", other: expired })];
}

function picturesOf({ picture, body }: CheckedVersion["words"]): Shown[] {
  const lead = picture === null ? [] : [{ ...picture, place: {} }];
  const inBody = body.content.flatMap((block): Shown[] => {
    const { id: blockId } = block.attrs;
    if (block.type === "image") return [{ ...block.attrs, place: { blockId, image: 0 } }];
    if (block.type !== "gallery") return [];
    return block.attrs.images.map((image, i) => ({ ...image, place: { blockId, image: i } }));
  });
  return [...lead, ...inBody];
}
