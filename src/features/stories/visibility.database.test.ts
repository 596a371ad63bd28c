import fc from "fast-check";
import { expect, it } from "vitest";
import { BEGINNING, onBothDatabases } from "../../../tests/databases.ts";
import { draft } from "../../../tests/small-newspaper.ts";
import { findVersion, updateVersion } from "./stories.store.ts";
import { isOpen, onlyPublic } from "./visibility.store.ts";
import { isPublic, type VisibilityFacts } from "./visibility.ts";

const now = BEGINNING;
const time = fc.constantFrom(null, now - 1, now, now + 1, 0);
const facts: fc.Arbitrary<VisibilityFacts> = fc.record({
  edition: fc.constantFrom("en", "fr"),
  status: fc.constantFrom("draft", "in-review", "scheduled", "published", "corrected", "withdrawn"),
  publicRevisionId: fc.constantFrom(null, "a-revision"),
  visibleFrom: time,
  embargoUntil: time,
});

/** The rule as the newsroom's handbook would say it, sentence by sentence. */
function handbook(version: VisibilityFacts, edition: string): boolean {
  if (version.edition !== edition) return false;
  if (version.publicRevisionId === null) return false;
  if (["draft", "in-review", "withdrawn"].includes(version.status)) return false;
  if (version.visibleFrom === null || version.visibleFrom > now) return false;
  if (version.embargoUntil !== null && version.embargoUntil > now) return false;
  return true;
}

it("the visibility rule is the handbook's", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom("en", "fr"), (version, edition) => {
      expect(isPublic(version, { edition, now })).toBe(handbook(version, edition));
    }),
    { numRuns: 1000 },
  );
});

onBothDatabases("the visibility rule in SQL", (store) => {
  it("is the same rule", async () => {
    const { ledger, database } = store();
    const { versionId, revisionId } = await draft(ledger, { headline: "Whatever" });
    await fc.assert(
      fc.asyncProperty(facts, async (version) => {
        const { edition, status, visibleFrom, embargoUntil, publicRevisionId } = version;
        await updateVersion(database.db, versionId, {
          status,
          visible_from: visibleFrom,
          embargo_until: embargoUntil,
          public_revision_id: publicRevisionId === null ? null : revisionId,
        });
        await database.db.updateTable("versions").set({ edition }).execute();
        const ask = (rule: "onlyPublic" | "isOpen") =>
          database.db
            .selectFrom("versions")
            .select("id")
            .where((eb) => (rule === "isOpen" ? isOpen(eb, now) : onlyPublic(eb, { edition: "en", now })))
            .execute();
        expect((await ask("onlyPublic")).length === 1).toBe(isPublic(version, { edition: "en", now }));
        expect((await ask("isOpen")).length === 1).toBe(isPublic(version, { edition, now }));
        expect(await findVersion(database.db, versionId)).toMatchObject({
          status,
          visibleFrom,
          embargoUntil,
        });
      }),
      { numRuns: 150 },
    );
  });
});
