import type { LoggedChange } from "../../platform/database/ledger.ts";
import type { Present } from "./presence.store.ts";

/** What happens in the newsroom, as this process knows it at this moment; held in memory, and never more than a little of it. */
export type Live = {
  /** The newest change that is known here. */
  at(): number;
  /** Takes in changes that were committed, oldest first. */
  pass(changes: readonly LoggedChange[]): void;
  /** The changes after `position` that members are told; null where more has happened since than is remembered. */
  listAfter(position: number): readonly LoggedChange[] | null;
  /** Who is where, and how much waits. Read once for all who ask, and again after a while or when somebody moved. */
  look(): Promise<LiveLook>;
  /** Somebody came, went or moved: everybody who waits looks again. */
  moved(): void;
  /** Looks again whenever something happened, until there is something to tell or `time` milliseconds are over. */
  wait<Found>(look: () => Promise<Found | null>, time: number): Promise<Found | null>;
  /** Lets everybody go who waits, now and from now on. */
  end(): void;
};

/** What is so at a moment. */
export type LiveLook = {
  readonly present: readonly Present[];
  /** How many comments wait for a moderator. */
  readonly waiting: number;
};

/** What it begins with: the newest change, and how it is read what is so. */
export type LiveOptions = { readonly at: number; readonly read: () => Promise<LiveLook> };

/** The nouns that every member may read of: who was invited, or suspended, is told to nobody here. */
const TOLD: ReadonlySet<string> = new Set(["draft", "story", "front", "translation", "picture", "topic"]);
const REMEMBERED = 500;
/** More wait at once in no newsroom; the next one is answered without waiting. */
const WAITING = 1_000;
/** How often all this is read anew, for what other processes know and for who has gone; milliseconds. */
const LOOK_EVERY = 2_000;

/** Opens what members' screens listen to. */
export function openLive({ at: beginning, read }: LiveOptions): Live {
  const bell = openBell(WAITING);
  let at = beginning;
  let oldest = beginning;
  let recent: readonly LoggedChange[] = [];
  let seen: Promise<LiveLook> | null = null;
  const moved = () => {
    seen = null;
    bell.ring();
  };
  const looking = setInterval(moved, LOOK_EVERY);
  looking.unref();
  return {
    at: () => at,
    pass(changes) {
      const told = changes.filter(({ kind }) => TOLD.has(kind.split(".")[0] ?? ""));
      at = changes.at(-1)?.id ?? at;
      const all = [...recent, ...told];
      oldest = all.at(-REMEMBERED - 1)?.id ?? oldest;
      recent = all.slice(-REMEMBERED);
      if (told.length > 0) bell.ring();
    },
    listAfter: (position) => (position < oldest ? null : recent.filter((change) => change.id > position)),
    look() {
      seen ??= read();
      return seen;
    },
    moved,
    wait: bell.wait,
    end() {
      clearInterval(looking);
      bell.silence();
    },
  };
}

/** What wakes those who wait; nobody misses a ring that comes while they look. */
function openBell(places: number) {
  const waiting = new Set<() => void>();
  let rings = 0;
  let isSilent = false;
  const ring = () => {
    rings++;
    for (const wake of [...waiting]) wake();
  };
  async function wait<Found>(look: () => Promise<Found | null>, time: number): Promise<Found | null> {
    let isOver = waiting.size >= places;
    let wake = () => {};
    const timer = setTimeout(() => {
      isOver = true;
      wake();
    }, time);
    try {
      for (;;) {
        const heard = rings;
        const found = await look();
        if (found !== null || isOver || isSilent) return found;
        if (heard !== rings) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
          waiting.add(resolve);
        });
        waiting.delete(wake);
      }
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    ring,
    wait,
    silence() {
      isSilent = true;
      ring();
    },
  };
}
