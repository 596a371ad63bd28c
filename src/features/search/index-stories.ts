import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { giveWay } from "../../platform/jobs/give-way.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { textOfBody } from "../stories/body-text.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import { removeSearchDocument, saveSearchDocument } from "./search.store.ts";
import { searchWords } from "./search-words.ts";

/** Brings the search index up with changes of stories. Whether a story may be found is asked when somebody searches. */
export async function indexStories(
  target: Pick<Writing, "db" | "dialect">,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const touched = changes.filter((change) => change.kind.startsWith("story."));
  for (const versionId of new Set(touched.map((change) => change.subjectId))) {
    await indexVersion(target, versionId, newspaper);
    await giveWay();
  }
}

async function indexVersion(
  target: Pick<Writing, "db" | "dialect">,
  versionId: string,
  newspaper: Newspaper,
) {
  const version = await findVersion(target.db, versionId);
  if (version === null) return;
  if (version.publicRevisionId === null || version.status === "withdrawn") {
    await removeSearchDocument(target, versionId);
    return;
  }
  const { words } = await loadRevision(target.db, version.publicRevisionId);
  const edition = newspaper.editions.find((one) => one.code === version.edition);
  const language = edition?.language ?? version.edition;
  await saveSearchDocument(target, {
    versionId,
    edition: version.edition,
    headline: await readWords(`${words.headline} ${words.kicker}`, { language, room: HEADLINE_ROOM }),
    words: await readWords(`${words.standfirst} ${textOfBody(words.body)}`, { language, room: BODY_ROOM }),
  });
}

/**
 * How much of a story is indexed, in bytes: sixty thousand words, a book. PostgreSQL refuses more than a megabyte of different words in one
 * document, with what it notes of each.
 */
const BODY_ROOM = 400_000;
const HEADLINE_ROOM = 50_000;
const NOTED_OF_EACH = 6;
/** Characters that are read at a time, whole words; then everything else in the process has its turn. */
const PIECES = /[\s\S]{1,20000}(?!\S)|[\s\S]{1,20000}/g;

/** The words of a text for the index, from its beginning on, as many as there is room for. */
async function readWords(
  text: string,
  { language, room }: { language: string; room: number },
): Promise<string[]> {
  const words: string[] = [];
  let left = room;
  for (const piece of text.match(PIECES) ?? []) {
    for (const word of searchWords(piece, language)) {
      left -= Buffer.byteLength(word) + NOTED_OF_EACH;
      if (left < 0) return words;
      words.push(word);
    }
    await giveWay();
  }
  return words;
}
