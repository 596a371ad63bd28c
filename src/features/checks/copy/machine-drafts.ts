import { isMachineDraft } from "../../stories/machine-draft.ts";
import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt } from "../finding.ts";

/** Blocks in a machine's words that nobody has edited or accepted. */
export function checkMachineDrafts({ words }: CheckedVersion): Finding[] {
  return words.body.content
    .filter(isMachineDraft)
    .map(({ attrs }) => findingAt({ part: "text", blockId: attrs.id }, { check: "machine-draft" }));
}
