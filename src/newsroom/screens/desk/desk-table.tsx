import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { Status } from "../../../features/stories/story.ts";
import type { DeskRow } from "../../client/answers.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { PresentHere } from "../../kit/present-here.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { shownVersion } from "./shown-version.ts";

type DeskTableProps = {
  readonly rows: readonly DeskRow[];
  /** Whether a line stands for its story rather than for one version: the story may be named by another one. */
  readonly areStories: boolean;
  readonly ref: RefObject<HTMLTableElement | null>;
};

/** A line a story with all its editions, or a line a version. */
export function DeskTable({ rows, areStories, ref }: DeskTableProps) {
  const { words } = useWords();
  return (
    <table className="dense" ref={ref}>
      <caption className="unseen">{words.desk}</caption>
      <thead>
        <tr>
          <th scope="col">{words.headline}</th>
          <th scope="col">{words.atDesk.editions}</th>
          <th scope="col">{words.section}</th>
          <th scope="col">{words.atDesk.writers}</th>
          <th scope="col">{words.saved}</th>
          <th scope="col">{words.atDesk.time}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.versionId} row={row} isStory={areStories} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, isStory }: { readonly row: DeskRow; readonly isStory: boolean }) {
  const { language } = useWords();
  const { moment } = useTimes();
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const section = sections.find((one) => one.id === row.sectionId);
  return (
    <tr>
      <Named row={row} isStory={isStory} />
      <td>
        <Editions row={row} />
      </td>
      <td>{section === undefined ? "" : nameIn(section.names, language)}</td>
      <td>{row.writers.map((writer) => writer.name).join(", ")}</td>
      <td>
        <time dateTime={new Date(row.savedAt).toISOString()}>{moment(row.savedAt)}</time>
        {row.savedBy && <span className="quiet"> {row.savedBy.name}</span>}
      </td>
      <td>
        <Times row={row} />
      </td>
    </tr>
  );
}

/** The headline, and what stands out about the version that was saved last: with its edition where that is another one. */
function Named({ row, isStory }: { readonly row: DeskRow; readonly isStory: boolean }) {
  const { words, language } = useWords();
  const { editions } = useMe().newspaper;
  const { versionId, edition, headline } = isStory
    ? shownVersion([row, ...row.otherEditions], { editions, language })
    : row;
  const whose = edition === row.edition ? "" : `${row.edition.toUpperCase()} `;
  return (
    <th scope="row" className="main">
      <Link className="story" to="/stories/$versionId" params={{ versionId }} lang={edition}>
        {headline === "" ? words.noHeadline : headline}
      </Link>
      {row.hasChanges && <span className="quiet"> {whose + words.unpublishedChanges}</span>}
      {row.hasExpiredPicture && <span className="debt"> {whose + words.atDesk.expiredPicture}</span>}
      {[row, ...row.otherEditions].map((one) => (
        <PresentHere key={one.versionId} versionId={one.versionId} />
      ))}
    </th>
  );
}

/** When it comes out, and by when a translation is to be done. */
function Times({ row }: { readonly row: DeskRow }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { dueAt, visibleFrom, status } = row;
  const isLate = dueAt !== null && dueAt <= browserNow();
  return (
    <>
      {status === "scheduled" && visibleFrom !== null && <span>{moment(visibleFrom)} </span>}
      {dueAt !== null && (
        <span className={isLate ? "debt" : "quiet"}>
          {isLate ? words.atDesk.late(moment(dueAt)) : words.atDesk.due(moment(dueAt))}
        </span>
      )}
    </>
  );
}

type Told = {
  readonly versionId: string;
  readonly edition: string;
  readonly status: Status;
  readonly debt: number;
};

/** Every edition of the story, in the newspaper's order, with its standing and what it owes. */
function Editions({ row }: { readonly row: DeskRow }) {
  const { editions } = useMe().newspaper;
  const place = ({ edition }: Told) => editions.findIndex((one) => one.code === edition);
  const all: readonly Told[] = [row, ...row.otherEditions];
  return (
    <ul className="plain editions">
      {all
        .toSorted((one, other) => place(one) - place(other))
        .map((told) => (
          <li key={told.versionId}>
            <Link to="/stories/$versionId" params={{ versionId: told.versionId }}>
              {told.edition.toUpperCase()} <StatusMark status={told.status} />
            </Link>
            <Debt count={told.debt} />
          </li>
        ))}
    </ul>
  );
}

/** What a translation owes its original. */
function Debt({ count }: { readonly count: number }) {
  const { words } = useWords();
  return count === 0 ? null : <span className="debt"> {words.debt(count)}</span>;
}
