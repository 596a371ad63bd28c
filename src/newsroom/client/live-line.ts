import type { LiveNews, Present } from "./answers.ts";

/** Who is where, and how many comments wait for a moderator. */
export type LiveStanding = Pick<LiveNews, "present" | "waiting">;

/** Where this tab is; null while it has no story open. */
export type Here = Pick<Present, "versionId" | "blockId" | "isTyping"> | null;

/** Something that happened in the newsroom; null stands for more than was told: what is shown must be read anew. */
export type LiveEvent = LiveNews["changes"][number] | null;

/** What the line stands on. */
export type LineOptions = {
  readonly listen: (
    asked: { here: Here; after: number | undefined; known: string; wait: number },
    signal: AbortSignal,
  ) => Promise<LiveNews>;
  readonly onEvents: (events: readonly LiveEvent[]) => void;
  readonly onStanding: (standing: LiveStanding) => void;
  /** Whether somebody looks at this tab: one that nobody looks at holds no connection, of which a browser has few. */
  readonly isSeen: () => boolean;
};

/** A line to the server that is held for as long as the tab is open. */
export type LiveLine = {
  /** Says where this tab is, soon. */
  move(here: Here): void;
  /** Asks at once: the network is back, or somebody looks at the tab again. */
  wake(): void;
  /** Ends it, and says so. */
  hangUp(): void;
};

/** How long the server may hold its answer back, seconds. */
const WAIT = 10;
/** Between two questions of a tab that nobody looks at, and the longest pause after failures; milliseconds. */
const SELDOM = 10_000;
const LONGEST_PAUSE = 30_000;
const FIRST_PAUSE = 1_000;
/** Moves are told at most so often, milliseconds. */
const MOVES_EVERY = 1_000;

/** Listens to the server, again and again, through whatever stands between. */
export function holdLine({ listen, onEvents, onStanding, isSeen }: LineOptions): LiveLine {
  let here: Here = null;
  let after: number | undefined;
  let known = "";
  let failures = 0;
  let hasEnded = false;
  let asking = new AbortController();
  let hurry = () => {};
  let moving: ReturnType<typeof setTimeout> | null = null;

  const pause = (time: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, time);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const take = (news: LiveNews) => {
    failures = 0;
    after = news.at;
    if (news.missed) onEvents([null]);
    else if (news.changes.length > 0) onEvents(news.changes);
    if (news.mark !== known) onStanding(news);
    known = news.mark;
  };
  const askOnce = async () => {
    asking = new AbortController();
    const { signal } = asking;
    try {
      const news = await listen({ here, after, known, wait: isSeen() ? WAIT : 0 }, signal);
      if (!hasEnded) take(news);
      if (!isSeen()) await pause(SELDOM);
    } catch {
      if (signal.aborted) return;
      failures++;
      await pause(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE));
    }
  };
  const run = async () => {
    while (!hasEnded) await askOnce();
  };
  void run();

  const askAnew = () => {
    hurry();
    asking.abort();
  };
  return {
    move(to) {
      if (isSamePlace(here, to)) return;
      here = to;
      moving ??= setTimeout(() => {
        moving = null;
        askAnew();
      }, MOVES_EVERY);
    },
    wake: askAnew,
    hangUp() {
      hasEnded = true;
      if (moving !== null) clearTimeout(moving);
      askAnew();
      void listen({ here: null, after, known, wait: 0 }, new AbortController().signal).catch(() => {});
    },
  };
}

function isSamePlace(one: Here, other: Here): boolean {
  return (
    one?.versionId === other?.versionId &&
    one?.blockId === other?.blockId &&
    one?.isTyping === other?.isTyping
  );
}
