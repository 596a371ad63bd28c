import type { Kysely } from "kysely";
import { sectionKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { NamedLink } from "../stories/public-story.ts";
import { listMovedSlugs, type MovedSlug, type SectionName, settleSectionNames } from "./section-names.ts";

export type SectionInput = {
  readonly key: string;
  readonly parentId: string | null;
  readonly position: number;
  /** By edition; a section without a name in an edition has no page there. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly slug: string }>>;
};

/** What saving sections altered: which sections, and which of their slugs. */
export type SavedSections = {
  readonly changedIds: readonly string[];
  readonly movedSlugs: readonly MovedSlug[];
};

/**
 * Makes, renames and orders the sections with these keys, all at once, so that two may change names. A section that is not among them
 * stays, under another slug where one of these wants its own.
 * @param now epoch milliseconds
 */
export async function saveSections(
  db: Kysely<Schema>,
  sections: readonly SectionInput[],
  now: number,
): Promise<SavedSections> {
  const changed = new Set<string>();
  const wanted: SectionName[] = [];
  for (const section of sections) {
    const { id, isChanged } = await saveSectionRow(db, section, now);
    if (isChanged) changed.add(id);
    wanted.push(
      ...Object.entries(section.names).map(([edition, name]) => ({ sectionId: id, edition, ...name })),
    );
  }
  const before = await db
    .selectFrom("section_names")
    .select(["section_id as sectionId", "edition", "name", "slug"])
    .execute();
  const settled = settleSectionNames(before, wanted);
  for (const name of settled) changed.add(name.sectionId);
  const movedSlugs = listMovedSlugs(before, settled);
  // No slug has this sign: all that are to change are free before the first is given anew.
  for (const { sectionId, edition } of movedSlugs)
    await saveSectionName(db, { sectionId, edition, name: "", slug: `~${sectionId}` });
  for (const name of settled) await saveSectionName(db, name);
  return { changedIds: [...changed], movedSlugs };
}

async function saveSectionRow(
  db: Kysely<Schema>,
  { key, parentId, position }: SectionInput,
  now: number,
): Promise<{ id: string; isChanged: boolean }> {
  const known = await db.selectFrom("sections").selectAll().where("key", "=", key).executeTakeFirst();
  const id = known?.id ?? newId(now);
  if (known === undefined) {
    await db.insertInto("sections").values({ id, key, parent_id: parentId, position }).execute();
    return { id, isChanged: true };
  }
  const isChanged = known.parent_id !== parentId || known.position !== position;
  if (isChanged)
    await db.updateTable("sections").set({ parent_id: parentId, position }).where("id", "=", id).execute();
  return { id, isChanged };
}

async function saveSectionName(db: Kysely<Schema>, { sectionId, edition, name, slug }: SectionName) {
  await db
    .insertInto("section_names")
    .values({ section_id: sectionId, edition, name, slug })
    .onConflict((conflict) => conflict.columns(["section_id", "edition"]).doUpdateSet({ name, slug }))
    .execute();
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

/** All sections in their order, with what they are called, by edition. */
export async function listNamedSections(
  db: Kysely<Schema>,
): Promise<{ id: string; key: string; parentId: string | null; names: Record<string, string> }[]> {
  const rows = await db
    .selectFrom("sections")
    .select(["id", "key", "parent_id as parentId"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  const names = await db.selectFrom("section_names").select(["section_id", "edition", "name"]).execute();
  return rows.map((row) => ({
    ...row,
    names: Object.fromEntries(
      names.filter((one) => one.section_id === row.id).map((one) => [one.edition, one.name]),
    ),
  }));
}
