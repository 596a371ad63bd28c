import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { onBothDatabases, type TestStore } from "../../../tests/databases.ts";
import { draft, found, wordsOf } from "../../../tests/small-newspaper.ts";
import { newId } from "../../kernel/ids.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { unscheduleVersion } from "../stories/hold-story.ts";
import { importVersions } from "../stories/import-versions.ts";
import { correctVersion, publishVersion, scheduleVersion } from "../stories/publish-story.ts";
import { saveDraft } from "../stories/save-draft.ts";
import { noWords } from "../stories/story.ts";
import { withdrawVersion } from "../stories/withdraw-story.ts";
import { type ChainFault, findWitness, verifyChain } from "./verify-chain.ts";

const HOUR = 3_600_000;

async function faultsOf({ database }: TestStore, witness?: { number: number; hash: string }) {
  const faults: ChainFault[] = [];
  for await (const fault of verifyChain(database.db, witness === undefined ? {} : { witness }))
    faults.push(fault);
  return faults;
}

const toldOf = (faults: readonly ChainFault[]) =>
  faults.map((fault) => ("link" in fault ? `${fault.fault} ${fault.link.number}` : fault.fault));

/** A little of everything that can happen to a version before the public. */
async function publishAll({ ledger, clock }: TestStore): Promise<string[]> {
  await found(ledger);
  const ids: string[] = [];
  for (const headline of ["Ferry sails", "Rain comes", "Market opens"]) {
    const { versionId } = await draft(ledger, { headline });
    ids.push(versionId);
    await ledger.write((writing) => publishVersion(writing, { versionId }));
    clock.advance(HOUR);
  }
  const [ferry = "", rain = "", market = ""] = ids;
  const save = (versionId: string, headline: string) =>
    ledger.write((writing) => saveDraft(writing, { versionId, words: wordsOf(headline), savedBy: null }));
  await save(ferry, "Ferry sails at last");
  await ledger.write((writing) => publishVersion(writing, { versionId: ferry }));
  clock.advance(HOUR);
  await save(ferry, "Ferry sails at six");
  await ledger.write((writing) => correctVersion(writing, { versionId: ferry, note: "Six, not five." }));
  clock.advance(HOUR);
  await ledger.write((writing) => withdrawVersion(writing, { versionId: rain }));
  clock.advance(HOUR);
  await ledger.write((writing) => publishVersion(writing, { versionId: rain }));
  await ledger.write((writing) => withdrawVersion(writing, { versionId: market }));
  const later = await draft(ledger, { headline: "Budget at noon" });
  const versionId = later.versionId;
  const at = clock() + HOUR;
  await ledger.write((writing) => scheduleVersion(writing, { versionId, at }));
  await ledger.write((writing) => unscheduleVersion(writing, { versionId }));
  await save(versionId, "Budget in the evening");
  await ledger.write((writing) => scheduleVersion(writing, { versionId, at: at + HOUR }));
  await ledger.write((writing) =>
    importVersions(writing, [
      {
        storyId: newId(clock()),
        newStory: { originalEdition: "en", sectionId: null, topicIds: [] },
        edition: "en",
        kind: "story",
        words: { ...noWords, headline: "From before", body: wordsOf("From before").body },
        slug: "from-before",
        personIds: [],
        createdAt: clock() - 900 * HOUR,
        beginning: { status: "published", visibleFrom: clock() - 900 * HOUR, updatedAt: null },
      },
    ]),
  );
  return [...ids, versionId];
}

