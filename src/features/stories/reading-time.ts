const WORDS_A_MINUTE = 220;

/** How many minutes a reader needs for so many words, one at the least. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
