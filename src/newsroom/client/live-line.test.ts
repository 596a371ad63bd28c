import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveNews } from "./answers.ts";
import { holdLine, type LineOptions, type LiveEvent } from "./live-line.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Asked = Parameters<LineOptions["listen"]>[0];

/** A line to a server that answers when the test says so. */
function open(isSeen = () => true) {
  const asked: Asked[] = [];
  let answer: (news: Partial<LiveNews> | Error) => void = () => {};
  const events: LiveEvent[] = [];
  const line = holdLine({
    listen: (question, signal) => {
      asked.push(question);
      return new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
        answer = (news) =>
          news instanceof Error
            ? reject(news)
            : resolve({ at: 1, missed: false, changes: [], present: [], waiting: null, mark: "m", ...news });
      });
    },
    onEvents: (heard) => events.push(...heard),
    onStanding: () => {},
    isSeen,
  });
  const told = async (news: Partial<LiveNews> | Error) => {
    answer(news);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, events, line, told };
}

const saved = { id: 7, kind: "draft.saved", subjectId: "v", by: "m" };

describe("the live line", () => {
  it("passes on what happened and asks from there on", async () => {
    const { asked, events, told } = open();
    await told({ at: 7, changes: [saved] });
    expect(events).toEqual([saved]);
    expect(asked.at(-1)).toMatchObject({ after: 7, known: "m", wait: 10 });
  });

  it("says that more happened than was told", async () => {
    const { events, told } = open();
    await told({ at: 900, missed: true });
    expect(events).toEqual([null]);
  });

  it("asks again from where it was after the network was away, at once when it is told that it is back", async () => {
    const { asked, line, told } = open();
    await told({ at: 7 });
    await told(new Error("offline"));
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.at(-1)).toMatchObject({ after: 7 });
    await told(new Error("offline"));
    line.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(4);
  });

  it("tells moves, the last of those that come fast, and nothing where nothing moved", async () => {
    const { asked, line } = open();
    const at = (blockId: string) => ({ versionId: "v", blockId, isTyping: true });
    line.move(at("a"));
    line.move(at("b"));
    await vi.advanceTimersByTimeAsync(1_000);
    line.move(at("b"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.map((one) => one.here?.blockId)).toEqual([undefined, "b"]);
  });

  it("holds no connection in a tab that nobody looks at, and says when it goes", async () => {
    const { asked, line, told } = open(() => false);
    await told({});
    expect(asked).toHaveLength(1);
    expect(asked[0]?.wait).toBe(0);
    line.move({ versionId: "v", blockId: "", isTyping: false });
    line.hangUp();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.slice(1)).toMatchObject([{ here: null }]);
  });
});
