import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { bodyOf, draft, found, smallNewspaper } from "../../../tests/small-newspaper.ts";
import { listChangesAfter } from "../../platform/changes/changes.store.ts";
import { publishVersion } from "../stories/publish-story.ts";
import { indexStories } from "./index-stories.ts";
import { searchStories } from "./search.store.ts";

onBothDatabases("the search", (store) => {
  const publish = async (headline: string, ...paragraphs: string[]) => {
    const { versionId } = await draft(store().ledger, { headline, words: { body: bodyOf(...paragraphs) } });
    const { changeId } = await store().ledger.write((writing) => publishVersion(writing, { versionId }));
    const changes = await listChangesAfter(store().database, changeId - 1, 1);
    await store().ledger.write((writing) => indexStories(writing, changes, smallNewspaper));
  };
  const search = async (query: string) => {
    const { database, clock } = store();
    const reading = { ...database, edition: "en", now: clock(), shows: () => undefined };
    const cards = await searchStories(reading, { query, language: "en-GB", limit: 10 });
    return cards.map((card) => card.headline);
  };
  beforeAll(async () => {
    await found(store().ledger);
    await publish("The first three", "Clauses ⑴⑵ and ⒈, signed ﷺ.");
  });

  it("takes a body larger than any index holds, and finds it by its beginning", async () => {
    const words = Array.from({ length: 120_000 }, (_, i) => `w${i.toString(36)}x`);
    expect(words.join(" ").length).toBeGreaterThan(700_000);
    await publish(
      "Endless",
      ...[0, 1, 2].map((part) => words.slice(part * 40_000, (part + 1) * 40_000).join(" ")),
    );
    expect(await search("w12x")).toEqual(["Endless"]);
    expect(await search("endless")).toEqual(["Endless"]);
  });

  it.each(["⑴⑵", "1 2", "⑴", "ﷺ"])("finds %s, whatever it unfolds to", async (query) => {
    expect(await search(query)).toEqual(["The first three"]);
  });

  it.each(["½⅔", "\0", "first\0", "a\0b", "!&|:*()<->", "ﷲ ﷻ", "'\\"])(
    "answers %j without a fault",
    async (query) => {
      await expect(search(query)).resolves.toBeInstanceOf(Array);
    },
  );
});
