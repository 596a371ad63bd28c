import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPicture, originalKey } from "../src/features/media/add-picture.ts";
import { renderPictures } from "../src/features/media/render-pictures.ts";
import type { Block, Body } from "../src/features/stories/body.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { type FileStore, openFolder } from "../src/platform/files/file-store.ts";
import { onBothDatabases } from "./databases.ts";
import { followDesk, indexEverything } from "./follow-desk.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;
const facts = {
  focal: { x: 0.25, y: 0.75 },
  ...{ creator: "Ann", credit: "Ann / The Test", copyright: "", holder: "An Agency" },
  ...{ licence: "One year", restrictions: "Not for covers", expiresAt: null, hidesWhenExpired: false },
  words: { en: { alt: "A red square", caption: "Red" }, fr: { alt: "Un carré rouge", caption: "" } },
};

onBothDatabases("the picture library", (store) => {
  let folder = "";
  let files: FileStore;
  let newsroom: NewsroomUnderTest;
  let site: SiteUnderTest;
  let editor = "";
  let reporter = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "masthead-library-"));
    files = openFolder(folder);
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store(), files);
    site = await openSiteUnderTest(store());
    editor = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    reporter = (await newsroom.member("Rae", [{ role: "reporter", edition: "en" }])).cookie;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ask = (method: string, path: string, body?: unknown, cookie = editor) =>
    newsroom.ask(method, path, body, { cookie });
  const form = async (background: string, name = `${background.slice(1)}.jpg`) => {
    const picture = sharp({ create: { width: 64, height: 48, channels: 3, background } });
    const sent = new FormData();
    sent.set("file", new File([new Uint8Array(await picture.jpeg().toBuffer())], name));
    return sent;
  };
  const add = async (background: string, cookie = editor) =>
    String((await ask("POST", "/media", await form(background), cookie)).body.id);
  const show = (mediaId: string, headline: string) =>
    draft(store().ledger, {
      headline,
      words: { picture: { mediaId, alt: "Something", caption: "The ferry leaves", credit: "" } },
    });
  const publish = (versionId: string) =>
    store().ledger.write((writing) => publishVersion(writing, { versionId }));
  const pageOf = async (slug: string) => {
    await site.settle();
    return (await site.get(`/en/${slug}`)).text();
  };
  const filesOf = (told: Awaited<ReturnType<typeof ask>>) =>
    (told.body.renditions as { file: string }[]).map(({ file }) => file);

  it("is searched by what anybody says of a picture, by who took it in and when", async () => {
    const from = store().clock();
    const id = await add("#aa0000", reporter);
    await show(id, "Ferries");
    await ask("PUT", `/media/${id}`, facts, reporter);
    const found = async (query: string) => {
      const { body } = await ask("GET", `/media?${query}`);
      return (body.media as { id: string }[]).map((one) => one.id);
    };
    for (const text of ["agency%20ann", "carré", "red%20square", "covers", "ferry", "aa0000"])
      expect(await found(`text=${text}`)).toEqual([id]);
    expect(await found("text=agency%20blue")).toEqual([]);
    const { body } = await ask("GET", "/media");
    expect(body.media).toMatchObject([{ ...facts, addedBy: { name: "Rae" } }]);
    const [adder] = body.adders as { id: string; name: string }[];
    expect(adder?.name).toBe("Rae");
    expect(await found(`addedBy=${adder?.id}&from=${from}`)).toEqual([id]);
    expect(await found(`before=${from}`)).toEqual([]);
  });

  it("knows where a picture is used, in drafts and before readers, and keeps it then", async () => {
    const id = await add("#00aa00", reporter);
    const { versionId, revisionId } = await show(id, "Shown");
    await publish(versionId);
    await indexEverything(store());
    const uses = async () => (await ask("GET", `/media/${id}`)).body.uses;
    expect(await uses()).toMatchObject([{ versionId, headline: "Shown", stages: ["draft", "public"] }]);
    const words = { headline: "Shown no more", body: bodyOf("Words alone.") };
    await ask("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words });
    await followDesk(store());
    expect(await uses()).toMatchObject([{ stages: ["public"] }]);
    await publish(versionId);
    await followDesk(store());
    expect(await uses()).toMatchObject([{ stages: ["former"] }]);
    expect((await ask("DELETE", `/media/${id}`)).body.code).toBe("picture-used");
    // Readers saw it: it is no longer the reporter's own.
    expect((await ask("DELETE", `/media/${id}`, undefined, reporter)).status).toBe(403);
  });

  it("deletes what no story shows, not even one of this second", async () => {
    const id = await add("#0000aa", reporter);
    await followDesk(store());
    const words = { headline: "Just begun", body: { type: "doc", content: [image(id)] } };
    const begun = await ask("POST", "/stories", { edition: "en", words }, reporter);
    expect(begun.status).toBe(200);
    expect((await ask("DELETE", `/media/${id}`, undefined, reporter)).body.code).toBe("picture-used");
    const { versionId, revisionId } = begun.body;
    const without = { headline: "Just begun" };
    await ask("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words: without }, reporter);
    await followDesk(store());
    const [file = ""] = filesOf(await ask("PUT", `/media/${id}`, facts, reporter));
    expect(await files.find(file)).not.toBeNull();
    expect((await ask("DELETE", `/media/${id}`, undefined, reporter)).body).toEqual({ done: true });
    expect(await files.find(file)).toBeNull();
    expect((await ask("GET", `/media/${id}`)).status).toBe(404);
  });

  it("replaces a picture in its place: every page shows the new one, the old files go when the new are made", async () => {
    const id = await add("#111111");
    const { versionId, slug } = await show(id, "Replaced");
    await publish(versionId);
    const [old = ""] = filesOf(await ask("PUT", `/media/${id}`, facts));
    expect(await pageOf(slug)).toContain(old);
    const replaced = await ask("PUT", `/media/${id}/file`, await form("#222222", "better.jpg"));
    const [made = ""] = filesOf(replaced);
    expect(replaced.body).toMatchObject({
      id,
      fileName: "better.jpg",
      state: "pending",
      credit: facts.credit,
    });
    const page = await pageOf(slug);
    expect(page).toContain(made);
    expect(page).not.toContain(old);
    expect(await files.find(old)).not.toBeNull();
    const changes = await listChangesAfter(store().database, 0, 10_000);
    const told = changes.filter((change) => change.subjectId === id);
    await renderPictures({ ledger: store().ledger, files, log: { warn: () => undefined } }, told);
    expect(await files.find(old)).toBeNull();
    expect(await files.find(made)).not.toBeNull();
    const { media } = (await ask("GET", `/media/${id}`)).body as { media: { state: string } };
    expect(media.state).toBe("ready");
    const broken = new FormData();
    broken.set("file", new File(["no picture"], "a.jpg"));
    expect((await ask("PUT", `/media/${id}/file`, broken)).body.code).toBe("not-a-picture");
  });

  it("keeps the file of a picture that is taken in just as it goes as another's former one", async () => {
    // As a follower does that can't know of the new picture yet: once, between the keeping of its file and its own.
    const going: string[] = [];
    let hasGone = false;
    const under: FileStore = {
      ...files,
      async save(key, bytes) {
        await files.save(key, bytes);
        going.push(key);
        if (hasGone || going.length < 2) return;
        hasGone = true;
        for (const one of going) await files.remove(one);
      },
    };
    const bytes = new Uint8Array(
      await sharp({ create: { width: 64, height: 48, channels: 3, background: "#777777" } })
        .jpeg()
        .toBuffer(),
    );
    const picture = { bytes, fileName: "again.jpg" };
    const added = await addPicture({ ledger: store().ledger, files: under }, picture);
    expect([added.ok, hasGone]).toEqual([true, true]);
    const key = originalKey(createHash("sha256").update(bytes).digest("hex"));
    expect(await files.find(key)).not.toBeNull();
  });

  it("asks who publishes about a picture whose licence is over, at the head or in the text", async () => {
    const id = await add("#444444");
    const expiresAt = store().clock() + HOUR;
    await ask("PUT", `/media/${id}`, { ...facts, expiresAt });
    const { versionId } = await show(id, "Shown for a year");
    const text: Body = { type: "doc", content: [image(id)] };
    const inText = await draft(store().ledger, { headline: "In the text", words: { body: text } });
    const asked = async (of: string) => {
      const { body } = await ask("GET", `/versions/${of}/checks`);
      const found = body.findings as { check: string; severity: string; message: string; place: object }[];
      return found.filter((one) => one.check === "picture-expired");
    };
    expect(await asked(versionId)).toEqual([]);
    store().clock.advance(2 * HOUR);
    const message = "The licence of the picture 444444.jpg has ended.";
    expect(await asked(versionId)).toMatchObject([{ severity: "ask", message, place: { part: "picture" } }]);
    const place = { part: "picture", blockId: "picture1" };
    expect(await asked(inText.versionId)).toMatchObject([{ severity: "ask", message, place }]);
  });

  it("warns of an expired picture, and hides it from readers where that was chosen", async () => {
    const id = await add("#333333");
    const { versionId, slug } = await show(id, "Expiring");
    await publish(versionId);
    await indexEverything(store());
    const expiresAt = store().clock() + HOUR;
    const [file = ""] = filesOf(await ask("PUT", `/media/${id}`, { ...facts, expiresAt }));
    const isExpired = async () => {
      const { body } = await ask("GET", "/desk?text=expiring");
      return (body.rows as { hasExpiredPicture: boolean }[])[0]?.hasExpiredPicture;
    };
    expect(await isExpired()).toBe(false);
    store().clock.advance(2 * HOUR);
    await site.settle();
    expect(await isExpired()).toBe(true);
    expect(await pageOf(slug)).toContain(file);
    const later = store().clock() + HOUR;
    await ask("PUT", `/media/${id}`, { ...facts, expiresAt: later, hidesWhenExpired: true });
    expect(await pageOf(slug)).toContain(file);
    store().clock.advance(2 * HOUR);
    await site.settle();
    expect(await pageOf(slug)).not.toContain(file);
  });
});

function image(mediaId: string): Block {
  return { type: "image", attrs: { id: "picture1", mediaId, alt: "", caption: "", credit: "" } };
}
