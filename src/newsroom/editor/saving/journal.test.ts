import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Body } from "../../../features/stories/body.ts";
import { type JournalEntry, type JournalStore, openJournal } from "./journal.ts";

const saying = (text: string): Body => ({
  type: "doc",
  content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text }] }],
});

/** A store in memory that answers late, as a browser's does. */
function openStore(): JournalStore & { readonly kept: Map<string, JournalEntry> } {
  const kept = new Map<string, JournalEntry>();
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    kept,
    async put(entry) {
      await later();
      kept.set(entry.tab, entry);
    },
    putAtOnce: (entry) => void kept.set(entry.tab, entry),
    async remove({ tab }) {
      await later();
      kept.delete(tab);
    },
    list: async () => [...kept.values()],
  };
}

describe("the journal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open(store: JournalStore, onFault = vi.fn()) {
    return openJournal({ store, versionId: "v", tab: "t", base: saying(""), now: () => 7, onFault });
  }

  it("has a change at once when the tab goes", () => {
    const store = openStore();
    const journal = open(store);
    journal.note(saying("last word"));
    journal.leave();
    expect(store.kept.get("t")?.body).toEqual(saying("last word"));
  });

  it("has a change within 300 ms, though somebody types without a pause", async () => {
    const store = openStore();
    const journal = open(store);
    for (let i = 0; i < 15; i++) {
      journal.note(saying(`typed ${i}`));
      await vi.advanceTimersByTimeAsync(20);
    }
    const kept = store.kept.get("t");
    expect(kept).toMatchObject({ versionId: "v", tab: "t", base: saying(""), at: 7 });
    expect(kept?.body).toEqual(saying("typed 9"));
    await vi.advanceTimersByTimeAsync(300);
    expect(store.kept.get("t")?.body).toEqual(saying("typed 14"));
  });

  it("has a change at once when it is flushed", async () => {
    const store = openStore();
    const journal = open(store);
    journal.note(saying("last words"));
    const flushed = journal.flush();
    await vi.advanceTimersByTimeAsync(21);
    await flushed;
    expect(store.kept.get("t")?.body).toEqual(saying("last words"));
  });

  it("is empty once the server has everything, however close the two come", async () => {
    const store = openStore();
    const journal = open(store);
    const number = journal.note(saying("one"));
    await vi.advanceTimersByTimeAsync(205);
    journal.acknowledge(number, saying("one"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.kept.size).toBe(0);
  });

  it("keeps what was typed after what the server acknowledged, and what it is to be merged from", async () => {
    const store = openStore();
    const journal = open(store);
    const number = journal.note(saying("one"));
    journal.note(saying("one two"));
    journal.acknowledge(number, saying("one, by the server"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.kept.get("t")).toMatchObject({
      base: saying("one, by the server"),
      body: saying("one two"),
    });
  });

  it("says so when the browser keeps nothing, and tries again with the next change", async () => {
    const store = openStore();
    const put = vi.spyOn(store, "put").mockRejectedValueOnce(new Error("no room"));
    const onFault = vi.fn();
    const journal = open(store, onFault);
    journal.note(saying("one"));
    await vi.advanceTimersByTimeAsync(300);
    expect(onFault).toHaveBeenCalledOnce();
    journal.note(saying("one two"));
    await vi.advanceTimersByTimeAsync(300);
    expect(put).toHaveBeenCalledTimes(2);
    expect(store.kept.get("t")?.body).toEqual(saying("one two"));
  });
});
