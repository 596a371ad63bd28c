import { giveWay } from "../../platform/jobs/give-way.ts";
import { textOfBody } from "../stories/body-text.ts";
import type { Words } from "../stories/story.ts";
import { searchWords } from "./search-words.ts";

/**
 * How much of a story is indexed, in bytes: sixty thousand words, a book. PostgreSQL refuses more than a megabyte of different words in one
 * document, with what it notes of each.
 */
const BODY_ROOM = 400_000;
const HEADLINE_ROOM = 50_000;
const NOTED_OF_EACH = 6;
/** Characters that are read at a time, whole words; then everything else in the process has its turn. */
const PIECES = /[\s\S]{1,20000}(?!\S)|[\s\S]{1,20000}/g;

/**
 * What is indexed of a version: the words of its headline, and those below it.
 * @param language BCP 47
 */
export async function documentWords(
  words: Words,
  language: string,
): Promise<{ headline: string[]; words: string[] }> {
  return {
    headline: await readWords(`${words.headline} ${words.kicker}`, { language, room: HEADLINE_ROOM }),
    words: await readWords(`${words.standfirst} ${textOfBody(words.body)}`, { language, room: BODY_ROOM }),
  };
}

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
