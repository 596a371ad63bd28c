import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Block } from "../../../features/stories/body.ts";
import { noWords, type Words } from "../../../features/stories/story.ts";
import { type JournalStore, openJournal } from "./journal.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { type JournalEntry, type Keystroke, withStroke } from "./keystrokes.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const saying = (...blocks: Block[]): Words => ({ ...noWords, body: { type: "doc", content: blocks } });
const first = paragraph("p", "first");
const base = saying(first);
const draftOf = (words: Words, more: Partial<KeptDraft> = {}): KeptDraft => ({
  ...{ revisionId: "r", base, words, doubt: null, clashes: [] },
  ...more,
});

/** A store in memory that answers late, as a browser's does; `left` is what is there when the tab dies now. */
function openStore() {
  const kept = new Map<string, JournalEntry>();
  const strokes = new Map<string, Keystroke>();
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  const store: JournalStore = {
    async put(entry) {
      await later();
      kept.set(entry.tab, structuredClone(entry));
    },
    putAtOnce: (stroke) => void strokes.set(stroke.tab, structuredClone(stroke)),
    async remove({ tab, number }) {
      if ((strokes.get(tab)?.number ?? 0) <= number) strokes.delete(tab);
      await later();
      kept.delete(tab);
    },
    list: async () => [...kept.values()],
  };
  return { store, kept, left: () => withStroke(kept.get("t") ?? null, strokes.get("t") ?? null) };
}

describe("the journal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open(onFault = vi.fn()) {
    const opened = openStore();
    const journal = openJournal({
      ...{ store: opened.store, versionId: "v", tab: "t", onFault },
      now: () => 7,
    });
    return { ...opened, journal, onFault };
  }

  it("has the first key at once, and each that follows", async () => {
    const { journal, left } = open();
    journal.note(draftOf({ ...base, headline: "A" }));
    expect(left()?.words.headline).toBe("A");
    await vi.advanceTimersByTimeAsync(230);
    const second = paragraph("q", "second");
    journal.note(draftOf({ ...saying(second, first), headline: "AB", place: "Port Louis" }));
    expect(left()).toMatchObject({
      words: { ...saying(second, first), headline: "AB", place: "Port Louis" },
      ...{ base, revisionId: "r" },
    });
    journal.note(draftOf(saying(second)));
    expect(left()?.words).toEqual(saying(second));
  });

  it("has all of it within 300 ms, though somebody types without a pause", async () => {
    const { journal, kept } = open();
    for (let i = 0; i < 15; i++) {
      journal.note(draftOf(saying(paragraph("p", `typed ${i}`))));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(kept.get("t")?.words).toEqual(saying(paragraph("p", "typed 9")));
    await vi.advanceTimersByTimeAsync(300);
    expect(kept.get("t")?.words).toEqual(saying(paragraph("p", "typed 14")));
  });

  it("knows what it is to be merged from, and what was sent, as soon as that is written", async () => {
    const { journal, left } = open();
    const words = saying(paragraph("p", "more"));
    journal.note(draftOf(words, { doubt: { key: "k", words, clashes: [] } }));
    await vi.advanceTimersByTimeAsync(230);
    expect(left()?.doubt?.key).toBe("k");
    const further = saying(paragraph("p", "more still"));
    journal.note(draftOf(further, { base: words, revisionId: "r2" }));
    await vi.advanceTimersByTimeAsync(230);
    expect(left()).toMatchObject({ base: words, words: further, revisionId: "r2", doubt: null });
  });

  it("is empty once the server has everything, however close that comes, and has what is typed then", async () => {
    const { journal, left } = open();
    const words = saying(paragraph("p", "more"));
    journal.note(draftOf(words));
    await vi.advanceTimersByTimeAsync(205);
    journal.note(draftOf(words, { base: words }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(left()).toBeNull();
    const further = saying(paragraph("p", "more still"));
    journal.note(draftOf(further, { base: words }));
    expect(left()).toMatchObject({ base: words, words: further });
  });

  it("says so when the browser keeps nothing, and tries again with the next change", async () => {
    const { journal, store, kept, onFault } = open();
    const put = vi.spyOn(store, "put").mockRejectedValueOnce(new Error("no room"));
    journal.note(draftOf(saying(paragraph("p", "one"))));
    await vi.advanceTimersByTimeAsync(300);
    expect(onFault).toHaveBeenCalledOnce();
    journal.note(draftOf(saying(paragraph("p", "one two"))));
    await vi.advanceTimersByTimeAsync(300);
    expect(put).toHaveBeenCalledTimes(2);
    expect(kept.get("t")?.words).toEqual(saying(paragraph("p", "one two")));
  });
});
