import "../story/checks/checks.css";
import { Button } from "@mantine/core";
import type { BreakingFinding } from "../../../features/breaking/check-breaking.ts";
import { isTypography } from "../../../features/checks/mend.ts";
import { useWords } from "../../kit/words.tsx";
import { excerptIn } from "../story/checks/find-place.ts";
import { type BreakingField, listStanding, mendText, textOf } from "./standing-findings.ts";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";

type FieldFindingsProps = {
  readonly kept: KeptBreakingDraft;
  readonly findings: readonly BreakingFinding[];
  readonly field: BreakingField;
};

/** What the checks find in a field, below it; what can be mended is mended by a tap. */
export function FieldFindings({ kept, findings, field }: FieldFindingsProps) {
  const { words } = useWords();
  const text = textOf(kept.draft, field);
  const standing = listStanding(kept.draft, findings, field);
  const typography = standing.filter((one) => isTypography(one.check) && one.fix !== undefined);
  if (standing.length === 0) return null;
  const mend = (some: readonly BreakingFinding[]) => kept.write(field, mendText(text, some));
  return (
    <ul className="plain found">
      {standing.map((finding) => (
        <Found key={finding.id} finding={finding} text={text} onMend={() => mend([finding])} />
      ))}
      {typography.length > 1 && (
        <li>
          <Button size="compact-md" variant="default" onClick={() => mend(typography)}>
            {words.checks.fixAll(typography.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}

type FoundProps = {
  readonly finding: BreakingFinding;
  readonly text: string;
  readonly onMend: () => void;
};

function Found({ finding, text, onMend }: FoundProps) {
  const { words } = useWords();
  const { severity, message, check, quote, other, fix } = finding;
  const { before, after } = excerptIn(text, finding);
  return (
    <li className={`finding ${severity}`}>
      <p>{message}</p>
      {quote !== "" && (
        <p className="excerpt">
          {before}
          <mark>{quote}</mark>
          {after}
        </p>
      )}
      {check.startsWith("parity-") && other !== undefined && (
        <p className="excerpt">{words.checks.inOriginal(other)}</p>
      )}
      {fix !== undefined && (
        <p>
          <Button size="compact-md" variant="default" aria-label={words.checks.fixTo(fix)} onClick={onMend}>
            {words.checks.fix}
          </Button>
        </p>
      )}
    </li>
  );
}
