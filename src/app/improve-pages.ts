import type { PageCache } from "../platform/cache/page-cache.ts";
import type { Log } from "../platform/log/log.ts";

/**
 * Compresses pages harder while there is time for it, one at a time, asking every so many milliseconds.
 * @returns what stops it, after the page under way
 */
export function improveWhenIdle(
  cache: Pick<PageCache, "improveOne">,
  { log, every }: { readonly log: Pick<Log, "error">; readonly every: number },
): () => Promise<void> {
  let running: Promise<void> | null = null;
  const idle = setInterval(() => {
    running ??= cache
      .improveOne()
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, "a page could not be compressed harder"))
      .finally(() => {
        running = null;
      });
  }, every);
  idle.unref();
  return async () => {
    clearInterval(idle);
    await running;
  };
}
