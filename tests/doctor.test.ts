import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { examineAll } from "../src/app/commands/doctor.ts";
import { readSurroundings } from "../src/app/config.ts";
import { addCreative, changeCampaign } from "../src/features/ads/change-ads.ts";
import { findWitness } from "../src/features/history/verify-chain.ts";
import { addPicture, originalKey } from "../src/features/media/add-picture.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

onBothDatabases("the doctor", (store) => {
  const media = () => join(folder, store().database.dialect);
  let versionId = "";

  beforeAll(async () => {
    const { ledger } = store();
    const site = await openSiteUnderTest(store());
    await found(ledger);
    ({ versionId } = await draft(ledger, { headline: "Ferry sails" }));
    await ledger.write((writing) => publishVersion(writing, { versionId }));
    store().clock.advance(3_600_000);
    await site.settle();
    const position = (await store().database.db.selectFrom("changes").select("id").execute()).length;
    await store().database.db.insertInto("followers").values({ name: "search", position }).execute();
  });

  async function examine(options: { witness?: string } = {}) {
    const { database, clock } = store();
    const told = vi.spyOn(console, "log").mockReturnValue();
    const surroundings = readSurroundings({ MASTHEAD_DATA: folder });
    const files = openFolder(media());
    const patient = { database, clock, surroundings, files, newspaper: smallNewspaper };
    const code = await examineAll(patient, options);
    return { code, told: told.mock.calls.flat().join("\n") };
  }

  it("finds nothing where nothing is wrong, and tells what to keep elsewhere", async () => {
    const { code, told } = await examine();
    const end = await findWitness(store().database.db);
    expect(told).toContain("Nothing is wrong.");
    expect(told).toContain(`${end?.number}:${end?.hash}`);
    expect(code).toBe(0);
    expect((await examine({ witness: `${end?.number}:${end?.hash}` })).code).toBe(0);
  });

  it("misses a publication that was kept elsewhere", async () => {
    const { code, told } = await examine({ witness: `1:${"0".repeat(64)}` });
    expect(told).toContain("publication 1: is not the one that you kept");
    expect(code).toBe(1);
    await expect(examine({ witness: "yesterday" })).rejects.toThrow("--witness yesterday: expected");
  });

  it("names words that were altered behind the newsroom's back", async () => {
    const { db } = store().database;
    const alter = (headline: string) =>
      db.updateTable("revisions").set({ headline }).where("version_id", "=", versionId).execute();
    await alter("Ferry sinks");
    const { code, told } = await examine();
    await alter("Ferry sails");
    expect(told).toContain("✗ history");
    expect(told).toMatch(/revision \w+ \(publication 1\): its words, note or time/);
    expect(told).toContain("en/ferry-sails: what readers see is not what its history ends with: headline");
    expect(code).toBe(1);
  });

  it("names a story that is in no list, or not found by search, and a dead address", async () => {
    const { db } = store().database;
    const listings = await db.selectFrom("listings").selectAll().execute();
    const documents = await db.selectFrom("search_documents").selectAll().execute();
    await db.deleteFrom("listings").execute();
    await db.deleteFrom("search_documents").execute();
    const dead = { path: "/en/old", slug: "old", version_id: "gone", target: null, created_at: 0 };
    await db.insertInto("redirects").values(dead).execute();
    const { told } = await examine();
    await db.insertInto("listings").values(listings).execute();
    await db.insertInto("search_documents").values(documents).execute();
    await db.deleteFrom("redirects").execute();
    expect(told).toContain("en/ferry-sails: is public and in no list");
    expect(told).toContain("en/ferry-sails: can't be found by search");
    expect(told).toContain("/en/old: an old address that leads nowhere");
  });

  it("names a follower that is stuck, and an edition that the configuration has lost", async () => {
    const { db } = store().database;
    await db.insertInto("followers").values({ name: "related", position: 0 }).execute();
    await db.updateTable("versions").set({ edition: "mfe" }).execute();
    const { told } = await examine();
    await db.deleteFrom("followers").where("name", "=", "related").execute();
    await db.updateTable("versions").set({ edition: "en" }).execute();
    expect(told).toMatch(/follower related: is \d+ changes behind, since 2024-06-03T08:00:00.000Z/);
    expect(told).toContain('has no edition "mfe", though stories are told in it (1)');
  });

  it("names advertisements whose files are gone", async () => {
    const { ledger, database } = store();
    await ledger.write(async (writing) => {
      const own = { clientId: null, terms: "house", amount: 1, startsAt: 0, endsAt: null } as const;
      const made = await changeCampaign(writing, {
        ...{ ...own, name: "Winter tea", slots: ["story-end"], editions: [], sectionIds: [] },
        state: "running",
      });
      if (!made.ok) throw new Error(made.refusal);
      const file = { file: "ads/gone.png", mime: "image/png", width: 300, height: 250, bytes: 1000 };
      const words = { edition: null, alt: "Tea", target: "/en/" };
      await addCreative(writing, { campaignId: made.value.id, file, words });
    });
    const { told } = await examine();
    await database.db.deleteFrom("ad_creatives").execute();
    expect(told).toContain("campaign Winter tea (Tea): ads/gone.png is gone");
  });

  it("names pictures whose files are gone or are others", async () => {
    const { ledger, database } = store();
    const files = openFolder(media());
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
      .png()
      .toBuffer();
    await addPicture({ ledger, files }, { bytes, fileName: "sea.png" });
    await database.db.updateTable("followers").set({ position: 10_000 }).execute();
    const row = await database.db.selectFrom("media").selectAll().executeTakeFirstOrThrow();
    expect((await examine()).told).not.toContain("sea.png");
    writeFileSync(join(media(), originalKey(row.hash)), Buffer.alloc(bytes.length));
    const rendition = (JSON.parse(row.renditions) as { file: string }[])[0]?.file ?? "";
    await files.remove(rendition);
    const { told } = await examine();
    expect(told).toContain("(sea.png): its original is not the file that was taken in");
    expect(told).toContain(`(sea.png): ${rendition} is gone`);
    // This follower of the test has read further than there is.
    expect(told).toContain("the log was cut off");
  });
});
