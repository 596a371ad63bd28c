import {
  findHistoryAt,
  type HistoryEntry,
  type PublicHistory,
} from "../../features/history/public-history.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import { movedOrMissing } from "../old-addresses.ts";
import { Changes } from "../parts/changes.tsx";
import historyStyles from "../shell/history.css";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { PageAnswer, Visit } from "../visit.ts";

/** What became of one story since it was published: every state that readers saw, newest first, with the words that changed. */
export async function historyPage(visit: Visit): Promise<PageAnswer> {
  const { reading, slug, edition } = visit;
  const before = readNumber(visit.query.get("before"));
  if (before === undefined) return { kind: "missing" };
  const answer = await findHistoryAt(reading, { slug, before });
  if (answer.found === "withdrawn") return { kind: "gone" };
  if (answer.found === "nothing")
    return movedOrMissing(visit, {
      path: addressesOf(edition).story(encodeURIComponent(slug)),
      page: "history",
    });
  const { history } = answer;
  if (before !== null && history.entries.length === 0) return { kind: "missing" };
  const { site, addresses, words } = visit;
  const first = addresses.history(slug);
  return {
    kind: "page",
    facts: {
      title: words.historyOf(history.headline),
      description: words.historyIntroduction,
      path: before === null ? first : `${first}?before=${before}`,
      alternates: history.otherEditions.flatMap((other) => {
        const inEdition = findEdition(site.newspaper, other.edition);
        return inEdition === undefined
          ? []
          : [
              {
                edition: inEdition,
                path: addressesOf(inEdition, { lite: visit.liteAddresses }).history(other.slug),
              },
            ];
      }),
      isStory: true,
      unlisted: true,
      styles: historyStyles,
    },
    view: <HistoryView visit={visit} history={history} isFirst={before === null} />,
  };
}

/** Null where the address says none, undefined where what it says is none. */
function readNumber(text: string | null): number | null | undefined {
  if (text === null) return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

type Props = { readonly visit: Visit; readonly history: PublicHistory; readonly isFirst: boolean };

function HistoryView({ visit, history, isFirst }: Props) {
  const { words, addresses } = visit;
  const { slug, headline, entries, older } = history;
  return (
    <article className="history">
      <header>
        <p className="kicker">
          <span>{words.history}</span>
        </p>
        <h1>
          <a href={addresses.story(slug)}>{headline}</a>
        </h1>
        <p className="introduction">{words.historyIntroduction}</p>
      </header>
      <ol reversed>
        {entries.map((entry) => (
          <Entry key={entry.number} visit={visit} entry={entry} />
        ))}
      </ol>
      {isFirst && older === null ? null : (
        <nav className="pages" aria-label={words.history}>
          {isFirst ? null : <a href={addresses.history(slug)}>{words.newestChanges}</a>}
          {older === null ? null : (
            <a href={`${addresses.history(slug)}?before=${older}`}>{words.olderChanges}</a>
          )}
        </nav>
      )}
    </article>
  );
}

function Entry({ visit, entry }: { visit: Visit; entry: HistoryEntry }) {
  const { words } = visit;
  return (
    <li>
      <h2>
        {`${kindInWords(visit, entry.kind)} `}
        <time dateTime={machineTime(entry.at)}>{toldMoment(visit, entry.at)}</time>
      </h2>
      {entry.note === "" ? null : <p className="note">{entry.note}</p>}
      {entry.changes === null ? null : <Changes visit={visit} changes={entry.changes} />}
      <p className="seal">
        {`${words.publicationNumber(entry.number)} `}
        <code>{entry.hash}</code>
      </p>
    </li>
  );
}

function kindInWords({ words }: Visit, kind: HistoryEntry["kind"]): string {
  const named = {
    published: words.published,
    updated: words.updated,
    corrected: words.corrected,
    republished: words.publishedAgain,
    withdrawn: words.withdrawn,
  };
  return named[kind];
}
