import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noWords, type Words } from "../../../features/stories/story.ts";
import { Problem } from "../../client/problem.ts";
import { type Keeping, keepDraft } from "./draft-keeper.ts";
import type { MergedWords } from "./merge-words.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const write = (more: Partial<Words>): Words => ({ ...noWords, ...more });

/** A server with one version, which a colleague can save too. */
function open(first: Words) {
  const server = { revision: 1, words: first, isDown: false };
  const told: Keeping[] = [];
  const merges: MergedWords[] = [];
  let ids = 0;
  const keeper = keepDraft({
    revisionId: "1",
    words: first,
    savedAt: 0,
    async save({ basedOn, words }) {
      if (server.isDown) throw new Problem({ status: 0, code: "offline", message: "", fields: [], more: {} });
      if (basedOn !== String(server.revision)) {
        const newer = { revisionId: String(server.revision), number: server.revision, words: server.words };
        throw new Problem({ status: 409, code: "newer-revision", message: "", fields: [], more: { newer } });
      }
      server.revision += 1;
      server.words = words;
      return { revisionId: String(server.revision), savedAt: server.revision };
    },
    newId: () => `new${++ids}`,
    onKeeping: (keeping) => told.push(keeping),
    onMerged: (merged) => merges.push(merged),
    onSaved: () => {},
  });
  return { server, told, merges, keeper };
}

describe("a draft", () => {
  it("is with the server within two seconds, though the typing goes on", async () => {
    const { server, keeper } = open(noWords);
    for (let typed = 1; typed <= 10; typed++) {
      keeper.change(write({ headline: "x".repeat(typed) }));
      await vi.advanceTimersByTimeAsync(199);
    }
    expect(server.words.headline.length).toBeGreaterThan(4);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.words.headline).toBe("x".repeat(10));
  });

  it("is sent again when the server comes back", async () => {
    const { server, keeper, told } = open(noWords);
    server.isDown = true;
    keeper.change(write({ headline: "Typed in a tunnel" }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told.at(-1)?.state).toBe("failed");
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.words.headline).toBe("Typed in a tunnel");
    expect(told.at(-1)?.state).toBe("saved");
  });

  it("keeps both sides when a colleague saved first", async () => {
    const { server, keeper, merges } = open(write({ headline: "Old", kicker: "Port" }));
    server.words = write({ headline: "Theirs", kicker: "Port", place: "Curepipe" });
    server.revision = 7;
    keeper.change(write({ headline: "Mine", kicker: "Harbour" }));
    expect(await keeper.flush()).toBe("8");
    expect(server.words).toMatchObject({ headline: "Mine", kicker: "Harbour", place: "Curepipe" });
    expect(merges[0]?.fields).toEqual([{ field: "headline", theirs: "Theirs" }]);
  });
});
