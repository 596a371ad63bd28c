import { beforeAll, expect, it } from "vitest";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("the log", (store) => {
  let newsroom: NewsroomUnderTest;
  let admin: { id: string; cookie: string };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    admin = await newsroom.member("Ada", [{ role: "administrator", edition: "*" }]);
  });
  const search = async (query: string) =>
    (await newsroom.ask("GET", `/log?${query}`, undefined, admin)).body as {
      lines: { id: number; kind: string; by: unknown; about: unknown }[];
      next: number | null;
    };

  it("names what it is about, and leaves out what no member did unless asked", async () => {
    const { ledger } = store();
    const { versionId } = await draft(ledger, { headline: "Harbour opens" });
    await ledger.write((writing) => publishVersion(writing, { versionId }), { by: admin.id });
    const { lines } = await search("by=staff");
    expect(lines).toEqual([
      expect.objectContaining({
        kind: "story.published",
        by: { id: admin.id, name: "Ada" },
        about: { name: "Harbour opens (EN)", versionId },
      }),
    ]);
    const all = await search("by=all");
    expect(all.lines.some((line) => line.by === null)).toBe(true);
    expect((await search(`subject=${versionId}&kind=story`)).lines).toHaveLength(1);
  });

  it("is paged by a cursor, each line once", async () => {
    for (let i = 0; i < 5; i++)
      await newsroom.ask("PUT", "/me", { name: "Ada", language: "en" }, { cookie: admin.cookie });
    const seen: number[] = [];
    for (let after: number | null = null; ; ) {
      const page = await search(`by=staff&limit=2${after === null ? "" : `&after=${after}`}`);
      seen.push(...page.lines.map((line) => line.id));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toHaveLength(6);
    expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => other - one));
  });
});
