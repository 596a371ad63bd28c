import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt } from "../finding.ts";
import type { Pair } from "../pair.ts";

/** Kinds of blocks (paragraph, heading, list...) of which the two have not equally many. */
export function checkBlocks({ original, version }: Pair): Finding[] {
  const [ours, theirs] = [countKinds(version), countKinds(original)];
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((kind): Finding[] => {
    const [here, there] = [ours.get(kind) ?? 0, theirs.get(kind) ?? 0];
    if (here === there) return [];
    return [findingAt({ part: "body" }, { check: "parity-blocks", here, there, other: kind })];
  });
}

function countKinds({ words }: CheckedVersion): Map<string, number> {
  const kinds = Map.groupBy(words.body.content, (block) => block.type);
  return new Map([...kinds].map(([kind, blocks]) => [kind, blocks.length]));
}
