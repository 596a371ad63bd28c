import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Newspaper } from "../../features/settings/newspaper.ts";
import type { Body } from "../../features/stories/body.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { textOfBlock, textOfBody } from "../../features/stories/body-text.ts";
import { createVersion } from "../../features/stories/create-version.ts";
import { noWords, type Words } from "../../features/stories/story.ts";
import { countWords } from "../../kernel/text.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import { listImported, saveImported } from "../imported.store.ts";
import { decodePage, UnreadablePage } from "./decode-page.ts";
import { endsSentence } from "./furniture-lines.ts";
import type { PageReport } from "./page-report.ts";
import { type PageReading, readPage } from "./read-page.ts";

export type PageImport = {
  /** A saved page: HTML or plain text, gzip or not. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  /** The code of the edition that the story is told in; by the page's own language when absent, and the first where it tells none. */
  readonly edition?: string;
};

/** Under which name pages are remembered. */
const SOURCE = "page";
/** A page with fewer words has no article: a menu, a form, a notice. */
const FEWEST_WORDS = 20;

/**
 * Brings one saved page in as the draft of a story of its own. A page whose article came into that edition before is left as it is,
 * however its furniture has changed.
 * @throws UnreadablePage when the file is no page, or no article stands on it
 */
export async function importPage(given: PageImport): Promise<PageReport> {
  const { file, ledger } = given;
  const bytes = await readFile(file).catch(() => {
    throw new UnreadablePage(`${file}: there is no such file, or it can't be read`);
  });
  const page = readOrExplain(file, bytes);
  const edition = editionFor(given, page.language);
  const body = bodyOf(file, page);
  const headline = page.headline === "" ? basename(file, extname(file)) : page.headline;
  const words = { ...noWords, headline, standfirst: page.standfirst, source: page.source, body };
  const { value } = await ledger.write((writing) => saveOnce(writing, edition, words));
  return {
    ...value,
    edition,
    headline,
    source: page.source,
    byline: page.byline,
    published: page.published,
    blocks: body.content.length,
    words: countWords(textOfBody(body)),
    leftOut: countsOf(page.leftOut.map(({ reason }) => reason)),
  };
}

function readOrExplain(file: string, bytes: Uint8Array): PageReading {
  try {
    return readPage(decodePage(bytes));
  } catch (error) {
    if (error instanceof UnreadablePage) throw new UnreadablePage(`${file}: ${error.message}`);
    throw error;
  }
}

function editionFor({ edition, newspaper }: PageImport, language: string): string {
  const { editions } = newspaper;
  const codes = editions.map(({ code }) => code);
  if (edition !== undefined && !codes.includes(edition))
    throw new UnreadablePage(`--edition ${edition}: expected one of ${codes.join(", ")}`);
  const spoken = primaryOf(language);
  const own = editions.find(({ code, language: tag }) => code === spoken || primaryOf(tag) === spoken);
  return edition ?? own?.code ?? codes[0] ?? "";
}

/** `fr` of `fr-MU` and `fr_FR`. */
function primaryOf(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0] ?? "";
}

function bodyOf(file: string, page: PageReading): Body {
  const checked = validateBody({ type: "doc", content: page.blocks });
  // Whatever stands on a page, what was read of it fits a body: anything else is a fault of the reading.
  if (!checked.ok) throw new Error(`${file}: ${JSON.stringify(checked.refusal)}`);
  const told = checked.value.content.filter(({ type }) => type !== "heading" && type !== "embed");
  const isArticle =
    countWords(textOfBody({ type: "doc", content: told })) >= FEWEST_WORDS &&
    told.some((block) => textOfBlock(block).split("\n").some(endsSentence));
  if (!isArticle) throw new UnreadablePage(`${file}: no article stands on this page`);
  return checked.value;
}

/** Writes the draft, and the note that it came in; or finds that it did before. */
async function saveOnce(writing: Writing, edition: string, words: Words) {
  const text = `${words.headline}\n${textOfBody(words.body)}`;
  const hash = createHash("sha256").update(text).digest("hex");
  const ref = `${edition}:${hash}`;
  const before = (await listImported(writing.db, SOURCE, [ref])).get(ref);
  if (before !== undefined) return { versionId: before.entityId, isNew: false };
  const created = await createVersion(writing, {
    story: { sectionId: null, topicIds: [] },
    edition,
    kind: "story",
    words,
    personIds: [],
    savedBy: null,
  });
  if (!created.ok) throw new Error(created.refusal);
  const { versionId } = created.value;
  await saveImported(writing.db, [{ source: SOURCE, ref, entityId: versionId, hash }]);
  await writing.log({ kind: "draft.brought-in", subjectId: versionId, keys: [] });
  return { versionId, isNew: true };
}

function countsOf(reasons: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(reasons, (reason) => reason);
  return Object.fromEntries(
    [...groups].map(([reason, all]): [string, number] => [reason, all.length]).sort(),
  );
}
