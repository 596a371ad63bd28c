import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DialectName } from "../../platform/database/open-database.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { postgresQuery, sqliteQuery } from "./search.store.ts";

type Target = { readonly db: Kysely<Schema>; readonly dialect: DialectName };

/** What the desk can find a version by: the folded words of its newest draft. */
export type DeskDocument = {
  readonly versionId: string;
  readonly edition: string;
  readonly words: readonly string[];
};

/** Puts a version into the desk's index, in the place of what was there of it. Readers never search this index. */
export async function saveDeskDocument({ db, dialect }: Target, document: DeskDocument) {
  const { versionId, edition } = document;
  const words = document.words.join(" ");
  const known = await db
    .selectFrom("desk_documents")
    .select("id")
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  const { id } =
    known ??
    (await db
      .insertInto("desk_documents")
      .values({ version_id: versionId, edition })
      .returning("id")
      .executeTakeFirstOrThrow());
  if (dialect === "postgres") {
    await sql`update desk_documents set words = to_tsvector('simple', ${words}) where id = ${id}`.execute(db);
    return;
  }
  if (known !== undefined) await sql`delete from desk_index where rowid = ${id}`.execute(db);
  await sql`insert into desk_index (rowid, words) values (${id}, ${words})`.execute(db);
}

/** A query as it is understood in one edition: folded in the edition's language. */
export type DeskQuery = { readonly edition: string; readonly words: readonly string[] };

/**
 * The condition that a version has all words of the query of its own edition.
 * @param versionId the column that is asked
 */
export function hasDeskWords(
  queries: readonly DeskQuery[],
  { versionId, dialect }: { readonly versionId: RawBuilder<unknown>; readonly dialect: DialectName },
): RawBuilder<boolean> {
  const asked = queries.filter(({ words }) => words.length > 0);
  if (asked.length === 0) return sql<boolean>`1 = 0`;
  const parts = asked.map(({ edition, words }) =>
    dialect === "sqlite"
      ? sql`select desk_documents.version_id from desk_index
          join desk_documents on desk_documents.id = desk_index.rowid
          where desk_index match ${sqliteQuery(words)} and desk_documents.edition = ${edition}`
      : sql`select desk_documents.version_id from desk_documents
          where desk_documents.words @@ to_tsquery('simple', ${postgresQuery(words)})
          and desk_documents.edition = ${edition}`,
  );
  return sql<boolean>`${versionId} in (${sql.join(parts, sql` union all `)})`;
}
