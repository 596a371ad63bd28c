import type { Kysely } from "kysely";
import { slugify } from "../../kernel/text.ts";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

export type KnownPerson = { readonly id: string; readonly slug: string; readonly name: string };

/** Everybody who is known here. */
export async function listKnownPeople(db: Db): Promise<KnownPerson[]> {
  return db.selectFrom("people").select(["id", "slug", "name"]).execute();
}

/** Makes many people known; their slugs must be free. @param now epoch milliseconds */
export async function insertPeople(db: Db, people: readonly KnownPerson[], now: number): Promise<void> {
  const rows = people.map((person) => ({ ...person, created_at: now }));
  await inParts(rows, (part) => db.insertInto("people").values(part).execute());
}

/** Those who have the text in their name, whatever its accents, by name; everybody without one. */
export async function searchPeople(
  db: Db,
  { text, limit }: { text?: string | undefined; limit: number },
): Promise<KnownPerson[]> {
  return db
    .selectFrom("people")
    .select(["id", "slug", "name"])
    .orderBy("name")
    .limit(limit)
    .$if(text !== undefined, (query) => query.where("slug", "like", `%${slugify(text ?? "")}%`))
    .execute();
}
