import { sectionKey } from "../../kernel/cache-keys.ts";
import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { saveSection } from "../sections/sections.store.ts";
import type { Newspaper } from "./newspaper.ts";

/** Brings what the configuration says into the store: the sections, their order and their names. */
export async function applyNewspaper(writing: Writing, newspaper: Newspaper): Promise<void> {
  for (const [position, section] of newspaper.sections.entries()) {
    const names = Object.fromEntries(
      Object.entries(section.names).map(([edition, name]) => [edition, { name, slug: slugify(name) }]),
    );
    const input = { key: section.key, parentId: null, position, names };
    const { id, changed } = await saveSection(writing.db, input, writing.now);
    if (changed) await writing.log({ kind: "section.saved", subjectId: id, keys: [sectionKey(id)] });
  }
}
