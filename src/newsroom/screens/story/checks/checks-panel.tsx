import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { isTypography } from "../../../../features/checks/mend.ts";
import { ErrorNotice } from "../../../kit/notices.tsx";
import { useWords } from "../../../kit/words.tsx";
import { FindingList } from "./finding-list.tsx";
import type { Checks } from "./use-checks.ts";

/** What the checks find in the story, each finding leading to its words, and mended by a click where there is a way. */
export function ChecksPanel({ checks, readOnly }: { readonly checks: Checks; readonly readOnly: boolean }) {
  const { words } = useWords();
  const { checked, isChecking } = checks;
  const typography = (checked?.findings ?? []).filter(
    (one) => isTypography(one.check) && one.fix !== undefined,
  );
  return (
    <section className="panel checks">
      <h2>{words.checks.title}</h2>
      <div className="in-a-row">
        <Button size="compact-sm" variant="default" loading={isChecking} onClick={checks.run}>
          {checked === null ? words.checks.run : words.checks.again}
        </Button>
        {!readOnly && typography.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => checks.mendAll(typography)}>
            {words.checks.fixAll(typography.length)}
          </Button>
        )}
        {checks.mayUndo && (
          <Button size="compact-sm" variant="subtle" onClick={checks.undo}>
            {words.checks.undo}
          </Button>
        )}
      </div>
      <ErrorNotice error={checks.error} />
      <div role="status">
        {isChecking && <p className="quiet">{words.checks.running}</p>}
        {checks.isLost && <p className="notice">{words.checks.lost}</p>}
        {!isChecking && checked !== null && checked.findings.length === 0 && (
          <p className="quiet">{words.checks.clean}</p>
        )}
      </div>
      {checked !== null && <FindingList checks={checks} findings={checked.findings} />}
      {(checked?.translations ?? [])
        .filter((one) => one.findings.length > 0)
        .map((one) => (
          <div key={one.versionId} className="findings">
            <h3>{words.checks.ofTranslation(one.edition.toUpperCase())}</h3>
            <p>
              <Link to="/stories/$versionId" params={{ versionId: one.versionId }} lang={one.edition}>
                {one.headline === "" ? words.noHeadline : one.headline}
              </Link>
            </p>
            <ul className="plain">
              {one.findings.map((finding) => (
                <li key={finding.id} className={`finding ${finding.severity}`}>
                  <p>{finding.message}</p>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
