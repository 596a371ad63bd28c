import { beforeAll, expect, it } from "vitest";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { saveTopic } from "../src/features/topics/topics.store.ts";
import { onBothDatabases } from "./databases.ts";
import { indexEverything } from "./follow-desk.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;

onBothDatabases("a story through the newsroom's API", (store) => {
  let newsroom: NewsroomUnderTest;
  let site: SiteUnderTest;
  let editor = "";
  let reporter = "";
  let translator = "";
  let world = "";
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    site = await openSiteUnderTest(store());
    editor = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    reporter = (await newsroom.member("Rae", [{ role: "reporter", edition: "en" }])).cookie;
    translator = (await newsroom.member("Tara", [{ role: "translator", edition: "fr" }])).cookie;
    world = (await listSectionIds(store().database.db)).get("world") ?? "";
  });
  const as = (cookie: string) => (method: string, path: string, body?: unknown) =>
    newsroom.ask(method, path, body, { cookie });
  const words = (headline: string) => ({ headline, body: bodyOf(`${headline}, told in full.`) });
  const begin = async (headline: string) => {
    const told = await as(reporter)("POST", "/stories", { edition: "en", words: words(headline) });
    expect(told.status).toBe(200);
    return told.body as { storyId: string; versionId: string; revisionId: string; slug: string };
  };
  /** Releases as an editor does, whatever the checks find. */
  const release = async (method: string, path: string, body: object = {}) => {
    const versionId = path.split("/")[2] ?? "";
    return as(editor)(method, path, { ...(await letStand(as(editor), versionId)), ...body });
  };
  const statusAt = async (path: string) => (await site.get(path)).status;

  it("is written, sent, given back, sent again, published, corrected and withdrawn", async () => {
    const { versionId, slug, revisionId } = await begin("The bridge opens");
    const at = `/versions/${versionId}`;
    expect((await as(reporter)("POST", `${at}/publication`)).status).toBe(403);
    expect((await as(reporter)("POST", `${at}/review`, { note: "Ready" })).body.status).toBe("in-review");
    expect((await as(editor)("POST", `${at}/return`, { note: "Who paid?" })).body.status).toBe("draft");
    const read = await as(reporter)("GET", at);
    expect(read.body.notes).toMatchObject([
      { kind: "returned", text: "Who paid?", by: { name: "Ed" } },
      { kind: "sent", text: "Ready", by: { name: "Rae" } },
    ]);
    const saved = await as(reporter)("PUT", `${at}/draft`, {
      basedOn: revisionId,
      words: words("The bridge opens, paid by all"),
    });
    expect(saved.body).toMatchObject({ number: 2 });
    await as(reporter)("POST", `${at}/review`, {});
    const published = await release("POST", `${at}/publication`);
    expect(published.headers.get("masthead-change")).toMatch(/^\d+$/);
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).toContain("paid by all");
    const note = "An earlier version named another payer.";
    expect((await release("POST", `${at}/correction`, { note })).body.status).toBe("corrected");
    await site.settle();
    expect(await (await site.get(`/en/${slug}`)).text()).toContain(note);
    expect((await as(editor)("POST", `${at}/withdrawal`)).body.status).toBe("withdrawn");
    await site.settle();
    expect(await statusAt(`/en/${slug}`)).toBe(410);
  });

  it("never loses words to somebody who saved meanwhile: theirs come back", async () => {
    const { versionId, revisionId } = await begin("Two at once");
    const save = (cookie: string, headline: string) =>
      as(cookie)("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words: words(headline) });
    const both = await Promise.all([save(reporter, "Rae’s words"), save(editor, "Ed’s words")]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const refused = both.find((one) => one.status === 409);
    const won = both[0]?.status === 200 ? "Rae’s words" : "Ed’s words";
    expect(refused?.body).toMatchObject({
      code: "newer-revision",
      newer: { number: 2, words: { headline: won } },
    });
    expect((await as(editor)("GET", `/versions/${versionId}`)).body.words).toMatchObject({ headline: won });
  });

  it("is not published with words that the editor has not seen", async () => {
    const { versionId, revisionId } = await begin("As it was looked at");
    const at = `/versions/${versionId}`;
    await as(reporter)("PUT", `${at}/draft`, { basedOn: revisionId, words: words("Changed meanwhile") });
    const told = await release("POST", `${at}/publication`, { basedOn: revisionId });
    expect(told).toMatchObject({ status: 409, body: { code: "newer-revision" } });
    const { body } = await as(editor)("GET", at);
    const seen = { basedOn: (body.revision as { id: string }).id };
    expect((await release("POST", `${at}/publication`, seen)).status).toBe(200);
  });

  it("names the paragraph that a body breaks the schema with", async () => {
    const body = { type: "doc", content: [bodyOf("Fine").content[0], { type: "paragraph", content: "x" }] };
    const told = await as(reporter)("POST", "/stories", { edition: "en", words: { headline: "H", body } });
    expect(told.status).toBe(400);
    expect(told.body.errors).toMatchObject([
      { field: expect.stringMatching(/^body\.words\.body\.content\.1/) },
    ]);
  });

  it("is scheduled, taken back, put under embargo; never both, never in the past", async () => {
    const { versionId, slug } = await begin("Tomorrow’s news");
    const at = `/versions/${versionId}`;
    const now = store().clock();
    const codeOf = async (method: string, path: string, body?: object) =>
      (await (method === "DELETE" ? as(editor) : release)(method, at + path, body)).body.code;
    expect(await codeOf("PUT", "/schedule", { at: now - 1 })).toBe("time-is-past");
    expect(await codeOf("PUT", "/schedule", { at: now + HOUR })).toBeUndefined();
    expect(await codeOf("PUT", "/embargo", { until: now + HOUR })).toBe("embargo-and-schedule");
    expect(await codeOf("DELETE", "/schedule")).toBeUndefined();
    expect(await codeOf("DELETE", "/schedule")).toBe("not-scheduled");
    store().clock.advance(2 * HOUR);
    await site.settle();
    expect(await statusAt(`/en/${slug}`)).toBe(404);
    const later = store().clock() + HOUR;
    expect(await codeOf("PUT", "/embargo", { until: later })).toBeUndefined();
    expect(await codeOf("PUT", "/schedule", { at: later + HOUR })).toBe("under-embargo");
    expect(await codeOf("POST", "/publication")).toBe("under-embargo");
    expect(await codeOf("PUT", "/embargo", { until: null })).toBeUndefined();
    expect(await codeOf("POST", "/publication")).toBeUndefined();
    expect(await codeOf("PUT", "/embargo", { until: later })).toBe("already-public");
  });

  it("that was withdrawn is withdrawn again when its new time is taken back", async () => {
    const { versionId, slug } = await begin("Here and gone");
    const at = `/versions/${versionId}`;
    await release("POST", `${at}/publication`);
    await as(editor)("POST", `${at}/withdrawal`);
    store().clock.advance(1000);
    await release("PUT", `${at}/schedule`, { at: store().clock() + HOUR });
    expect((await as(editor)("DELETE", `${at}/schedule`)).body.status).toBe("withdrawn");
    await site.settle();
    expect(await statusAt(`/en/${slug}`)).toBe(410);
    const revisions = await store()
      .database.db.selectFrom("revisions")
      .select("published_at")
      .where("version_id", "=", versionId)
      .execute();
    expect(revisions).toEqual([{ published_at: expect.any(Number) }]);
  });

  it("moves from list to list when it is filed anew, in every edition, by an editor once it is public", async () => {
    const { storyId, versionId } = await begin("Filed anew");
    const fr = await as(translator)("POST", `/stories/${storyId}/versions`, {
      edition: "fr",
      words: words("Classé ailleurs"),
    });
    const topicId = await store().ledger.write(({ db, now }) =>
      saveTopic(db, { key: "port", kind: "place", names: { fr: { name: "Port", slug: "port" } } }, now),
    );
    for (const id of [versionId, fr.body.versionId])
      expect((await release("POST", `/versions/${id}/publication`)).status).toBe(200);
    await site.settle();
    for (const path of ["/en/section/world", "/fr/rubrique/monde", "/fr/sujet/port"])
      expect(await (await site.get(path)).text()).not.toMatch(/Filed anew|Classé ailleurs/);
    const filing = { sectionId: world, topicIds: [topicId.value], personIds: [] };
    expect((await as(reporter)("PUT", `/versions/${versionId}/filing`, filing)).status).toBe(403);
    expect((await as(editor)("PUT", `/versions/${versionId}/filing`, filing)).status).toBe(200);
    await site.settle();
    expect(await (await site.get("/en/section/world")).text()).toContain("Filed anew");
    for (const path of ["/fr/rubrique/monde", "/fr/sujet/port"])
      expect(await (await site.get(path)).text()).toContain("Classé ailleurs");
    const unknown = await as(editor)("PUT", `/versions/${versionId}/filing`, {
      ...filing,
      topicIds: ["none"],
    });
    expect(unknown.body.code).toBe("unknown-filing");
  });

  it("gets another address, to which the old one leads", async () => {
    const { versionId, slug } = await begin("An old address");
    await release("POST", `/versions/${versionId}/publication`);
    await as(editor)("PUT", `/versions/${versionId}/slug`, { slug: "A new address" });
    await site.settle();
    expect((await site.get(`/en/${slug}`)).headers.get("location")).toBe("/en/a-new-address");
  });

  it("stands on the desk, found by what it is, page by page", async () => {
    const made = [];
    for (let i = 0; i < 5; i++) {
      store().clock.advance(10);
      made.push(await draft(store().ledger, { headline: `Élan numéro ${i}`, edition: "fr" }));
    }
    await indexEverything(store());
    const first = await as(editor)("GET", "/desk?edition=fr&text=elan%20numero&limit=3");
    const rows = first.body.rows as { versionId: string }[];
    const second = await as(editor)("GET", `/desk?edition=fr&text=elan&limit=3&after=${first.body.next}`);
    const all = [...rows, ...(second.body.rows as { versionId: string }[])].map((row) => row.versionId);
    expect(all).toEqual(made.map((one) => one.versionId).reverse());
    expect(second.body.next).toBeNull();
    const withdrawn = await as(editor)("GET", "/desk?status=withdrawn");
    expect((withdrawn.body.rows as object[]).length).toBe(2);
    const filed = await as(editor)("GET", `/desk?section=${world}&edition=en`);
    expect(filed.body.rows).toMatchObject([
      {
        headline: "Filed anew",
        otherEditions: [{ edition: "fr", status: "published" }],
        startedBy: { name: "Rae" },
      },
    ]);
    const wrong = await as(editor)("GET", "/desk?status=lost");
    expect(wrong.body.errors).toMatchObject([{ field: "query.status" }]);
  });
});
