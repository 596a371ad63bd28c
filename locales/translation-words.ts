/** What the screens say about translations, in one language. Functions take what stands inside a sentence. */
export type TranslationWords = {
  readonly translate: string;
  readonly title: (headline: string) => string;
  readonly original: (edition: string) => string;
  readonly translation: (edition: string) => string;
  readonly toStory: string;
  readonly isDraft: string;
  readonly isWithdrawn: string;
  readonly owed: (counts: {
    readonly new: number;
    readonly changed: number;
    readonly removed: number;
  }) => string;
  readonly nothingOwed: string;
  readonly fieldsOwed: (count: number) => string;
  readonly next: string;
  readonly previous: string;
  readonly keys: string;
  readonly blockName: (state: "followed" | "changed" | "new" | "removed") => string;
  readonly actName: (act: "follow" | "insert" | "remove" | "leave") => string;
  readonly followField: (field: string) => string;
  readonly wordsAdded: string;
  readonly wordsRemoved: string;
  readonly beforeUnknown: string;
  readonly empty: string;
  readonly at: (place: number, count: number, what: string) => string;
  readonly marked: (left: number) => string;
  readonly setOut: string;
  readonly nothingWritten: string;
  readonly nothingHere: string;
};
