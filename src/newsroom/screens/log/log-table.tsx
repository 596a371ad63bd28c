import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { LogLine } from "../../client/answers.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

type LogTableProps = {
  readonly lines: readonly LogLine[];
  /** Looks at one thing alone. */
  readonly onSubject: (subjectId: string) => void;
};

/** A line an act: when, who, what, and to what. */
export function LogTable({ lines, onSubject }: LogTableProps) {
  const { log } = useWords().words;
  const { moment } = useTimes();
  return (
    <table className="dense">
      <caption className="unseen">{log.title}</caption>
      <thead>
        <tr>
          <th scope="col">{log.what}</th>
          <th scope="col">{log.about}</th>
          <th scope="col">{log.who}</th>
          <th scope="col">{log.when}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="main">
              {log.kindName(line.kind)}
              {line.note !== null && <p className="quiet">{line.note}</p>}
            </th>
            <td>
              <Subject line={line} onSubject={onSubject} />
            </td>
            <td>{line.by?.name ?? <span className="quiet">{log.byItself}</span>}</td>
            <td className="quiet">
              <time dateTime={new Date(line.at).toISOString()}>{moment(line.at)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ line, onSubject }: { readonly line: LogLine } & Pick<LogTableProps, "onSubject">) {
  const { words } = useWords();
  const { about, subjectId } = line;
  const name = about?.name.trim() ?? "";
  if (about === null || about === undefined) return <span className="quiet">{subjectId}</span>;
  return (
    <>
      {about.versionId === null ? (
        name
      ) : (
        <Link to="/stories/$versionId" params={{ versionId: about.versionId }}>
          {name === "" ? words.noHeadline : name}
        </Link>
      )}{" "}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={words.log.onlyThis(name)}
        onClick={() => onSubject(subjectId)}
      >
        {words.log.only}
      </Button>
    </>
  );
}
