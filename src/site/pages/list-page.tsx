import type { ReactNode } from "react";
import { listNewest } from "../../features/stories/public-cards.store.ts";
import type { StoryCard } from "../../features/stories/public-story.ts";
import { Card } from "../parts/cards.tsx";
import type { PageAnswer, PageFacts, Visit } from "../visit.ts";
import { readCursor, writeCursor } from "./cursor.ts";

const A_PAGE = 20;

type ListPage = {
  readonly list: string;
  readonly title: string;
  /** What stands above the title. */
  readonly kind?: string;
  readonly introduction?: ReactNode;
  readonly description: string;
  /** The first page's address. */
  readonly path: string;
  readonly alternates: PageFacts["alternates"];
  readonly sectionId?: string;
};

/** A page of a list of newest stories, with the way to older ones. */
export async function listPage(visit: Visit, list: ListPage): Promise<PageAnswer> {
  const text = visit.query.get("before");
  const before = text === null ? undefined : readCursor(text);
  if (before === null) return { kind: "missing" };
  const page = await listNewest(visit.reading, list.list, {
    limit: A_PAGE,
    ...(before === undefined ? {} : { before }),
  });
  const withCursor = (cursor: string) => `${list.path}?before=${cursor}`;
  const { title, description, alternates, sectionId } = list;
  return {
    kind: "page",
    facts: {
      title,
      description,
      path: text === null ? list.path : withCursor(text),
      alternates: before === undefined ? alternates : [],
      isStory: false,
      ...(sectionId === undefined ? {} : { sectionId }),
      ...(before === undefined ? {} : { unlisted: true }),
    },
    view: (
      <ListView
        visit={visit}
        list={list}
        cards={page.cards}
        newer={before === undefined ? null : list.path}
        older={page.next === null ? null : withCursor(writeCursor(page.next))}
      />
    ),
  };
}

type ViewProps = {
  readonly visit: Visit;
  readonly list: ListPage;
  readonly cards: readonly StoryCard[];
  readonly newer: string | null;
  readonly older: string | null;
};

function ListView({ visit, list, cards, newer, older }: ViewProps) {
  const { words } = visit;
  return (
    <div className="list-page">
      <header>
        {list.kind === undefined ? null : <p className="kicker">{list.kind}</p>}
        <h1>{list.title}</h1>
        {list.introduction}
      </header>
      {cards.length === 0 ? <p className="nothing">{words.nothingYet}</p> : null}
      <div className="stack">
        {cards.map((card) => (
          <Card key={card.versionId} visit={visit} card={card} form="wide" level={2} withStandfirst />
        ))}
      </div>
      {newer === null && older === null ? null : (
        <p className="pages">
          {newer === null ? null : (
            <a href={newer} rel="prev">
              {words.newer}
            </a>
          )}
          {older === null ? null : (
            <a href={older} rel="next">
              {words.older}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
