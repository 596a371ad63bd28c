import { findStorm } from "../features/storm/storm.store.ts";
import { stormKey } from "../kernel/cache-keys.ts";
import { type Follower, followChanges } from "../platform/changes/follow-changes.ts";
import { openMirror } from "../platform/files/mirror.ts";
import type { Site } from "../site/visit.ts";
import { openStaticCopy } from "./static-copy.ts";
import type { Foundation, Rounds } from "./wire.ts";

const POLL_EVERY = 250;
/** Days. */
export const USUAL_DAYS = 7;

/** Keeps the copy for another host as readers have the site, while storm mode lasts; null where no copy is wanted. */
export async function followCopy(
  foundation: Foundation,
  { site, rounds }: { readonly site: Site; readonly rounds: Rounds },
): Promise<Follower | null> {
  const { database, newspaper, clock, log, ledger } = foundation;
  const { copyTo, copyDays = USUAL_DAYS } = newspaper.storm ?? {};
  if (copyTo === undefined) return null;
  const copy = openStaticCopy({ site, clock, days: copyDays, mirror: await openMirror(copyTo) });
  let isWhole = false;

  async function renew(keys: readonly string[]) {
    if ((await findStorm(database.db)) === null) {
      isWhole = false;
      return;
    }
    if (isWhole && !keys.includes(stormKey)) {
      await copy.renew(keys);
      return;
    }
    const pages = await copy.writeAll();
    isWhole = true;
    log.info({ folder: copyTo, pages }, "the site was copied for another host");
  }

  const onError = (error: unknown) =>
    log.error({ err: error, folder: copyTo }, "the copy for another host failed");
  // Of a storm that lasts since before this process.
  const beginning = renew([stormKey]).catch(onError);
  const follower = await followChanges({
    database,
    name: "static-copy",
    from: "now",
    position: "forgotten",
    pollEvery: POLL_EVERY,
    async apply(changes) {
      await beginning;
      // What stands over every page is known anew once the page cache has passed the change.
      await rounds.visible(changes.at(-1)?.id ?? 0);
      await renew(changes.flatMap((change) => change.keys));
    },
    onError,
  });
  ledger.onCommit(() => follower.wake());
  return {
    ...follower,
    async stop() {
      await beginning;
      await follower.stop();
    },
  };
}
