import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { DeskRow } from "../../client/answers.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { PresentHere } from "../../kit/present-here.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

type DeskTableProps = {
  readonly rows: readonly DeskRow[];
  readonly ref: RefObject<HTMLTableElement | null>;
};

/** A line a version. */
export function DeskTable({ rows, ref }: DeskTableProps) {
  const { words } = useWords();
  return (
    <table className="dense" ref={ref}>
      <caption className="unseen">{words.desk}</caption>
      <thead>
        <tr>
          <th scope="col">{words.headline}</th>
          <th scope="col">{words.edition}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.otherEditions}</th>
          <th scope="col">{words.section}</th>
          <th scope="col">{words.byline}</th>
          <th scope="col" className="number">
            {words.wordsWritten}
          </th>
          <th scope="col">{words.saved}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.versionId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: DeskRow }) {
  const { words, language } = useWords();
  const { moment } = useTimes();
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const section = sections.find((one) => one.id === row.sectionId);
  return (
    <tr>
      <th scope="row" className="main" lang={row.edition}>
        <Link className="story" to="/stories/$versionId" params={{ versionId: row.versionId }}>
          {row.headline === "" ? words.noHeadline : row.headline}
        </Link>
        <PresentHere versionId={row.versionId} />
      </th>
      <td>{row.edition.toUpperCase()}</td>
      <td>
        <StatusMark status={row.status} />
        <Debt count={row.debt} />
        {row.hasChanges && <span className="quiet"> {words.unpublishedChanges}</span>}
        {row.status === "scheduled" && row.visibleFrom !== null && (
          <span className="quiet"> {moment(row.visibleFrom)}</span>
        )}
      </td>
      <td>
        {row.otherEditions.map((other) => (
          <Link key={other.versionId} to="/stories/$versionId" params={{ versionId: other.versionId }}>
            {other.edition.toUpperCase()} <StatusMark status={other.status} />
            <Debt count={other.debt} />
          </Link>
        ))}
      </td>
      <td>{section === undefined ? "" : nameIn(section.names, language)}</td>
      <td>{row.writers.map((writer) => writer.name).join(", ")}</td>
      <td className="number">{row.wordCount}</td>
      <td>
        <time dateTime={new Date(row.savedAt).toISOString()}>{moment(row.savedAt)}</time>
        {row.savedBy && <span className="quiet"> {row.savedBy.name}</span>}
      </td>
    </tr>
  );
}

/** What a translation owes its original. */
function Debt({ count }: { readonly count: number }) {
  const { words } = useWords();
  return count === 0 ? null : <span className="debt"> {words.debt(count)}</span>;
}
