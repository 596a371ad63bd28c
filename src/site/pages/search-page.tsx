import { searchStories } from "../../features/search/search.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import type { StoryCard } from "../../features/stories/public-story.ts";
import { Card } from "../parts/cards.tsx";
import type { PageAnswer, Visit } from "../visit.ts";

const RESULTS = 30;
const SHORTEST = 2;
const LONGEST = 200;

/** Searching the edition. With no query it is the form alone; the answer to a query is kept by nobody. */
export async function searchPage(visit: Visit): Promise<PageAnswer> {
  const { reading, words, addresses, site, edition } = visit;
  const query = (visit.query.get("q") ?? "").trim().slice(0, LONGEST);
  const isAsked = query.length >= SHORTEST;
  const cards = isAsked
    ? await searchStories(reading, { query, language: edition.language, limit: RESULTS })
    : [];
  const others = site.newspaper.editions.filter((other) => other.code !== edition.code);
  return {
    kind: "page",
    cacheable: query === "",
    facts: {
      title: query === "" ? words.searchTitle : words.searchedFor(query),
      description: words.searchFor,
      path: addresses.search(),
      alternates: others.map((other) => ({
        edition: other,
        path: addressesOf(other, { lite: visit.liteAddresses }).search(),
      })),
      isStory: false,
      unlisted: true,
    },
    view: <SearchView visit={visit} query={query} isAsked={isAsked} cards={cards} />,
  };
}

type ViewProps = { visit: Visit; query: string; isAsked: boolean; cards: readonly StoryCard[] };

function SearchView({ visit, query, isAsked, cards }: ViewProps) {
  const { words, addresses } = visit;
  return (
    <div className="list-page">
      <header>
        <h1>{words.searchTitle}</h1>
        <search>
          <form className="search" action={addresses.search()}>
            <input
              type="search"
              name="q"
              defaultValue={query}
              aria-label={words.searchFor}
              minLength={SHORTEST}
              maxLength={LONGEST}
              required
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
      </header>
      {query === "" ? null : (
        <p className="search-answer" role="status">
          {answerOf(visit, { query, isAsked, count: cards.length })}
        </p>
      )}
      <div className="stack">
        {cards.map((card) => (
          <Card key={card.versionId} visit={visit} card={card} form="wide" level={2} withStandfirst />
        ))}
      </div>
    </div>
  );
}

function answerOf(
  { words }: Visit,
  { query, isAsked, count }: { query: string; isAsked: boolean; count: number },
): string {
  if (!isAsked) return words.searchTooShort;
  return count === 0 ? words.nothingFound(query) : words.resultsFor(query, count);
}
