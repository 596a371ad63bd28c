import { sectionKey } from "../../kernel/cache-keys.ts";
import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { type MovedPath, movePaths } from "../redirects/redirects.store.ts";
import { type SavedSections, saveSections } from "../sections/sections.store.ts";
import { addressesOf } from "./addresses.ts";
import { findEdition, type Newspaper } from "./newspaper.ts";

/**
 * Brings what the configuration says into the store: the sections, their order and their names. An address that a section had before leads
 * to its present one.
 */
export async function applyNewspaper(writing: Writing, newspaper: Newspaper): Promise<void> {
  const { db, now } = writing;
  const sections = newspaper.sections.map(({ key, names }, position) => ({
    key,
    parentId: null,
    position,
    names: Object.fromEntries(
      Object.entries(names).map(([edition, name]) => [edition, { name, slug: slugify(name) }]),
    ),
  }));
  const { changedIds, movedSlugs } = await saveSections(db, sections, now);
  await movePaths(db, pathsOf(movedSlugs, newspaper), now);
  await writing.logAll(
    changedIds.map((id) => ({ kind: "section.saved", subjectId: id, keys: [sectionKey(id)] })),
  );
}

function pathsOf(moved: SavedSections["movedSlugs"], newspaper: Newspaper): MovedPath[] {
  return moved.flatMap(({ edition: code, from, to, isTaken }) => {
    const edition = findEdition(newspaper, code);
    if (edition === undefined) return [];
    return [addressesOf(edition), addressesOf(edition, { lite: true })].map((addresses) => ({
      from: addresses.section(from),
      to: addresses.section(to),
      isTaken,
    }));
  });
}
