import type { Block } from "../../../features/stories/body.ts";
import type { Words } from "../../../features/stories/story.ts";
import type { KeptDraft } from "./kept-draft.ts";

/** What one browser tab has of a version and the server has not said to have. */
export type JournalEntry = KeptDraft & {
  readonly versionId: string;
  readonly tab: string;
  /** Grows with every change. */
  readonly number: number;
  /** When it was last changed, epoch milliseconds. */
  readonly at: number;
};

type Fields = Omit<Words, "body">;

/**
 * How the words differ from those of an entry that is kept already: little enough to be written at every key, before anything else
 * happens. `whole` is the entry itself where none is kept yet.
 */
export type Keystroke = Pick<JournalEntry, "versionId" | "tab" | "number" | "at"> & {
  readonly fields: Partial<Fields>;
  readonly order: readonly string[];
  readonly blocks: readonly Block[];
  readonly whole: JournalEntry | null;
};

/** What is to be written of an entry where `kept` is kept. Blocks that no key touched are the same objects in both. */
export function strokeOf(kept: JournalEntry | null, entry: JournalEntry): Keystroke {
  const { versionId, tab, number, at } = entry;
  const common = { versionId, tab, number, at };
  if (kept === null) return { ...common, fields: {}, order: [], blocks: [], whole: entry };
  const { body, ...fields } = entry.words;
  const there = new Set(kept.words.body.content);
  const changed = Object.entries(fields).filter(([name, value]) => fieldOf(kept.words, name) !== value);
  return {
    ...common,
    fields: Object.fromEntries(changed),
    order: body.content.map((block) => block.attrs.id),
    blocks: body.content.filter((block) => !there.has(block)),
    whole: null,
  };
}

/** The entry with what was typed after it; the entry as it is where it has that already. @returns null where there is neither */
export function withStroke(entry: JournalEntry | null, stroke: Keystroke | null): JournalEntry | null {
  if (stroke === null || (entry !== null && entry.number >= stroke.number)) return entry;
  if (stroke.whole !== null) return stroke.whole;
  if (entry === null) return null;
  const blocks = new Map(
    [...entry.words.body.content, ...stroke.blocks].map((block) => [block.attrs.id, block]),
  );
  const content = stroke.order.flatMap((id) => blocks.get(id) ?? []);
  const words: Words = { ...entry.words, ...stroke.fields, body: { type: "doc", content } };
  return { ...entry, number: stroke.number, at: stroke.at, words };
}

function fieldOf(words: Words, name: string): unknown {
  return (words as Readonly<Record<string, unknown>>)[name];
}
