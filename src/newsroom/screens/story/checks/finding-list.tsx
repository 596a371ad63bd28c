import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ToldFinding } from "../../../client/check-answers.ts";
import { useWords } from "../../../kit/words.tsx";
import "./checks.css";
import { excerptOf } from "./find-place.ts";
import type { Checks } from "./use-checks.ts";

type FindingListProps = {
  readonly checks: Checks;
  readonly findings: readonly ToldFinding[];
  /** Called before the words of a finding are shown, as a dialog that must make room. */
  readonly onShow?: () => void;
};

/** Findings by how grave they are: the errors, then the questions. */
export function FindingList({ checks, findings, onShow }: FindingListProps) {
  const { words } = useWords();
  const grave = findings.filter((one) => one.severity === "block");
  const questions = findings.filter((one) => one.severity === "ask");
  const groups = [
    { name: words.checks.errors(grave.length), of: grave },
    { name: words.checks.questions(questions.length), of: questions },
  ].filter((group) => group.of.length > 0);
  return groups.map(({ name, of }) => (
    <div key={name} className="findings">
      <h3>{name}</h3>
      <ul className="plain">
        {of.map((finding) => (
          <FindingItem key={finding.id} checks={checks} finding={finding} {...(onShow && { onShow })} />
        ))}
      </ul>
    </div>
  ));
}

type FindingItemProps = Omit<FindingListProps, "findings"> & { readonly finding: ToldFinding };

function FindingItem({ checks, finding, onShow }: FindingItemProps) {
  const { words } = useWords();
  const { before, quote, after } = excerptOf(checks.words, finding);
  const storyScreen = checks.screenOf(finding);
  const { severity, message, partName, other, fix } = finding;
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
      {finding.check.startsWith("parity-") && quote !== "" && other !== undefined && (
        <p className="excerpt">{words.checks.inOriginal(other)}</p>
      )}
      <div className="in-a-row">
        {storyScreen === null ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onShow?.();
              checks.show(finding);
            }}
          >
            {words.checks.show(partName)}
          </Button>
        ) : (
          <Link to="/stories/$versionId" params={{ versionId: storyScreen }}>
            {words.checks.onStoryScreen(partName)}
          </Link>
        )}
        {fix !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.checks.fixTo(fix)}
            onClick={() => checks.mendAll([finding])}
          >
            {words.checks.fix}
          </Button>
        )}
      </div>
    </li>
  );
}
