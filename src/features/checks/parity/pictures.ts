import { picturesOf } from "../../stories/body-text.ts";
import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt } from "../finding.ts";
import type { Pair } from "../pair.ts";

/** Pictures that one of the two shows and the other does not. */
export function checkPictures({ original, version }: Pair): Finding[] {
  const [ours, theirs] = [mediaOf(version), mediaOf(original)];
  const [here, there] = [ours.size, theirs.size];
  const facts = { check: "parity-pictures", here, there } as const;
  return [
    ...[...theirs.difference(ours)].map((mediaId) =>
      findingAt({ part: "picture" }, { ...facts, other: mediaId }),
    ),
    ...[...ours.difference(theirs)].map(() => findingAt({ part: "picture" }, facts)),
  ];
}

function mediaOf({ words }: CheckedVersion): Set<string> {
  return new Set([...(words.picture === null ? [] : [words.picture.mediaId]), ...picturesOf(words.body)]);
}
