import { type Kysely, sql } from "kysely";
import type { DialectName } from "../../platform/database/open-database.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { listCardsOfVersions } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";
import { isOpen } from "../stories/visibility.store.ts";
import { searchWords } from "./search-words.ts";

type Target = { readonly db: Kysely<Schema>; readonly dialect: DialectName };

/** What is indexed of a version: the words of its headline weigh more than those below it. */
export type SearchDocument = {
  readonly versionId: string;
  readonly edition: string;
  readonly headline: readonly string[];
  readonly words: readonly string[];
};

/** Puts a version into the index, in the place of what was there of it. */
export async function saveSearchDocument({ db, dialect }: Target, document: SearchDocument) {
  await removeSearchDocument({ db, dialect }, document.versionId);
  const { id } = await db
    .insertInto("search_documents")
    .values({ version_id: document.versionId, edition: document.edition })
    .returning("id")
    .executeTakeFirstOrThrow();
  const headline = document.headline.join(" ");
  const words = document.words.join(" ");
  if (dialect === "sqlite") {
    await sql`insert into search_index (rowid, headline, words) values (${id}, ${headline}, ${words})`.execute(
      db,
    );
  } else {
    await sql`update search_documents set words = setweight(to_tsvector('simple', ${headline}), 'A')
      || setweight(to_tsvector('simple', ${words}), 'D') where id = ${id}`.execute(db);
  }
}

export async function removeSearchDocument({ db, dialect }: Target, versionId: string) {
  const known = await db
    .selectFrom("search_documents")
    .select("id")
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  if (known === undefined) return;
  if (dialect === "sqlite") await sql`delete from search_index where rowid = ${known.id}`.execute(db);
  await db.deleteFrom("search_documents").where("id", "=", known.id).execute();
}

/**
 * The public stories of the edition that have every word of the query (the last one may be unfinished), best first.
 * @param language is the edition's, in which the query is understood
 */
export async function searchStories(
  reading: Reading,
  { query, language, limit }: { query: string; language: string; limit: number },
): Promise<StoryCard[]> {
  const words = searchWords(query, language);
  if (words.length === 0) return [];
  const { db, edition, now } = reading;
  const matching = db
    .selectFrom("search_documents")
    .innerJoin("versions", "versions.id", "search_documents.version_id")
    .where("search_documents.edition", "=", edition)
    .where((eb) => isOpen(eb as never, now))
    .select("versions.id")
    .limit(limit);
  const rows =
    reading.dialect === "sqlite"
      ? await matching
          .innerJoin(sql<{ rowid: number }>`search_index`.as("search_index"), (join) =>
            join.on(sql`search_index.rowid`, "=", sql.ref("search_documents.id")),
          )
          .where(sql<boolean>`search_index match ${sqliteQuery(words)}`)
          .orderBy(sql`bm25(search_index, 6.0, 1.0)`)
          .execute()
      : await matching
          .where(sql<boolean>`search_documents.words @@ to_tsquery('simple', ${postgresQuery(words)})`)
          .orderBy(
            sql`ts_rank(search_documents.words, to_tsquery('simple', ${postgresQuery(words)}))`,
            "desc",
          )
          .execute();
  return listCardsOfVersions(
    reading,
    rows.map((row) => row.id),
  );
}

// The words are letters and digits alone, so that no word can be read as an operator.
/** Every one of these words, the last perhaps unfinished, as SQLite's index is asked. */
export function sqliteQuery(words: readonly string[]): string {
  return words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" AND ");
}

/** The same as PostgreSQL's is asked. */
export function postgresQuery(words: readonly string[]): string {
  return words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(" & ");
}
