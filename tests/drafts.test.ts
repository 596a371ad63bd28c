import { beforeAll, expect, it } from "vitest";
import { loadStateOf } from "../src/features/stories/stories.store.ts";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { bodyOf, found } from "./small-newspaper.ts";

const MINUTE = 60_000;
type Line = { id: string; number: number; headline: string; savedBy: { name: string } | null };

onBothDatabases("the drafts of a version", (store) => {
  let newsroom: NewsroomUnderTest;
  let rae: { id: string; cookie: string };
  let ed: { id: string; cookie: string };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    rae = await newsroom.member("Rae", [{ role: "reporter", edition: "en" }]);
    ed = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
  });
  const words = (headline: string) => ({ headline, body: bodyOf("Told.") });
  const begin = async () => {
    const body = { edition: "en", words: words("First") };
    const told = await newsroom.ask("POST", "/stories", body, rae);
    return told.body as { storyId: string; versionId: string; revisionId: string };
  };
  let keys = 0;
  /** A writer in a tab, who saves on what they last had. */
  const open = (
    { versionId, revisionId }: { versionId: string; revisionId: string },
    who = rae,
    tab = "t1",
  ) => {
    let basedOn = revisionId;
    return async (headline: string, more: object = {}) => {
      const from = { tab, key: `k${++keys}` };
      const body = { basedOn, words: words(headline), from, ...more };
      const told = await newsroom.ask("PUT", `/versions/${versionId}/draft`, body, who);
      if (told.status === 200) basedOn = String(told.body.revisionId);
      return told;
    };
  };
  const listOf = async (versionId: string) => {
    const told = await newsroom.ask("GET", `/versions/${versionId}/drafts`, undefined, ed);
    return (told.body.drafts as Line[]).map(({ headline }) => headline);
  };

  it("are one for what a tab saves within ten minutes, and its next where it goes on", async () => {
    const begun = await begin();
    const save = open(begun);
    const first = await save("Second");
    const again = await save("Second, longer");
    expect(again.body).toMatchObject({ number: 2 });
    expect(again.body.revisionId).not.toBe(first.body.revisionId);
    // Who read the version before that save still finds what it became.
    const read = { id: begun.versionId, revisionId: String(first.body.revisionId) };
    const { id, words: kept } = await loadStateOf(store().database.db, read);
    expect([id, kept.headline]).toEqual([again.body.revisionId, "Second, longer"]);
    store().clock.advance(11 * MINUTE);
    expect((await save("Third")).body).toMatchObject({ number: 3 });
    expect(await listOf(begun.versionId)).toEqual(["Third", "Second, longer", "First"]);
  });

  it("are further ones for another tab, another member and what was sent or published", async () => {
    const begun = await begin();
    const save = open(begun);
    const { body } = await save("Mine");
    const based = { ...begun, revisionId: String(body.revisionId) };
    const other = await open(based, rae, "t2")("Mine, in another tab");
    const theirs = await open({ ...based, revisionId: String(other.body.revisionId) }, ed)("Ed’s");
    const mine = open({ ...based, revisionId: String(theirs.body.revisionId) });
    await mine("Mine again");
    await newsroom.ask("POST", `/versions/${begun.versionId}/review`, {}, rae);
    await mine("After it was sent");
    const askAsEd = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, ed);
    const answers = await letStand(askAsEd, begun.versionId);
    await askAsEd("POST", `/versions/${begun.versionId}/publication`, answers);
    await mine("After it was published");
    expect(await listOf(begun.versionId)).toEqual([
      ...["After it was published", "After it was sent", "Mine again", "Ed’s", "Mine, in another tab"],
      ...["Mine", "First"],
    ]);
  });

  it("are further ones for what a translation was made from, which is kept to be compared with", async () => {
    const begun = await begin();
    const save = open(begun);
    await save("Translated from this");
    const askAsEd = (path: string, body: unknown) => newsroom.ask("POST", path, body, ed);
    const { body } = await askAsEd(`/stories/${begun.storyId}/versions`, { edition: "fr" });
    const followed = await askAsEd(`/versions/${String(body.versionId)}/followed-blocks`, {});
    expect(followed.status).toBe(200);
    await save("Written after it");
    await save("Written after that");
    expect(await listOf(begun.versionId)).toEqual(["Written after that", "Translated from this", "First"]);
    const { db } = store().database;
    const named = await db.selectFrom("translated_blocks").select("source_revision_id as id").execute();
    const kept = await db.selectFrom("revisions").select("id").execute();
    expect(kept).toEqual(expect.arrayContaining(named));
  });

  it("tell a colleague that theirs is not the newest, though it was saved into", async () => {
    const begun = await begin();
    const save = open(begun);
    const { body } = await save("One");
    await save("One, two");
    const late = await open({ ...begun, revisionId: String(body.revisionId) }, ed)("Ed’s");
    expect(late).toMatchObject({
      status: 409,
      body: { code: "newer-revision", newer: { landed: false, words: { headline: "One, two" } } },
    });
  });

  it("say, when a save is sent again, that it was kept the first time", async () => {
    const begun = await begin();
    const from = { tab: "t1", key: "the-key" };
    const body = { basedOn: begun.revisionId, words: words("Sent twice"), from };
    await newsroom.ask("PUT", `/versions/${begun.versionId}/draft`, body, rae);
    const again = await newsroom.ask("PUT", `/versions/${begun.versionId}/draft`, body, rae);
    expect(again).toMatchObject({ status: 409, body: { newer: { landed: true } } });
  });

  it("can be looked at and restored; what was newest stays among them", async () => {
    const begun = await begin();
    const save = open(begun);
    const { body } = await save("Spoilt");
    const at = `/versions/${begun.versionId}/drafts`;
    const read = await newsroom.ask("GET", `${at}/${begun.revisionId}`, undefined, rae);
    expect(read.body).toMatchObject({ number: 1, words: { headline: "First" } });
    const basedOn = String(body.revisionId);
    const restored = await newsroom.ask("POST", `${at}/${begun.revisionId}/restoration`, { basedOn }, rae);
    expect(restored.body).toMatchObject({ number: 3 });
    expect(await listOf(begun.versionId)).toEqual(["First", "Spoilt", "First"]);
    const late = await newsroom.ask("POST", `${at}/${begun.revisionId}/restoration`, { basedOn }, ed);
    expect(late.body.code).toBe("newer-revision");
    const elsewhere = await begin();
    const stray = await newsroom.ask("GET", `${at}/${elsewhere.revisionId}`, undefined, rae);
    expect(stray.status).toBe(404);
  });

  it("keep what two people wrote at one place until it is settled", async () => {
    const begun = await begin();
    const save = open(begun);
    const clash = (id: string, mine: string, theirs: string) => ({
      ...{ id, kind: "field", field: "headline" },
      ...{ mine, theirs },
    });
    await save("Mine", { clashes: [clash("c1", "Mine", "Theirs")] });
    await save("Mine", { clashes: [clash("c1", "Mine", "Theirs")] });
    const at = `/versions/${begun.versionId}/clashes`;
    const open_ = async () => (await newsroom.ask("GET", at, undefined, ed)).body.clashes as object[];
    expect(await open_()).toMatchObject([{ clash: { theirs: "Theirs" }, foundBy: { name: "Rae" } }]);
    await save("Mine, longer", { clashes: [clash("c2", "Mine, longer", "Theirs, longer")] });
    expect(await open_()).toMatchObject([{ clash: { id: "c2" } }]);
    await newsroom.ask("POST", `${at}/settlement`, { ids: ["c2"] }, ed);
    expect(await open_()).toEqual([]);
  });
});
