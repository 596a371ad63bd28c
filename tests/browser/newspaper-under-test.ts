import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { type Running, startServer } from "../../src/app/start-server.ts";
import { type Foundation, layFoundation } from "../../src/app/wire.ts";
import { addPicture } from "../../src/features/media/add-picture.ts";
import { savePerson } from "../../src/features/people/people.store.ts";
import { listSectionIds } from "../../src/features/sections/sections.store.ts";
import type { Newspaper } from "../../src/features/settings/newspaper.ts";
import type { Body } from "../../src/features/stories/body.ts";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { saveTopic } from "../../src/features/topics/topics.store.ts";
import { newBlockId } from "../../src/kernel/ids.ts";
import type { Writing } from "../../src/platform/database/ledger.ts";
import { openLog } from "../../src/platform/log/log.ts";
import type { MailAccount } from "../../src/platform/mail/smtp-mailer.ts";
import { bodyOf, draft, smallNewspaper } from "../small-newspaper.ts";

/** A whole newspaper on a port of its own, its clock moved by `offset` milliseconds. */
export type NewspaperUnderTest = {
  readonly origin: string;
  readonly foundation: Foundation;
  readonly running: Running;
  /** Ids of what the first stories are filed under. */
  readonly filing: { readonly sectionId: string; readonly topicId: string; readonly personId: string };
  /** Carries out one act and waits until every reader sees it. */
  act<Value>(work: (writing: Writing) => Promise<Value>): Promise<Value>;
  now(): number;
  moveClock(to: number): void;
  stop(): Promise<void>;
};

export const PAIR = { en: "harbour-opens-to-sailing-ships", fr: "le-port-ouvre-aux-voiliers" } as const;
export const ENGLISH_ONLY = "market-moves-to-the-hill";

