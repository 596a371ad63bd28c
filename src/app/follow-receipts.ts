import { setTimeout as pause } from "node:timers/promises";
import { openReceiptMaker } from "../features/receipts/make-receipts.ts";
import { type Follower, followChanges } from "../platform/changes/follow-changes.ts";
import { askPage } from "../platform/http/ask-page.ts";
import { renderFresh } from "../site/render-fresh.ts";
import type { Site } from "../site/visit.ts";
import type { Foundation } from "./wire.ts";

const POLL_EVERY = 250;

/** Looks, after every act that readers can see, whether they do. Begins with what happens from now on. */
export async function followReceipts(
  foundation: Foundation,
  { site, port }: { readonly site: Site; readonly port: number },
): Promise<Pick<Follower, "wake" | "stop">> {
  const { database, newspaper, clock, log, surroundings, ledger } = foundation;
  const origin = surroundings.cdnUrl ?? ownOrigin(surroundings.host, port);
  const onError = (error: unknown) => log.error({ err: error }, "a receipt could not be made");
  const stopping = new AbortController();
  const maker = openReceiptMaker({
    database,
    newspaper,
    origin,
    clock,
    onError,
    ask: (path) => askPage(origin + path),
    render: (path) => renderFresh(site, path, clock),
    pause: (milliseconds) => pause(milliseconds, null, { signal: stopping.signal }).catch(() => null),
    isStopped: () => stopping.signal.aborted,
  });
  const follower = await followChanges({
    database,
    name: "receipts",
    from: "now",
    position: "kept",
    pollEvery: POLL_EVERY,
    apply: (changes) => maker.take(changes),
    onError,
  });
  ledger.onCommit(() => follower.wake());
  return {
    wake: () => follower.wake(),
    async stop() {
      stopping.abort();
      await follower.stop();
      await maker.settled();
    },
  };
}

/** By which address this process reaches itself. */
function ownOrigin(host: string, port: number): string {
  const near: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  return `http://${near[host] ?? (host.includes(":") ? `[${host}]` : host)}:${port}`;
}
