import { type AdLineup, altersLineup } from "../features/ads/lineup.ts";
import type { Live } from "../features/live/live.ts";
import type { PageCache } from "../platform/cache/page-cache.ts";
import { type Follower, type Following, followChanges } from "../platform/changes/follow-changes.ts";
import type { LoggedChange } from "../platform/database/ledger.ts";
import type { Database } from "../platform/database/open-database.ts";
import type { Log } from "../platform/log/log.ts";
import type { StandingMemory } from "../site/standing.ts";

type Parts = { readonly database: Database; readonly log: Log };
type PageParts = Parts & { readonly ads: AdLineup; readonly standing: StandingMemory };

const POLL_EVERY = 250;
/** Time for the server to listen, milliseconds: however much the followers have to catch up with, readers come first. */
const BEGIN_AFTER = 250;

/** What a process must know before it answers its next reader: which pages have changed. */
export function followPages(
  { database, log, ads, standing }: PageParts,
  cache: PageCache,
): Promise<Follower> {
  return followChanges({
    database,
    name: "page-cache",
    from: "now",
    position: "forgotten",
    pollEvery: POLL_EVERY,
    apply: async (changes) => {
      const keys = changes.flatMap((change) => change.keys);
      // First, so that no page is made anew of what was.
      if (changes.some(({ kind }) => altersLineup(kind))) await ads.refresh();
      standing.pass(keys);
      cache.purge(keys);
    },
    onError: tellFailures(log, "page-cache"),
  });
}

/** What tells members at their screens what colleagues did: from now on, and as soon as may be. */
export function followForMembers({ database, log }: Parts, live: Live): Promise<Follower> {
  return followChanges({
    database,
    name: "live",
    from: "now",
    position: "forgotten",
    pollEvery: POLL_EVERY,
    apply: (changes) => live.pass(changes),
    onError: tellFailures(log, "live"),
  });
}

type Beside = {
  readonly name: string;
  readonly batch: number;
  apply(changes: readonly LoggedChange[]): Promise<unknown>;
};

/** What readers write is nothing that stories are found, related, translated or told by. */
const byReaders = (kind: string) => kind.startsWith("comment.");

/** What is worked out beside the answering of readers, from the beginning of the log on. */
export function followBeside({ database, log }: Parts, { name, batch, apply }: Beside): Promise<Follower> {
  return followChanges({
    database,
    name,
    from: "beginning",
    position: "kept",
    pollEvery: POLL_EVERY,
    beginAfter: BEGIN_AFTER,
    batch,
    passesOver: byReaders,
    apply: async (changes) => {
      await apply(changes);
    },
    onError: tellFailures(log, name),
  });
}

function tellFailures(log: Log, follower: string): Following["onError"] {
  return (error, steppedOver) => {
    if (steppedOver === undefined) log.error({ err: error, follower }, "a follower failed and tries again");
    else
      log.error(
        { err: error, follower, change: steppedOver },
        "a follower failed for good at a change and left it out",
      );
  };
}
