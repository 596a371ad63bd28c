import { sql } from "kysely";
import { expect, it } from "vitest";
import { killVersion } from "../src/features/stories/kill-story.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { publishDue, publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { findVersion, loadRevision } from "../src/features/stories/stories.store.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { followBlocks } from "../src/features/translations/follow-blocks.ts";
import { takeTask } from "../src/features/translations/take-task.ts";
import { findTask, insertTask } from "../src/features/translations/tasks.store.ts";
import { listPairs } from "../src/features/translations/translations.store.ts";
import { listChangesAfter } from "../src/platform/changes/changes.store.ts";
import type { Writing } from "../src/platform/database/ledger.ts";
import { onBothDatabases, type TestStore } from "./databases.ts";
import { bodyOf, draft, found, smallNewspaper, wordsOf } from "./small-newspaper.ts";

type Act<Value> = (writing: Writing) => Promise<Value>;

/** Does two things of which the second begins while the first is done and not committed yet, and goes as far as it can until then. */
async function crossing<One, Other>(
  { ledger, database }: TestStore,
  first: Act<One>,
  second: Act<Other>,
): Promise<[One, Other]> {
  // So that the second need not open a connection first.
  await Promise.all([sql`select 1`.execute(database.db), sql`select 1`.execute(database.db)]);
  let other: Promise<{ value: Other }> | undefined;
  const one = await ledger.write(async (writing) => {
    const value = await first(writing);
    other = ledger.write(second);
    // Queries of its own have their turn while these do; where there is but one connection, it waits.
    if (database.dialect === "postgres")
      for (let i = 0; i < 200; i++) await sql`select 1`.execute(writing.db);
    return value;
  });
  if (other === undefined) throw new Error("the second was not begun");
  return [one.value, (await other).value];
}

onBothDatabases("two acts at once", (store) => {
  it("lose no word that was saved while an editor published", async () => {
    await found(store().ledger);
    const { versionId, revisionId } = await draft(store().ledger, { headline: "Before" });
    const from = { tab: "tab-1", key: "save-1" };
    const words = wordsOf("After");
    const [saved] = await crossing(
      store(),
      (writing) => saveDraft(writing, { versionId, words, savedBy: "ann", basedOn: revisionId, from }),
      (writing) => publishVersion(writing, { versionId }),
    );
    expect(saved.ok).toBe(true);
    const { db } = store().database;
    const version = await findVersion(db, versionId);
    expect((await loadRevision(db, version?.revisionId ?? "")).words.headline).toBe("After");
    expect(version?.publicRevisionId).toBe(version?.revisionId);
  });

  it("never kill what was published meanwhile", async () => {
    const { versionId } = await draft(store().ledger, { headline: "Wanted" });
    const [, killed] = await crossing(
      store(),
      (writing) => publishVersion(writing, { versionId }),
      (writing) => killVersion(writing, { versionId }),
    );
    expect(killed).toMatchObject({ ok: false, refusal: "not-a-draft" });
    expect((await findVersion(store().database.db, versionId))?.status).toBe("published");
  });

  it("tell of a withdrawal once", async () => {
    const { versionId } = await draft(store().ledger, { headline: "Wrong" });
    await store().ledger.write((writing) => publishVersion(writing, { versionId }));
    const both = await crossing(
      store(),
      (writing) => withdrawVersion(writing, { versionId }),
      (writing) => withdrawVersion(writing, { versionId }),
    );
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect(await kindsOf(versionId)).toEqual(["story.published", "story.withdrawn"]);
  });

  it("tell once of a story whose time has come, however many processes look at the clock", async () => {
    const { versionId } = await draft(store().ledger, { headline: "At nine" });
    const at = store().clock() + 1000;
    await store().ledger.write((writing) => scheduleVersion(writing, { versionId, at }));
    store().clock.set(at);
    await crossing(store(), publishDue, publishDue);
    expect(await kindsOf(versionId)).toEqual(["story.scheduled", "story.published"]);
  });

  it("give an address to one of two who wish for it", async () => {
    const one = await draft(store().ledger, { headline: "One" });
    const other = await draft(store().ledger, { headline: "Other" });
    const [edition] = smallNewspaper.editions;
    if (edition === undefined) throw new Error("no edition");
    const moveTo = (versionId: string) => (writing: Writing) =>
      moveVersion(writing, { versionId, slug: "the-one", edition });
    const [, second] = await crossing(store(), moveTo(one.versionId), moveTo(other.versionId));
    expect(second).toMatchObject({ ok: false, refusal: "slug-taken" });
  });

  it("mark both blocks that two translators follow", async () => {
    const { ledger, database } = store();
    const tell = (...paragraphs: string[]) => wordsOf("Original", { body: bodyOf(...paragraphs) });
    const words = tell("One.", "Two.", "Three.");
    const { storyId, versionId: originalId } = await draft(ledger, { headline: "Original", words });
    const publish = (writing: Writing) => publishVersion(writing, { versionId: originalId });
    await ledger.write(publish);
    const begun = await draft(ledger, { headline: "Version", edition: "fr", story: { id: storyId } });
    const { versionId } = begun;
    await ledger.write((writing) => followBlocks(writing, { versionId }));
    const later = { versionId: originalId, words: tell("One.", "Two, at last.", "Three!"), savedBy: null };
    await ledger.write((writing) => saveDraft(writing, later));
    await ledger.write(publish);
    const follow = (sourceBlockId: string) => (writing: Writing) =>
      followBlocks(writing, { versionId, blocks: [{ sourceBlockId }] });
    const [, second] = await crossing(store(), follow("p1"), follow("p2"));
    expect(second).toEqual({ ok: true, value: { new: 0, changed: 0, removed: 0 } });
    expect(await listPairs(database.db, versionId)).toHaveLength(3);
  });

  it("give a task to one of two who take it", async () => {
    const { storyId } = await draft(store().ledger, { headline: "To be translated" });
    const task = { storyId, edition: "fr", kind: "translate", openedAt: 0, dueAt: 1 } as const;
    await store().ledger.write(({ db }) => insertTask(db, { ...task, id: "task" }));
    const [first, second] = await crossing(
      store(),
      (writing) => takeTask(writing, { taskId: "task", by: "ann" }),
      (writing) => takeTask(writing, { taskId: "task", by: "bob" }),
    );
    expect([first.ok, second]).toEqual([true, { ok: false, refusal: "task-taken" }]);
    expect((await findTask(store().database.db, "task"))?.takenBy).toBe("ann");
  });

  async function kindsOf(versionId: string) {
    const changes = await listChangesAfter(store().database, 0, 1000);
    return changes.filter(({ subjectId }) => subjectId === versionId).map(({ kind }) => kind);
  }
});
