import type { Kysely } from "kysely";
import { personKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Writer } from "../stories/public-story.ts";

export type PersonInput = {
  readonly slug: string;
  readonly name: string;
  /** By edition: what they are, and who. */
  readonly words: Readonly<Record<string, { readonly role: string; readonly biography: string }>>;
};

/** A writer with what the newspaper says of them. */
export type Author = Writer & { readonly biography: string };

/** What is kept of the person with this slug. */
export async function findPerson(
  db: Kysely<Schema>,
  slug: string,
): Promise<(PersonInput & { readonly id: string }) | null> {
  const person = await db
    .selectFrom("people")
    .select(["id", "name"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (person === undefined) return null;
  const words = await db
    .selectFrom("people_words")
    .select(["edition", "role", "biography"])
    .where("person_id", "=", person.id)
    .execute();
  return {
    ...person,
    slug,
    words: Object.fromEntries(words.map(({ edition, ...said }) => [edition, said])),
  };
}

/** The last part of a person's address; null where nobody has this id. */
export async function findPersonSlug(db: Kysely<Schema>, id: string): Promise<string | null> {
  const person = await db.selectFrom("people").select("slug").where("id", "=", id).executeTakeFirst();
  return person?.slug ?? null;
}

/**
 * The rows of a person with this slug, made or given these words; returns their id. Where readers may know the person already,
 * `changePerson` is the act: it tells the pages.
 */
export async function savePerson(db: Kysely<Schema>, person: PersonInput, now: number): Promise<string> {
  const { slug, name } = person;
  const known = await db.selectFrom("people").select("id").where("slug", "=", slug).executeTakeFirst();
  const id = known?.id ?? newId(now);
  if (known === undefined)
    await db.insertInto("people").values({ id, slug, name, created_at: now }).execute();
  else await db.updateTable("people").set({ name }).where("id", "=", id).execute();
  for (const [edition, words] of Object.entries(person.words)) {
    await db
      .insertInto("people_words")
      .values({ person_id: id, edition, ...words })
      .onConflict((conflict) => conflict.columns(["person_id", "edition"]).doUpdateSet(words))
      .execute();
  }
  return id;
}

/** The writer at this address. Writers have the same address in every edition. */
export async function findAuthorAt(reading: Reading, slug: string): Promise<Author | null> {
  const row = await reading.db
    .selectFrom("people")
    .leftJoin("people_words", (join) =>
      join.onRef("people_words.person_id", "=", "people.id").on("people_words.edition", "=", reading.edition),
    )
    .select(["people.id", "people.name", "people.slug", "people_words.role", "people_words.biography"])
    .where("people.slug", "=", slug)
    .executeTakeFirst();
  if (row === undefined) return null;
  reading.shows(personKey(row.id));
  return { ...row, role: row.role ?? "", biography: row.biography ?? "" };
}
