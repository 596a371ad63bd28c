import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { printFindings } from "../src/app/commands/check-stories.ts";
import type { Surroundings } from "../src/app/config.ts";
import { savePerson } from "../src/features/people/people.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { updateVersion } from "../src/features/stories/stories.store.ts";
import { followOriginal } from "../src/features/translations/follow-original.ts";
import { marked } from "./checked-texts.ts";
import { onBothDatabases } from "./databases.ts";
import { ORIGIN } from "./site-under-test.ts";
import { bodyOf, draft, found, smallNewspaper } from "./small-newspaper.ts";

const surroundings: Surroundings = {
  port: 0,
  host: "",
  dataFolder: "",
  databaseUrl: "",
  publicUrl: ORIGIN,
  cacheBytes: 0,
  logLevel: "silent",
  secret: null,
  mail: null,
  cdnUrl: null,
  machineTranslationKey: null,
  mayTellPrivate: true,
  mayWorkOffline: true,
};

onBothDatabases("masthead check", (store) => {
  let filing: { story: { sectionId: string | null; topicIds: string[] }; personIds: string[] };

  beforeAll(async () => {
    const { ledger, database, clock } = store();
    await found(ledger);
    const sectionId = (await listSectionIds(database.db)).get("world") ?? null;
    const writer = { slug: "ann-lee", name: "Ann Lee", words: {} };
    const { value: personId } = await ledger.write((writing) => savePerson(writing.db, writer, clock()));
    filing = { story: { sectionId, topicIds: [] }, personIds: [personId] };
  });
  afterEach(() => vi.restoreAllMocks());

  async function check(options?: Parameters<typeof printFindings>[1]) {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
    const { database, clock } = store();
    const code = await printFindings({ database, newspaper: smallNewspaper, surroundings, clock }, options);
    return { code, printed: lines.join("\n") };
  }

  const write: ReturnType<typeof store>["ledger"]["write"] = (work) => store().ledger.write(work);
  const begin = (headline: string, text: string, more: object = {}) =>
    draft(store().ledger, { ...filing, headline, words: { source: "Reuters", body: bodyOf(text) }, ...more });

  it("says nothing of clean stories, nor of drafts", async () => {
    const { versionId } = await begin("Rain is coming", "It will rain on 8,400 houses.");
    await write((writing) => publishVersion(writing, { versionId }));
    await begin("A draft", "It is the the beginning,");
    expect(await check()).toEqual({
      code: 0,
      printed: "1 version checked: 0 to mend before publishing, 0 questions.",
    });
  });

  it("tells each finding in words and quotes it, in the language of whoever reads it", async () => {
    const { versionId, storyId } = await begin("Belal", "Belal shut 8,400 houses.");
    await write((writing) => publishVersion(writing, { versionId }));
    const french = await begin("Belal en bref", "Belal a fermé 4\u202f800 maisons!", {
      edition: "fr",
      story: { id: storyId },
    });
    await write((writing) => followOriginal(writing, { versionId: french.versionId, originalId: versionId }));
    await write((writing) => publishVersion(writing, { versionId: french.versionId }));
    const { code, printed } = await check();
    expect(code).toBe(1);
    expect(printed).toContain(`fr/${french.slug}\n`);
    expect(printed).toContain(
      "[must be mended] text: The number “4\u202f800” is “8,400” in the original.\n    4\u202f800",
    );
    expect(printed).toContain("The space at “!” is not the French one.\n    ! → \u202f!");
    expect(printed).toContain("3 versions checked: 1 to mend before publishing, 1 question.");
    const inFrench = (await check({ words: "fr", edition: "fr" })).printed;
    expect(inFrench).toContain(
      "Le nombre «\u202f4\u202f800\u202f» diffère de l’original\u00a0: «\u202f8,400\u202f».",
    );
    expect(inFrench).toContain("1 version vérifiée\u00a0: 1 à corriger avant de publier, 1 question.");
    expect((await check({ edition: "en" })).printed).not.toContain("fr/");
  });

  it("ends with 1 while a scheduled or waiting story has what must be mended: links that are not public yet among it", async () => {
    const { clock } = store();
    const later = await begin("Later", "This comes later.");
    const at = clock() + 60_000;
    await write((writing) => scheduleVersion(writing, { versionId: later.versionId, at }));
    const href = `/en/${later.slug}`;
    const link = marked(
      { type: "text", text: "As we " },
      { type: "text", text: "reported", marks: [{ type: "link", attrs: { href } }] },
      { type: "text", text: "." },
    );
    const waiting = await draft(store().ledger, {
      ...filing,
      headline: "Waiting",
      words: { source: "Reuters", body: { type: "doc", content: [link] } },
    });
    await updateVersion(store().database.db, waiting.versionId, { status: "in-review" });
    const before = await check({ edition: "en" });
    expect(before.code).toBe(1);
    expect(before.printed).toContain(`The link leads to ${href}, which readers can’t open.\n    reported`);
    clock.set(at);
    expect((await check({ edition: "en" })).code).toBe(0);
    const unsigned = await draft(store().ledger, {
      headline: "By nobody",
      words: { body: bodyOf("It rains.") },
    });
    await write((writing) => publishVersion(writing, { versionId: unsigned.versionId }));
    expect((await check({ edition: "en" })).printed).toContain("2 to mend before publishing");
  });

  it("refuses an edition and a language that there are not", async () => {
    await expect(check({ edition: "de" })).rejects.toThrow("--edition de: expected one of en, fr");
    await expect(check({ words: "de" })).rejects.toThrow("--words de: expected one of en, fr");
  });
});
