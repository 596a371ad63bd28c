import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type StartedMasthead, startMasthead } from "../../../scripts/start-masthead.ts";
import { openBrowser } from "../open-browser.ts";
import { mendCopy, mendTranslation } from "./checking.ts";
import { invite, join, joinFirst } from "./doors.ts";
import { type Member, openMember, type Way } from "./member.ts";
import { correct, publish, read, withdraw } from "./publishing.ts";
import { answerNote, openFromDesk, sendBack, sendForReview } from "./reviewing.ts";
import { told, translated } from "./story-to-tell.ts";
import { beginTranslation, followCorrection, writeTranslation } from "./translating.ts";
import { beginStory, writeStory } from "./writing.ts";

const people = {
  editor: { name: "Ada Minister", email: "ada@news.example" },
  reporter: { name: "Rita Porter", email: "rita@news.example" },
  translator: { name: "Théo Lang", email: "theo@news.example" },
} as const;

/** Keys alone at a wide desk; a phone and a finger, in French. With `EVERY_WAY=1` the mouse at the desk too, which adds time and little else. */
const ways: readonly Way[] = [
  { at: "keyboard", language: "en" },
  { at: "phone", language: "fr" },
  ...(process.env.EVERY_WAY === "1" ? [{ at: "desk", language: "en" } as const] : []),
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(inject("browser"));
});
afterAll(async () => {
  await browser?.close();
});

describe.each(ways)("from the first link to the last, at the $at, in $language", (way) => {
  let data: string;
  let masthead: StartedMasthead;
  let editor: Member;
  let reporter: Member;
  let translator: Member;
  let english = "";
  let french = "";

  beforeAll(async () => {
    data = await mkdtemp(joinPath(tmpdir(), "masthead-journey-"));
    const environment = { MASTHEAD_URL: "http://127.0.0.1" };
    masthead = await startMasthead({ data, demo: true, environment });
    const open = () => openMember(browser, { origin: masthead.origin, way });
    [editor, reporter, translator] = [await open(), await open(), await open()];
  });
  afterAll(async () => {
    for (const member of [editor, reporter, translator]) await member?.page.context().close();
    await masthead?.stop();
    await rm(data, { recursive: true, force: true });
  });

  it("the first administrator comes in, and invites a reporter and a translator, who come in", async () => {
    await joinFirst(editor, { link: masthead.welcome ?? "", who: people.editor });
    const { reporter: rita, translator: theo } = people;
    const toRita = await invite(editor, { email: rita.email, role: "reporter", edition: "English" });
    await join(reporter, { link: toRita, who: rita });
    const toTheo = await invite(editor, { email: theo.email, role: "translator", edition: "Français" });
    await join(translator, { link: toTheo, who: theo });
  });

  it("the reporter writes a story with pictures, and the editor sends it back with a note", async () => {
    await beginStory(reporter);
    await writeStory(reporter);
    await sendForReview(reporter);
    await openFromDesk(editor, "EN");
    await sendBack(editor);
    await answerNote(reporter);
  });

  it("the copy check finds what was planted, and once it is mended readers see the story", async () => {
    await mendCopy(reporter);
    await sendForReview(reporter);
    // The editor's screen was open all the while.
    english = await publish(editor);
    const { status, page } = await read(editor, english);
    expect(status).toBe(200);
    expect(page).toContain(told.answer);
    expect(page).toContain("The ferry at the quay");
  });

  it("the translator works through what is owed, and the parity check finds a wrong number", async () => {
    await openFromDesk(translator, "EN");
    await beginTranslation(translator);
    await writeTranslation(translator);
    await mendTranslation(translator);
    await sendForReview(translator);
    await openFromDesk(editor, "FR");
    french = await publish(editor);
    const { page } = await read(editor, french);
    expect(page).toContain(translated.right);
    expect(page).not.toContain('class="debt"');
  });

  it("a correction is owed by the translation, to staff and to readers, until it is followed", async () => {
    await openFromDesk(editor, "EN");
    await correct(editor);
    expect((await read(editor, english)).page).toContain(told.correction);
    await expect.poll(async () => (await read(editor, french)).page).toContain('class="debt"');
    await followCorrection(translator);
    await openFromDesk(editor, "FR");
    await publish(editor, editor.words.publishChanges);
    const { page } = await read(editor, french);
    expect(page).toContain(told.right);
    expect(page).not.toContain('class="debt"');
  });

  it("what is withdrawn is gone for readers", async () => {
    await openFromDesk(editor, "EN");
    await withdraw(editor);
    await expect.poll(async () => (await read(editor, english)).status).toBe(410);
    expect((await read(editor, french)).status).toBe(200);
  });

  it("nobody's screen complained, and where keys were meant nothing else was used", () => {
    for (const { complaints } of [editor, reporter, translator]) expect(complaints).toEqual([]);
  });
});
