import type { Database } from "../../src/platform/database/open-database.ts";
import type { Schema } from "../../src/platform/database/schema.ts";

type Row = Readonly<Record<string, unknown>>;

/** Every table that the database has, whatever later versions add; the search index and the list of migrations apart. */
async function listTables({ db }: Database): Promise<(keyof Schema)[]> {
  const tables = await db.introspection.getTables();
  return tables
    .map(({ name }) => name as keyof Schema)
    .filter((name) => !/^(?:search_index|migrations)/.test(name));
}

/** Every row of every table. */
export async function dump(database: Database): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const table of await listTables(database))
    rows.set(table, (await database.db.selectFrom(table).selectAll().execute()) as Row[]);
  return rows;
}

/** All that is here, under names instead of ids, in an order of its own: the same for the same content. */
export async function contentOf(database: Database): Promise<string> {
  const tables = await dump(database);
  tables.delete("import_runs");
  const names = new Map<string, string>();
  const name = (table: string, of: (row: Row) => string) => {
    for (const row of tables.get(table) ?? []) names.set(String(row.id), `${table} ${of(row)}`);
  };
  name("people", (row) => String(row.slug));
  name("topics", (row) => String(row.key));
  name("sections", (row) => String(row.key));
  name("media", (row) => String(row.hash));
  name("versions", (row) => `${row.edition} ${row.slug}`);
  name("comments", (row) => String(row.body));
  for (const row of tables.get("versions") ?? []) {
    const story = String(row.story_id);
    if (row.edition === "en" || !names.has(story)) names.set(story, `story of ${row.edition} ${row.slug}`);
  }
  for (const row of tables.get("revisions") ?? [])
    names.set(String(row.id), `revision of ${names.get(String(row.version_id))}`);
  const lines = [...tables].flatMap(([table, rows]) =>
    rows.map(({ id, hash, content, ...row }) => {
      // The chain's hashes are over ids, which differ each time; what holds them true is asked of the chain itself.
      const kept = table === "publications" ? row : { hash, content, ...row };
      const named = table === "changes" ? row : { id, ...kept };
      return `${table} ${JSON.stringify(named)}`
        .replace(/[0-9a-hjkmnp-tv-z]{20}/g, (found) => names.get(found) ?? found)
        .replace(/\\"id\\":\\"[0-9a-hjkmnp-tv-z]{10}\\"/g, "");
    }),
  );
  return lines.sort().join("\n");
}

export async function countOf({ db }: Database, table: keyof Schema): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
