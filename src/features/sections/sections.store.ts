import type { Kysely } from "kysely";
import { sectionKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { NamedLink } from "../stories/public-story.ts";

export type SectionInput = {
  readonly key: string;
  readonly parentId: string | null;
  readonly position: number;
  /** By edition; a section without a name in an edition has no page there. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly slug: string }>>;
};

/** Makes or renames the section with this key; returns its id and whether anything changed. */
export async function saveSection(
  db: Kysely<Schema>,
  section: SectionInput,
  now: number,
): Promise<{ id: string; changed: boolean }> {
  const { key, parentId, position } = section;
  const known = await db.selectFrom("sections").selectAll().where("key", "=", key).executeTakeFirst();
  const id = known?.id ?? newId(now);
  let changed = known === undefined;
  if (known === undefined) {
    await db.insertInto("sections").values({ id, key, parent_id: parentId, position }).execute();
  } else if (known.parent_id !== parentId || known.position !== position) {
    changed = true;
    await db.updateTable("sections").set({ parent_id: parentId, position }).where("id", "=", id).execute();
  }
  const names = await db.selectFrom("section_names").selectAll().where("section_id", "=", id).execute();
  for (const [edition, { name, slug }] of Object.entries(section.names)) {
    const before = names.find((row) => row.edition === edition);
    if (before?.name === name && before.slug === slug) continue;
    changed = true;
    await db
      .insertInto("section_names")
      .values({ section_id: id, edition, name, slug })
      .onConflict((conflict) => conflict.columns(["section_id", "edition"]).doUpdateSet({ name, slug }))
      .execute();
  }
  return { id, changed };
}

/** The section at this address. */
export async function findSectionAt(reading: Reading, slug: string): Promise<NamedLink | null> {
  const row = await reading.db
    .selectFrom("section_names")
    .select(["section_id as id", "name", "slug"])
    .where("edition", "=", reading.edition)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (row !== undefined) reading.shows(sectionKey(row.id));
  return row ?? null;
}

/** The slug of a section in other editions, by edition. */
export async function listSectionSlugs(
  reading: Reading,
  sectionId: string,
): Promise<{ edition: string; slug: string }[]> {
  return reading.db
    .selectFrom("section_names")
    .select(["edition", "slug"])
    .where("section_id", "=", sectionId)
    .execute();
}

/** The sections with these keys that have a name in this edition, in the order of the keys. */
export async function listSectionsByKey(reading: Reading, keys: readonly string[]): Promise<NamedLink[]> {
  if (keys.length === 0) return [];
  const rows = await reading.db
    .selectFrom("sections")
    .innerJoin("section_names", "section_names.section_id", "sections.id")
    .select(["sections.id", "sections.key", "section_names.name", "section_names.slug"])
    .where("section_names.edition", "=", reading.edition)
    .where("sections.key", "in", keys)
    .execute();
  for (const row of rows) reading.shows(sectionKey(row.id));
  return keys.flatMap((key) => rows.filter((row) => row.key === key));
}

/** The ids of all sections, by key. */
export async function listSectionIds(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("sections").select(["id", "key"]).execute();
  return new Map(rows.map((row) => [row.key, row.id]));
}
