import type { Hono } from "hono";
import { isSameOrigin } from "../features/api/same-origin.ts";
import { subscriptionIn, unsubscriptionIn } from "../features/push/subscription.ts";
import { removeSubscription, saveSubscription } from "../features/push/subscriptions.store.ts";
import { findEdition } from "../features/settings/newspaper.ts";
import { newId } from "../kernel/ids.ts";
import { countAttempts } from "../platform/accounts/attempts.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import type { Site } from "../site/visit.ts";

/** What readers' subscriptions are kept with. */
export type PushDoor = {
  readonly site: Pick<Site, "newspaper" | "publicUrl">;
  readonly clock: Clock;
  readonly ledger: Ledger;
};

const MOST_BYTES = 4096;
/** A reader changes what to hear of a few times; whoever does so without end fills the store. */
const ALLOWANCE = { failures: 20, within: 3_600_000 };

/** Where a reader's browser asks to be told of breaking news, and takes it back. */
export function mountReaderPush(app: Hono, { site, clock, ledger }: PushDoor): void {
  const attempts = countAttempts(ALLOWANCE);
  const path = "/push/subscription";
  app.post(path, async (c) => {
    const address = clientAddress(c.req.raw, c.env);
    if (!isSameOrigin(c.req.raw, site.publicUrl)) return answer(403);
    if (attempts.wait(address, clock()) > 0) return answer(429);
    const asked = subscriptionIn.safeParse(await readJson(c.req.raw));
    if (!asked.success || findEdition(site.newspaper, asked.data.edition) === undefined) return answer(400);
    attempts.fail(address, clock());
    await ledger.write(({ db, now }) =>
      saveSubscription(db, newId(now), { subscription: asked.data, at: now }),
    );
    return answer(204);
  });
  app.delete(path, async (c) => {
    if (!isSameOrigin(c.req.raw, site.publicUrl)) return answer(403);
    const asked = unsubscriptionIn.safeParse(await readJson(c.req.raw));
    if (!asked.success) return answer(400);
    await ledger.write(({ db }) => removeSubscription(db, asked.data));
    return answer(204);
  });
}

/** The body as JSON; null where it is none or larger than any of ours. */
async function readJson(request: Request): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    return null;
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