/** Starts a newspaper with a story in both languages that has every kind of block, and one in English alone. */
export async function startNewspaper({
  publicUrl = "https://news.example",
  cdnUrl = null,
  mail = null,
  machine,
  newspaper = smallNewspaper,
  mayWorkOffline = true,
}: {
  readonly mayWorkOffline?: boolean;
  readonly newspaper?: Newspaper;
  readonly publicUrl?: string;
  readonly cdnUrl?: string | null;
  readonly mail?: MailAccount | null;
  /** A service that translates, and its key. */
  readonly machine?: { readonly url: string; readonly key: string };
} = {}): Promise<NewspaperUnderTest> {
  const dataFolder = await mkdtemp(join(tmpdir(), "masthead-browser-"));
  let offset = 0;
  const clock = () => Date.now() + offset;
  const foundation = await layFoundation({
    surroundings: {
      port: 0,
      host: "127.0.0.1",
      dataFolder,
      databaseUrl: `sqlite:${join(dataFolder, "masthead.db")}`,
      publicUrl,
      cacheBytes: 16 * 1024 * 1024,
      logLevel: "silent",
      secret: null,
      mail,
      cdnUrl,
      machineTranslationKey: machine?.key ?? null,
      mayTellPrivate: true,
      mayWorkOffline,
    },
    newspaper: {
      ...newspaper,
      ...(machine && { machineTranslation: { kind: "libretranslate", url: machine.url } }),
    },
    clock,
    log: openLog("silent"),
  });
  const running = await startServer(foundation);
  const { ledger } = foundation;
  const act = async <Value>(work: (writing: Writing) => Promise<Value>) => {
    const { value, changeId } = await ledger.write(work);
    await running.rounds.visible(changeId);
    return value;
  };
  const filing = await writeFirstStories(foundation);
  return {
    origin: `http://127.0.0.1:${running.port}`,
    foundation,
    running,
    filing,
    act,
    now: clock,
    moveClock: (to) => {
      offset = to - Date.now();
    },
    async stop() {
      await running.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function writeFirstStories(foundation: Foundation) {
  const { ledger, database } = foundation;
  const picture = await addPicture(foundation, {
    bytes: await drawPicture(),
    fileName: "harbour.png",
    credit: "A. Painter",
  });
  if (!picture.ok) throw new Error(picture.refusal);
  const { mediaId } = picture.value;
  const sectionId = (await listSectionIds(database.db)).get("world") ?? "";
  const { value } = await ledger.write(async ({ db, now }) => ({
    topicId: await saveTopic(
      db,
      {
        key: "harbour",
        kind: "place",
        names: { en: { name: "Harbour", slug: "harbour" }, fr: { name: "Le port", slug: "port" } },
      },
      now,
    ),
    personId: await savePerson(
      db,
      {
        slug: "ann-sailor",
        name: "Ann Sailor",
        words: {
          en: { role: "Reporter", biography: "Writes of the sea." },
          fr: { role: "Journaliste", biography: "Écrit sur la mer." },
        },
      },
      now,
    ),
  }));
  const lead = (alt: string) => ({ mediaId, alt, caption: alt, credit: "" });
  const story = { sectionId, topicIds: [value.topicId] };
  const english = await draft(ledger, {
    headline: "Harbour opens to sailing ships",
    story,
    slug: PAIR.en,
    personIds: [value.personId],
    words: {
      kicker: "Harbour",
      standfirst: "The quay had been closed to them for a century.",
      place: "Port Louis",
      source: "Harbour master",
      picture: lead("Sails in the harbour"),
      body: richBody(mediaId),
    },
  });
  const french = await draft(ledger, {
    headline: "Le port ouvre aux voiliers",
    edition: "fr",
    story: { id: english.storyId },
    slug: PAIR.fr,
    personIds: [value.personId],
    words: {
      standfirst: "Le quai leur était fermé depuis un siècle.",
      picture: lead("Des voiles dans le port"),
      body: bodyOf("Le port a ouvert vendredi.", "Trois voiliers attendaient."),
    },
  });
  const alone = await draft(ledger, { headline: "Market moves to the hill", story, slug: ENGLISH_ONLY });
  for (const { versionId } of [alone, french, english])
    await ledger.write((writing) => publishVersion(writing, { versionId }));
  return { sectionId, ...value };
}

/** A body with every kind of block. */
function richBody(mediaId: string): Body {
  const attrs = <More extends object>(more: More) => ({ id: newBlockId(), ...more });
  const text = (words: string) => [{ type: "text" as const, text: words }];
  const paragraph = (words: string) => ({ type: "paragraph" as const, content: text(words) });
  const item = (words: string) => ({ type: "listItem" as const, content: [paragraph(words)] });
  const at = Date.UTC(2024, 6, 19, 10, 20);
  return {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: attrs({}),
        content: [
          ...text("The harbour opened on Friday. See "),
          {
            type: "text",
            text: "the rules",
            marks: [{ type: "link", attrs: { href: "https://harbour.example/rules" } }],
          },
          ...text(" of the "),
          {
            type: "text",
            text: "capitainerie",
            marks: [{ type: "language", attrs: { lang: "fr" } }, { type: "emphasis" }],
          },
          ...text("."),
        ],
      },
      { type: "heading", attrs: attrs({ level: 2 as const }), content: text("The first day") },
      {
        type: "paragraph",
        attrs: attrs({}),
        content: text("Three ships came in with the tide, and the last at dusk."),
      },
      {
        type: "quotation",
        attrs: attrs({ attribution: "The harbour master" }),
        content: [paragraph("We waited long.")],
      },
      {
        type: "list",
        attrs: attrs({ ordered: true }),
        content: [item("Register"), item("Wait for the pilot")],
      },
      {
        type: "image",
        attrs: attrs({ mediaId, alt: "Three sails", caption: "The first three.", credit: "B. Painter" }),
      },
      {
        type: "gallery",
        attrs: attrs({
          images: [
            { mediaId, alt: "One" },
            { mediaId, alt: "Two", caption: "The second." },
          ],
        }),
      },
      {
        type: "embed",
        attrs: attrs({ url: "https://video.example/watch/1", provider: "Video Example", title: "The tide" }),
      },
      {
        type: "keyFacts",
        attrs: attrs({ title: "In short" }),
        content: [item("Open since Friday"), item("Pilot needed")],
      },
      {
        type: "update",
        attrs: attrs({ at, headline: "A fourth ship" }),
        content: [paragraph("It anchored outside.")],
      },
      { type: "correction", attrs: attrs({ at }), content: [paragraph("An earlier version said four.")] },
      {
        type: "table",
        attrs: attrs({ caption: "Arrivals" }),
        content: [
          {
            type: "tableRow",
            content: ["Ship", "Hour"].map((cell) => ({
              type: "tableCell" as const,
              attrs: { header: true },
              content: text(cell),
            })),
          },
          {
            type: "tableRow",
            content: ["Astrolabe", "10:20"].map((cell) => ({
              type: "tableCell" as const,
              attrs: { header: false },
              content: text(cell),
            })),
          },
        ],
      },
      { type: "separator", attrs: attrs({}) },
      { type: "source", attrs: attrs({ reason: "unknown", markup: "<x-widget>staff only</x-widget>" }) },
      { type: "paragraph", attrs: attrs({}), content: text("The quay closes at dusk.") },
    ],
  };
}

function drawPicture(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#27516b"/><path d="M300 600 L600 100 L600 600Z" fill="#f6efe0"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
