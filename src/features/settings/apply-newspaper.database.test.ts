import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { findLastChangeId, listChangesAfter } from "../../platform/changes/changes.store.ts";
import { findRedirect } from "../redirects/redirects.store.ts";
import { applyNewspaper } from "./apply-newspaper.ts";
import type { Newspaper } from "./newspaper.ts";

type Sections = Newspaper["sections"];
const world = { key: "world", names: { en: "World", fr: "Monde" } };
const sport = { key: "sport", names: { en: "Sport", fr: "Sport" } };

onBothDatabases("a configuration that changes", (store) => {
  const apply = (...sections: Sections) =>
    store().ledger.write((writing) => applyNewspaper(writing, { ...smallNewspaper, sections }));
  const slugs = async () => {
    const rows = await store()
      .database.db.selectFrom("section_names")
      .innerJoin("sections", "sections.id", "section_names.section_id")
      .select(["sections.key", "section_names.slug"])
      .where("section_names.edition", "=", "en")
      .orderBy("sections.key")
      .execute();
    return Object.fromEntries(rows.map((row) => [row.key, row.slug]));
  };
  const leadsTo = async (path: string) => (await findRedirect(store().database.db, path))?.target ?? null;

  it("says nothing when nothing changed", async () => {
    await apply(world, sport);
    const before = await findLastChangeId(store().database);
    await apply(world, sport);
    expect(await findLastChangeId(store().database)).toBe(before);
  });

  it("leads an address of before on, and again after the next change", async () => {
    await apply({ key: "world", names: { en: "Planet", fr: "Monde" } }, sport);
    expect(await leadsTo("/en/section/world")).toBe("/en/section/planet");
    expect(await leadsTo("/en/lite/section/world")).toBe("/en/lite/section/planet");
    await apply({ key: "world", names: { en: "Globe", fr: "Monde" } }, sport);
    expect(await leadsTo("/en/section/world")).toBe("/en/section/globe");
    expect(await leadsTo("/en/section/planet")).toBe("/en/section/globe");
    await apply(world, sport);
    expect(await leadsTo("/en/section/world")).toBeNull();
    expect(await leadsTo("/en/section/planet")).toBe("/en/section/world");
    expect(await leadsTo("/fr/rubrique/monde")).toBeNull();
  });

  it("lets two sections change names", async () => {
    const before = await findLastChangeId(store().database);
    await apply({ ...world, names: sport.names }, { ...sport, names: world.names });
    expect(await slugs()).toEqual({ world: "sport", sport: "world" });
    expect(await listChangesAfter(store().database, before, 10)).toHaveLength(2);
    expect(await leadsTo("/en/section/world")).toBeNull();
    // What led to the one that was called World leads to it still.
    expect(await leadsTo("/en/section/planet")).toBe("/en/section/sport");
    await apply(world, sport);
    expect(await slugs()).toEqual({ world: "world", sport: "sport" });
    expect(await leadsTo("/en/section/planet")).toBe("/en/section/world");
  });

  it("lets a new section have the name of one that was taken out, which keeps a page", async () => {
    await apply({ key: "abroad", names: world.names }, sport);
    expect(await slugs()).toEqual({ abroad: "world", world: "world-2", sport: "sport" });
    expect(await leadsTo("/en/section/world")).toBeNull();
  });
});
