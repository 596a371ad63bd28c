import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Clash } from "../../../features/stories/clash.ts";
import { noWords, type Words } from "../../../features/stories/story.ts";
import { Problem } from "../../client/problem.ts";
import type { KeptDraft } from "../../editor/saving/kept-draft.ts";
import { type Keeping, keepDraft } from "./draft-keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const write = (more: Partial<Words>): Words => ({ ...noWords, ...more });
const refusal = (status: number, code: string, more: object = {}) =>
  new Problem({ ...{ status, code, message: "", fields: [] }, more: { ...more } });

/** A server with one version, which a colleague can save too. `way` is what lies between. */
function open(first: Words, kept: Partial<KeptDraft> = {}) {
  const server = { revision: 1, words: first, keys: new Set<string>(), clashes: [] as Clash[] };
  const way = { isDown: false, losesAnswers: false, refuses: null as Problem | null };
  const told: Keeping[] = [];
  const merges: Words[] = [];
  const sent: string[] = [];
  let ids = 0;
  const keeper = keepDraft({
    kept: { ...{ revisionId: "1", base: first, words: first, doubt: null, clashes: [] }, ...kept },
    async save({ basedOn, key, words, clashes }) {
      sent.push(key);
      if (way.refuses !== null) throw way.refuses;
      if (way.isDown) throw refusal(0, "offline");
      if (basedOn !== String(server.revision)) {
        const landed = server.keys.has(key);
        const newer = { revisionId: String(server.revision), words: server.words, savedAt: 1, landed };
        throw refusal(409, "newer-revision", { newer });
      }
      server.revision += 1;
      server.words = words;
      server.keys.add(key);
      server.clashes.push(...clashes);
      if (way.losesAnswers) throw refusal(0, "offline");
      return { revisionId: String(server.revision), savedAt: server.revision };
    },
    newId: () => `new${++ids}`,
    onKept: () => {},
    onKeeping: (keeping) => told.push(keeping),
    onMerged: (words) => merges.push(words),
    onTold: () => {},
  });
  return { server, way, told, merges, keeper, sent };
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

  it("is sent again when the server comes back, ever more seldom until then", async () => {
    const { server, way, keeper, told, sent } = open(noWords);
    way.isDown = true;
    keeper.change(write({ headline: "Typed in a tunnel" }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told.at(-1)?.state).toBe("failed");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent.length).toBeLessThan(10);
    way.isDown = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.words.headline).toBe("Typed in a tunnel");
    expect(told.at(-1)?.state).toBe("saved");
  });

  it("keeps saying what is wrong while it tries again", async () => {
    const { way, keeper, told } = open(noWords);
    way.refuses = refusal(401, "not-signed-in");
    keeper.change(write({ headline: "Typed on" }));
    await vi.advanceTimersByTimeAsync(20_000);
    const since = told.slice(told.findIndex((one) => one.state === "failed"));
    expect(new Set(since.map((one) => one.state))).toEqual(new Set(["failed"]));
  });

  it("keeps both sides when a colleague saved first, and tells the server of the clash with the same save", async () => {
    const { server, keeper, merges } = open(write({ headline: "Old", kicker: "Port" }));
    server.words = write({ headline: "Theirs", kicker: "Port", place: "Curepipe" });
    server.revision = 7;
    keeper.change(write({ headline: "Mine", kicker: "Harbour" }));
    expect(await keeper.flush()).toBe("8");
    expect(server.words).toMatchObject({ headline: "Mine", kicker: "Harbour", place: "Curepipe" });
    expect(server.clashes).toMatchObject([{ field: "headline", mine: "Mine", theirs: "Theirs" }]);
    expect(merges[0]).toMatchObject({ headline: "Mine", place: "Curepipe" });
  });

  it("that was saved without an answer does not clash with itself", async () => {
    const { server, way, keeper } = open(noWords);
    way.losesAnswers = true;
    keeper.change(write({ headline: "Sent" }));
    await keeper.flush().catch(() => {});
    way.losesAnswers = false;
    keeper.change(write({ headline: "Sent, and more" }));
    await keeper.flush();
    expect(server.words.headline).toBe("Sent, and more");
    expect(server.clashes).toEqual([]);
  });

  it("takes in what a colleague saved, at once where nothing is unsaved", () => {
    const { keeper, merges } = open(write({ headline: "Old" }));
    keeper.receive({ revisionId: "2", words: write({ headline: "Theirs" }) });
    expect(merges).toMatchObject([{ headline: "Theirs" }]);
    expect(keeper.kept()).toMatchObject({ revisionId: "2", words: { headline: "Theirs" } });
  });
});