onBothDatabases("the chain of publications", (store) => {
  let ids: string[] = [];
  beforeAll(async () => {
    ids = await publishAll(store());
  });
  const db = () => store().database.db;

  it("verifies, whatever was done before the public", async () => {
    expect(await faultsOf(store())).toEqual([]);
    expect(await findWitness(db())).toMatchObject({
      number: 12,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("begins with what was published before there was one", async () => {
    const before = await db().selectFrom("publications").selectAll().execute();
    await db().schema.dropTable("publications").execute();
    await sql`delete from migrations where name = '005-the-chain'`.execute(db());
    expect(await migrate(store().database)).toEqual(["005-the-chain"]);
    expect(await faultsOf(store())).toEqual([]);
    // What left no trace but in the log is not there: a withdrawal of what is public again, a time that was taken back.
    expect(await findWitness(db())).toMatchObject({ number: 8 });
    await db().deleteFrom("publications").execute();
    await db().insertInto("publications").values(before).execute();
  });

  it("has one link after the other, however many publish at once", async () => {
    const { ledger } = store();
    const drafts = await Promise.all(
      Array.from({ length: 6 }, (_, i) => draft(ledger, { headline: `At once ${i}` })),
    );
    await Promise.all(
      drafts.map(({ versionId }) => ledger.write((writing) => publishVersion(writing, { versionId }))),
    );
    expect(await faultsOf(store())).toEqual([]);
    expect(await findWitness(db())).toMatchObject({ number: 18 });
  });

  it("has no link of an act that failed", async () => {
    const { ledger } = store();
    const { versionId } = await draft(ledger, { headline: "Never out" });
    const failing = ledger.write(async (writing) => {
      await publishVersion(writing, { versionId });
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await findWitness(db())).toMatchObject({ number: 18 });
  });

  describe("shows", () => {
    /** Alters, looks, and puts everything back. */
    async function afterTampering(alter: () => Promise<unknown>, witness?: { number: number; hash: string }) {
      const [revisions, publications, versions] = [
        await db().selectFrom("revisions").selectAll().execute(),
        await db().selectFrom("publications").selectAll().execute(),
        await db().selectFrom("versions").selectAll().execute(),
      ];
      await alter();
      const faults = await faultsOf(store(), witness);
      await db().deleteFrom("publications").execute();
      await db().deleteFrom("revisions").execute();
      await db().insertInto("revisions").values(revisions).execute();
      for (const version of versions)
        await db().updateTable("versions").set(version).where("id", "=", version.id).execute();
      await db().insertInto("publications").values(publications).execute();
      expect(await faultsOf(store())).toEqual([]);
      return toldOf(faults);
    }
    const revisionOf = async (number: number) =>
      (
        await db()
          .selectFrom("publications")
          .select("revision_id")
          .where("number", "=", number)
          .executeTakeFirstOrThrow()
      ).revision_id ?? "";
    const alterRevision = async (of: number, set: Record<string, unknown>) =>
      db()
        .updateTable("revisions")
        .set(set)
        .where("id", "=", await revisionOf(of))
        .execute();

    it("a word that was altered", async () => {
      const { body } = wordsOf("Ferry sinks");
      expect(await afterTampering(() => alterRevision(1, { body: JSON.stringify(body) }))).toEqual([
        "revision-altered 1",
      ]);
    });

    it("a note that was altered", async () => {
      expect(await afterTampering(() => alterRevision(5, { note: "Nothing to see." }))).toEqual([
        "revision-altered 5",
      ]);
    });

    it("a time that was altered: of a revision, in the chain, of what readers see", async () => {
      expect(await afterTampering(() => alterRevision(2, { published_at: 1 }))).toEqual([
        "revision-altered 2",
        "revision-altered 7",
      ]);
      const inChain = db().updateTable("publications").set({ at: 1 }).where("number", "=", 4);
      expect(await afterTampering(() => inChain.execute())).toEqual(["link-altered 4"]);
      const seen = db()
        .updateTable("versions")
        .set({ visible_from: 1 })
        .where("id", "=", ids[0] ?? "");
      expect(await afterTampering(() => seen.execute())).toEqual(["version-differs"]);
    });

    it("a revision that was deleted", async () => {
      const id = await revisionOf(4);
      expect(await afterTampering(() => db().deleteFrom("revisions").where("id", "=", id).execute())).toEqual(
        ["revision-gone 4"],
      );
    });

    it("two revisions that changed places", async () => {
      const [one, other] = [await revisionOf(1), await revisionOf(4)];
      const bodies = await db().selectFrom("revisions").select(["id", "body"]).execute();
      const bodyOf = (id: string) => bodies.find((row) => row.id === id)?.body ?? "";
      const swap = async () => {
        await alterRevision(1, { body: bodyOf(other) });
        await alterRevision(4, { body: bodyOf(one) });
      };
      expect(await afterTampering(swap)).toEqual(["revision-altered 1", "revision-altered 4"]);
    });

    it("two links that changed places", async () => {
      const swap = async () => {
        for (const [from, to] of [
          [3, 0],
          [4, 3],
          [0, 4],
        ] as const)
          await db().updateTable("publications").set({ number: to }).where("number", "=", from).execute();
      };
      expect(await afterTampering(swap)).toEqual(["link-altered 3", "link-altered 4", "link-altered 5"]);
    });

    it("links that were deleted, in the middle and at the end", async () => {
      const middle = db().deleteFrom("publications").where("number", "=", 8);
      expect(await afterTampering(() => middle.execute())).toEqual(["gap 9"]);
      const end = db().deleteFrom("publications").where("number", "=", 18);
      expect(await afterTampering(() => end.execute())).toEqual(["version-differs", "revision-unchained"]);
    });

    it("words in the lists that were never published, and a revision that was made up", async () => {
      const words = db()
        .updateTable("versions")
        .set({ headline: "Ferry sinks" })
        .where("id", "=", ids[0] ?? "");
      expect(await afterTampering(() => words.execute())).toEqual(["version-differs"]);
      const madeUp = async () => {
        const row = await db().selectFrom("revisions").selectAll().executeTakeFirstOrThrow();
        await db()
          .insertInto("revisions")
          .values({ ...row, id: "made-up", number: 99, published_at: 5 })
          .execute();
      };
      expect(await afterTampering(madeUp)).toEqual(["revision-unchained"]);
    });

    it("an end that was cut off with all that it told of, to whoever kept the last link", async () => {
      const witness = (await findWitness(db())) ?? { number: 0, hash: "" };
      const cut = async () => {
        const id = await revisionOf(18);
        const version = await db()
          .selectFrom("versions")
          .select("id")
          .where("revision_id", "=", id)
          .executeTakeFirstOrThrow();
        await db().deleteFrom("publications").where("number", "=", 18).execute();
        await db().updateTable("revisions").set({ published_at: null }).where("id", "=", id).execute();
        await db().updateTable("versions").set({ status: "draft" }).where("id", "=", version.id).execute();
      };
      expect(await afterTampering(cut)).toEqual([]);
      expect(await afterTampering(cut, witness)).toEqual(["witness-not-found"]);
    });
  });
});
