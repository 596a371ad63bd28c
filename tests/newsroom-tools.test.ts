import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { savePerson } from "../src/features/people/people.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;

onBothDatabases("the newsroom's tools", (store) => {
  let newsroom: NewsroomUnderTest;
  let editor = { id: "", cookie: "" };
  let admin = "";
  const folder = mkdtempSync(join(tmpdir(), "masthead-media-"));
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store(), openFolder(folder));
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
    admin = (await newsroom.member("Ada", [{ role: "administrator", edition: "*" }])).cookie;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);

  it("orders a front, with ends, and tells who comes second", async () => {
    const [one, two] = [
      await draft(store().ledger, { headline: "First" }),
      await draft(store().ledger, { headline: "Second" }),
    ];
    const before = await ask("GET", "/fronts/front/en");
    expect(before.body).toMatchObject({ number: 0, savedAt: null, entries: [], places: 7 });
    const until = store().clock() + HOUR;
    const entries = [
      { storyId: two.storyId, until },
      { storyId: one.storyId, until: null },
      { storyId: two.storyId, until: null },
    ];
    const changed = await ask("PUT", "/fronts/front/en", { basedOn: 0, entries });
    expect(changed.status).toBe(200);
    expect((await ask("PUT", "/fronts/front/en", { basedOn: 0, entries: [] })).body).toMatchObject({
      code: "front-changed",
      there: { number: 1, savedBy: { name: "Ed" }, entries: [{ headline: "Second" }, { headline: "First" }] },
    });
    const read = await ask("GET", "/fronts/front/en");
    expect(read.body).toMatchObject({
      number: changed.body.number,
      entries: [
        { storyId: two.storyId, until, headline: "Second", status: "draft" },
        { storyId: one.storyId, until: null },
      ],
    });
    store().clock.advance(2 * HOUR);
    expect((await ask("GET", "/fronts/front/en")).body.entries).toHaveLength(1);
    const basedOn = read.body.number;
    const codeOf = async (entry: object, path = "/fronts/front/en") =>
      (await ask("PUT", path, { basedOn, entries: [entry] })).body.code;
    expect(await codeOf({ storyId: "none", until: null })).toBe("unknown-story");
    expect(await codeOf({ storyId: one.storyId, until: 1 })).toBe("time-is-past");
    expect(await codeOf({ storyId: one.storyId, until: null }, "/fronts/front/de")).toBe("no-such-edition");
  });

  it("takes a picture in and finds it again", async () => {
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#336699" } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], "Harbour.jpg"));
    form.set("credit", "Ann Harbour");
    form.set("focalX", "0.25");
    form.set("focalY", "0.75");
    const added = await ask("POST", "/media", form);
    expect(added.body).toMatchObject({ width: 64, credit: "Ann Harbour", focal: { x: 0.25, y: 0.75 } });
    expect((await ask("GET", "/media?text=harbour")).body.media).toHaveLength(1);
    expect((await ask("GET", "/media?text=mountain")).body.media).toHaveLength(0);
    const wrong = new FormData();
    wrong.set("file", new File(["no picture"], "a.jpg"));
    expect(await ask("POST", "/media", wrong)).toMatchObject({
      status: 415,
      body: { code: "not-a-picture" },
    });
  });

  it("makes topics, each once, and finds topics, people and sections", async () => {
    const names = { en: "Île aux Aigrettes", fr: "Île aux Aigrettes" };
    expect((await ask("POST", "/topics", { kind: "place", names })).body).toMatchObject({
      key: "ile-aux-aigrettes",
    });
    expect((await ask("POST", "/topics", { kind: "place", names })).body.code).toBe("topic-exists");
    expect((await ask("POST", "/topics", { kind: "place", names: { de: "Insel" } })).body.code).toBe(
      "no-such-edition",
    );
    expect((await ask("GET", "/topics?text=ile")).body.topics).toMatchObject([{ names }]);
    await store().ledger.write(({ db, now }) =>
      savePerson(db, { slug: "celine-rene", name: "Céline René", words: {} }, now),
    );
    expect((await ask("GET", "/people?text=rene")).body.people).toMatchObject([{ name: "Céline René" }]);
    expect((await ask("GET", "/sections")).body.sections).toMatchObject([
      { key: "world", names: { en: "World", fr: "Monde" } },
      { key: "sport" },
    ]);
  });

  it("shows a draft to whoever has the link, until it expires", async () => {
    const { versionId } = await draft(store().ledger, { headline: "Not yet out" });
    const made = await ask("POST", `/versions/${versionId}/preview`, { hours: 1 });
    const read = () => newsroom.ask("GET", `/previews/${made.body.word}`);
    expect((await read()).body).toMatchObject({ words: { headline: "Not yet out" }, edition: "en" });
    store().clock.advance(HOUR);
    expect(await read()).toMatchObject({ status: 410, body: { code: "preview-gone" } });
  });

  it("remembers who did what, found by person, kind, subject and time", async () => {
    const sectionId = (await listSectionIds(store().database.db)).get("world") ?? null;
    const { versionId } = await draft(store().ledger, {
      headline: "On the record",
      story: { sectionId, topicIds: [] },
      words: { source: "Reuters" },
    });
    const from = store().clock();
    await ask("POST", `/versions/${versionId}/publication`, await letStand(ask, versionId));
    const log = async (query: string) =>
      (await newsroom.ask("GET", `/log?${query}`, undefined, { cookie: admin })).body;
    const published = { kind: "story.published", subjectId: versionId, by: { id: editor.id, name: "Ed" } };
    expect(await log(`subject=${versionId}`)).toMatchObject({ lines: [published], next: null });
    expect(await log(`person=${editor.id}&kind=story`)).toMatchObject({ lines: [published] });
    expect(await log(`from=${from}&kind=story.published`)).toMatchObject({ lines: [published] });
    expect(await log(`to=${from}&kind=story.published`)).toMatchObject({ lines: [] });
    const first = await log("limit=2");
    const second = await log(`limit=2&after=${first.next}`);
    const ids = [first, second].flatMap((page) => (page.lines as { id: number }[]).map((line) => line.id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect(ids).toHaveLength(4);
  });
});
