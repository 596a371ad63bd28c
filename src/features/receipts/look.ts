import { LOOK_LIMIT, type LookedPage, type PageToLook } from "./receipt.ts";
import { isSameSight, type PageAnswered, type Subject, sightOf } from "./sight.ts";

/** What a reader gets at an address. Rejects when no answer comes. */
export type AskedPage = PageAnswered & {
  /** Seconds for which a cache on the way has kept it; null where none says so. */
  readonly age: number | null;
};

/** What looking stands on. */
export type LookingBy = {
  /** Asks a page over HTTP, as a reader does. */
  readonly ask: (path: string) => Promise<AskedPage>;
  /** What the program would answer there now, past every cache. */
  readonly render: (path: string) => Promise<PageAnswered>;
  readonly clock: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Whether nothing more shall be asked: the process ends. */
  readonly isStopped: () => boolean;
  /** For how long a page is asked again, milliseconds; LOOK_LIMIT when absent. */
  readonly limit?: number;
};

type Looking = LookingBy & {
  readonly subject: Subject;
  /** When the change was made, epoch milliseconds. */
  readonly since: number;
};

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 5_000;

/** Asks a page, ever more rarely, until it shows of the version what it should, or the limit has passed. */
export async function lookAtPage(page: PageToLook, looking: Looking): Promise<LookedPage> {
  const { clock, pause, isStopped, limit = LOOK_LIMIT } = looking;
  const begun = clock();
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const looked = await lookOnce(page, looking);
    const isLate = clock() + wait - begun > limit;
    if (looked.state === "seen" || isLate || isStopped()) return looked;
    await pause(wait);
  }
}

async function lookOnce(
  page: PageToLook,
  { ask, render, clock, subject, since }: Looking,
): Promise<LookedPage> {
  try {
    const answer = await ask(page.path);
    const at = clock();
    const should = await render(page.path);
    const { status, age } = answer;
    return isSameSight(sightOf(answer, subject), sightOf(should, subject))
      ? { ...page, state: "seen", after: Math.max(0, at - since), age, status }
      : { ...page, state: "stale", after: null, age, status };
  } catch {
    return { ...page, state: "unreachable", after: null, age: null, status: 0 };
  }
}
