import type { Hono } from "hono";
import { loadSecret } from "../platform/accounts/secret.ts";
import { findLastChangeId } from "../platform/changes/changes.store.ts";
import { openTogether } from "../platform/database/write-together.ts";
import { serve } from "../platform/http/serve.ts";
import { loadFonts } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";
import { followCopy } from "./follow-copy.ts";
import { followReceipts } from "./follow-receipts.ts";
import { listRoutes } from "./routes.ts";
import { welcomeFirst } from "./welcome-first.ts";
import { type Foundation, type Rounds, siteOf, startRounds } from "./wire.ts";

/** A server that answers. */
export type Running = {
  readonly port: number;
  readonly rounds: Rounds;
  stop(): Promise<void>;
};

const PATIENCE = 10_000;

/** Starts everything that a site needs to answer readers. @throws when the port is taken; nothing goes on then */
export async function startServer(foundation: Foundation): Promise<Running> {
  const rounds = await startRounds(foundation);
  try {
    return await answerReaders(foundation, rounds);
  } catch (error) {
    await rounds.stop();
    await foundation.close();
    throw error;
  }
}

async function answerReaders(foundation: Foundation, rounds: Rounds): Promise<Running> {
  const { surroundings, log } = foundation;
  let stopping = false;
  const opened = Promise.withResolvers<Hono>();
  const { port, host } = surroundings;
  const served = await serve({
    cache: rounds.cache,
    fetch: async (request, env) => (await opened.promise).fetch(request, env),
    port,
    host,
  });
  // Only now is it known which port a `PORT=0` became: no link may name another.
  const known = {
    ...foundation,
    surroundings: { ...surroundings, publicUrl: knownUrl(surroundings, served) },
  };
  const site = { ...siteOf(known), ads: rounds.ads };
  opened.resolve(openRoutes(known, { site, rounds, isStopping: () => stopping }));
  await welcomeFirst(known).catch(async (error) => {
    await served.close(PATIENCE);
    throw error;
  });
  const copy = await followCopy(known, { site, rounds });
  const receipts = await followReceipts(known, { site, port: served.port });
  log.info({ address: known.surroundings.publicUrl, host, port: served.port }, "ready");
  return {
    port: served.port,
    rounds,
    async stop() {
      stopping = true;
      await copy?.stop();
      await receipts.stop();
      rounds.live.end();
      await served.close(PATIENCE);
      await rounds.stop();
      await foundation.close();
    },
  };
}

/** The public address, with the port that was found where any was asked for. */
function knownUrl({ publicUrl, port }: Foundation["surroundings"], served: { port: number }): string {
  if (port !== 0 || !publicUrl.endsWith(":0")) return publicUrl;
  return publicUrl.replace(/:0$/, `:${served.port}`);
}

type Opening = { readonly site: Site; readonly rounds: Rounds; readonly isStopping: () => boolean };

function openRoutes(foundation: Foundation, { site, rounds, isStopping }: Opening): Hono {
  const { database, files, clock, log, ledger, surroundings } = foundation;
  const isReady = async () => {
    if (isStopping()) return false;
    await findLastChangeId(database);
    return true;
  };
  const secret = surroundings.secret ?? loadSecret(surroundings.dataFolder);
  return listRoutes({
    site,
    cache: rounds.cache,
    files,
    fonts: loadFonts(),
    clock,
    log,
    mayWorkOffline: surroundings.mayWorkOffline,
    newsletters: { ledger, secret },
    comments: {
      write: openTogether(ledger),
      secret,
      visible: (changeId) => rounds.visible(changeId),
    },
    push: { ledger },
    adCounter: rounds.adCounter,
    isReady: () => isReady().catch(() => false),
    newsroom: openOnce(async () => {
      const { openNewsroom } = await import("./open-newsroom.ts");
      return openNewsroom(foundation, rounds);
    }),
  });
}

/** Opens something when it is first asked for; what could not be opened is tried again at the next time. */
function openOnce<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | null = null;
  return () => {
    opened ??= open().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
