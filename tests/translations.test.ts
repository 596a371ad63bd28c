import { createHash } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { allMigrations } from "../migrations/all-migrations.ts";
import type { Block } from "../src/features/stories/body.ts";
import { unscheduleVersion } from "../src/features/stories/hold-story.ts";
import { correctVersion, publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { hashOfBlock } from "../src/features/translations/block-hash.ts";
import { followBlocks } from "../src/features/translations/follow-blocks.ts";
import { followOriginal } from "../src/features/translations/follow-original.ts";
import { findNotedDebt } from "../src/features/translations/noted-debts.store.ts";
import { listPairs, savePairs } from "../src/features/translations/translations.store.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { type DialectName, openDatabase } from "../src/platform/database/open-database.ts";
import { BEGINNING, onBothDatabases, openTestStore } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { draft, found, wordsOf } from "./small-newspaper.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const body = (...blocks: Block[]) => ({ body: { type: "doc" as const, content: blocks } });
const LINE = /<p class="debt">.*?<\/p>/;

onBothDatabases("a translation and its original", (store) => {
  const write: ReturnType<typeof store>["ledger"]["write"] = (work) => store().ledger.write(work);
  const publish = (versionId: string) => write((writing) => publishVersion(writing, { versionId }));
  const withdraw = (versionId: string) => write((writing) => withdrawVersion(writing, { versionId }));
  const follow = async (versionId: string, ...ids: string[]) => {
    const blocks = ids.map((sourceBlockId) => ({ sourceBlockId }));
    const input = ids.length === 0 ? { versionId } : { versionId, blocks };
    return (await write((writing) => followBlocks(writing, input))).value;
  };
  const correct = async (versionId: string, ...blocks: Block[]) => {
    const words = wordsOf("The quay", body(...blocks));
    await write((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
    await write((writing) => correctVersion(writing, { versionId, note: "A figure was wrong." }));
  };

  /** A published story of two paragraphs, and its published translation, made from it paragraph by paragraph. */
  async function openPair(original: "en" | "fr" = "en") {
    await found(store().ledger);
    store().clock.set(BEGINNING);
    const first = await draft(store().ledger, {
      headline: "The quay",
      edition: original,
      words: body(paragraph("a", "One."), paragraph("b", "Two.")),
    });
    await publish(first.versionId);
    const second = await draft(store().ledger, {
      headline: "Le quai",
      edition: original === "en" ? "fr" : "en",
      story: { id: first.storyId },
      words: body(paragraph("x", "Un."), paragraph("y", "Deux.")),
    });
    const ids = { versionId: second.versionId, originalId: first.versionId };
    await write((writing) => followOriginal(writing, ids));
    await publish(second.versionId);
    const site = await openSiteUnderTest(store());
    const path = `/${original === "en" ? "fr" : "en"}/${second.slug}`;
    const lineAt = async (address: string) =>
      LINE.exec(await (await site.get(address)).text())?.[0]?.replaceAll(/\u00a0|\u202f/g, "~") ?? null;
    await site.settle();
    return {
      ...ids,
      site,
      slugs: { original: first.slug, translation: second.slug },
      lineAt,
      line: () => lineAt(path),
      noted: () => findNotedDebt(store().database.db, second.versionId),
    };
  }

  it("its page says when the original was updated, and as of when it follows it, until it is followed", async () => {
    const { versionId, originalId, site, slugs, lineAt, line } = await openPair();
    expect(await line()).toBeNull();
    store().clock.advance(3 * HOUR + 45 * MINUTE);
    await correct(originalId, paragraph("a", "One."), paragraph("b", "Two and a half."));
    await site.settle();
    const said =
      "La version en anglais a été mise à jour le 3 juin 2024 à 15~h~45~; celle-ci correspond à son état de 12~h~00.";
    const link = (lite: string) =>
      `<a href="/en/${lite}${slugs.original}" hrefLang="en-GB" rel="alternate">Lire en anglais</a>`;
    expect(await line()).toBe(`<p class="debt">${said} ${link("")}</p>`);
    expect(await lineAt(`/fr/lite/${slugs.translation}`)).toBe(
      `<p class="debt">${said} ${link("lite/")}</p>`,
    );
    expect(await lineAt(`/en/${slugs.original}`)).toBeNull();
    expect(await follow(versionId)).toEqual({ ok: true, value: { new: 0, changed: 0, removed: 0 } });
    await site.settle();
    expect(await line()).toBeNull();
    // What it follows now is the corrected state: the next change is told from there.
    store().clock.advance(20 * HOUR);
    await correct(originalId, paragraph("a", "One more."), paragraph("b", "Two and a half."));
    await site.settle();
    expect(await line()).toContain(
      "le 4 juin 2024 à 11~h~45~; celle-ci correspond à son état du 3 juin 2024 à 15~h~45.",
    );
  });

  it("in English too, of a French original", async () => {
    const { originalId, site, line, slugs } = await openPair("fr");
    store().clock.advance(HOUR);
    await correct(originalId, paragraph("b", "Two."));
    await site.settle();
    expect(await line()).toBe(
      '<p class="debt">The French version was updated on 3 June 2024 at 13:00; this one follows it as of 12:00. ' +
        `<a href="/fr/${slugs.original}" hrefLang="fr-FR" rel="alternate">Read in French</a></p>`,
    );
  });

  it("what came in under an older time is followed as of that time", async () => {
    const { versionId, originalId, site, noted } = await openPair();
    const visibleFrom = BEGINNING - 30 * 24 * HOUR;
    await write((writing) => publishVersion(writing, { versionId: originalId, visibleFrom }));
    store().clock.advance(HOUR);
    await correct(originalId, paragraph("a", "One!"), paragraph("b", "Two."));
    await site.settle();
    expect(await noted()).toMatchObject({ followsAt: visibleFrom, originalUpdatedAt: BEGINNING + HOUR });
    expect((await follow(versionId)).ok).toBe(true);
    await site.settle();
    expect(await noted()).toBeNull();
  });

  it("a paragraph that only moved, under a new id too, a headline and a separator owe nothing", async () => {
    const { originalId, site, line, noted } = await openPair();
    store().clock.advance(HOUR);
    await correct(
      originalId,
      paragraph("b", "Two."),
      { type: "separator", attrs: { id: "hr" } },
      paragraph("pasted", "One."),
    );
    await site.settle();
    expect([await line(), await noted()]).toEqual([null, null]);
  });

  it("only what both can be read of is told, by the one rule", async () => {
    const { versionId, originalId, site, line, noted } = await openPair();
    store().clock.advance(HOUR);
    await correct(originalId, paragraph("a", "One!"), paragraph("b", "Two."));
    await site.settle();
    expect(await line()).not.toBeNull();
    await withdraw(originalId);
    // Before the follower has read it as after: the rule is asked on reading.
    await site.settle(async () => expect(await line()).toBeNull());
    expect([await line(), await noted()]).toEqual([null, null]);
    await publish(originalId);
    await site.settle();
    expect(await line()).not.toBeNull();
    await withdraw(versionId);
    await site.settle();
    expect(await noted()).toBeNull();
    const at = store().clock() + HOUR;
    await write((writing) => scheduleVersion(writing, { versionId, at }));
    await site.settle();
    expect(await line()).toBeNull();
    // At its second, before any timer.
    store().clock.set(at);
    expect(await line()).not.toBeNull();
  });

  it("followed in part, it follows the original as of the oldest paragraph that it tells", async () => {
    const { versionId, originalId, site, noted } = await openPair();
    const [a, b] = [paragraph("a", "One!"), paragraph("b", "Two!")];
    store().clock.advance(HOUR);
    await correct(originalId, a, b, paragraph("c", "Three."));
    await site.settle();
    const owed = { originalId, followsAt: BEGINNING, originalUpdatedAt: BEGINNING + HOUR };
    expect(await noted()).toEqual({ ...owed, new: 1, changed: 2, removed: 0 });
    expect(await follow(versionId, "a", "c")).toEqual({
      ok: true,
      value: { new: 0, changed: 1, removed: 0 },
    });
    await site.settle();
    expect(await noted()).toEqual({ ...owed, new: 0, changed: 1, removed: 0 });
    store().clock.advance(HOUR);
    await correct(originalId, b);
    await site.settle();
    expect(await noted()).toEqual({
      ...owed,
      originalUpdatedAt: BEGINNING + 2 * HOUR,
      new: 0,
      changed: 1,
      removed: 2,
    });
    expect(await follow(versionId, "b", "c")).toMatchObject({ value: { removed: 1 } });
    expect(await follow(versionId, "a")).toMatchObject({ value: { new: 0, changed: 0, removed: 0 } });
    await site.settle();
    expect(await noted()).toBeNull();
    expect(await listPairs(store().database.db, versionId)).toMatchObject([
      { blockId: "y", sourceBlockId: "b" },
    ]);
  });

  it("what changed and changed back is followed as of then", async () => {
    const { originalId, site, noted } = await openPair();
    const [a, b] = [paragraph("a", "One."), paragraph("b", "Two.")];
    for (const blocks of [[a], [a, b], [b]]) {
      store().clock.advance(HOUR);
      await correct(originalId, ...blocks);
    }
    await site.settle();
    expect(await noted()).toMatchObject({
      followsAt: BEGINNING + 2 * HOUR,
      originalUpdatedAt: BEGINNING + 3 * HOUR,
    });
  });

  it("a change that alters nothing of the debt purges nothing, and a further one only what shows it", async () => {
    const { versionId, originalId, site } = await openPair();
    store().clock.advance(HOUR);
    await correct(originalId, paragraph("a", "One!"), paragraph("b", "Two."));
    await site.settle();
    const before = await findLastChangeId(store().database);
    await publish(versionId);
    await site.settle();
    store().clock.advance(HOUR);
    await correct(originalId, paragraph("a", "One!"), paragraph("b", "Two!"));
    await site.settle();
    await follow(versionId);
    await site.settle();
    const changes = await listChangesAfter(store().database, before, 100);
    const told = changes.filter((change) => change.kind.startsWith("translation."));
    expect(told.map(({ kind, keys }) => [kind, keys])).toEqual([
      ["translation.debt-noted", [`version:${versionId}`]],
      ["translation.followed", []],
      ["translation.debt-noted", [`version:${versionId}`]],
    ]);
  });

  it("a translation whose time is taken back owes nothing that readers could be told", async () => {
    const { versionId, originalId, noted, site } = await openPair();
    await withdraw(versionId);
    await correct(originalId, paragraph("a", "One."), paragraph("b", "Two and a half."));
    await write((writing) => scheduleVersion(writing, { versionId, at: store().clock() + HOUR }));
    await site.settle();
    expect(await noted()).toMatchObject({ changed: 1 });
    await write((writing) => unscheduleVersion(writing, { versionId }));
    await site.settle();
    expect(await noted()).toBeNull();
  });

  it("of a translation nobody knows what it was made from: nothing is said", async () => {
    const { versionId, originalId, site, line, noted } = await openPair();
    await savePairs(store().database.db, versionId, []);
    await correct(originalId, paragraph("a", "One!"));
    await site.settle();
    expect([await line(), await noted()]).toEqual([null, null]);
  });

  it("refuses what cannot be followed", async () => {
    const { versionId, originalId } = await openPair();
    const before = await listPairs(store().database.db, versionId);
    const refusal = (one: string) => ({ ok: false, refusal: one });
    expect(await follow("nobody")).toEqual(refusal("not-found"));
    expect(await follow(originalId)).toEqual(refusal("is-the-original"));
    expect(await follow(versionId, "a", "nowhere")).toEqual(refusal("no-such-block"));
    const partner = (blockId: string) =>
      write((writing) => followBlocks(writing, { versionId, blocks: [{ sourceBlockId: "a", blockId }] }));
    expect((await partner("nowhere")).value).toEqual(refusal("no-such-block"));
    await withdraw(originalId);
    expect(await follow(versionId)).toEqual(refusal("original-not-public"));
    expect(await listPairs(store().database.db, versionId)).toEqual(before);
    await publish(originalId);
    expect((await partner("y")).value.ok).toBe(true);
    expect(await listPairs(store().database.db, versionId)).toMatchObject([
      { blockId: "x", sourceBlockId: "a" },
      { blockId: "y", sourceBlockId: "a" },
      { blockId: "y", sourceBlockId: "b" },
    ]);
  });
});

describe("the schema of translations", () => {
  it.each<DialectName>(["sqlite", "postgres"])("keeps what was followed before it (%s)", async (dialect) => {
    const store = await openTestStore(dialect);
    // In PostgreSQL an older paper stands in a schema of its own beside the present one.
    await sql`CREATE SCHEMA older`.execute(store.database.db).catch(() => undefined);
    const database = await openDatabase({
      url: dialect === "sqlite" ? "sqlite::memory:" : `${store.url}?options=-csearch_path%3Dolder`,
    });
    const { db } = database;
    try {
      await migrate(database, allMigrations.slice(0, 1));
      await sql`INSERT INTO stories VALUES ('s', 'en', NULL, 0)`.execute(db);
      await sql`INSERT INTO versions VALUES ('v', 's', 'fr', 'story', 'draft', 'v', '', '', '', '', '', NULL, '', '', '', 0, 'r', NULL, NULL, NULL, NULL, NULL, 0)`.execute(
        db,
      );
      const separator = hashOfBlock({ type: "separator", attrs: { id: "hr" } });
      // As it was hashed then: what was followed must not seem changed.
      const told = { type: "paragraph", attrs: { id: "" }, content: [{ type: "text", text: "Told." }] };
      const hash = createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22);
      const rows = [
        ["x", "a", hash],
        ["y", "hr", separator],
      ];
      for (const [block, source, hash] of rows)
        await sql`INSERT INTO translated_blocks VALUES ('v', ${block}, ${source}, ${hash}, 'r0')`.execute(db);
      expect(await migrate(database)).toContain("002-translation-debt");
      expect(await listPairs(db, "v")).toEqual([
        {
          blockId: "x",
          sourceBlockId: "a",
          sourceHash: hashOfBlock(paragraph("a", "Told.")),
          sourceRevisionId: "r0",
        },
      ]);
    } finally {
      await database.close();
      await store.remove();
    }
  });
});
