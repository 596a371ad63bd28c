import { findLastChangeId } from "../platform/changes/changes.store.ts";
import { serve } from "../platform/http/serve.ts";
import { loadFonts } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";
import { followReceipts } from "./follow-receipts.ts";
import { listRoutes } from "./routes.ts";
import { welcomeFirst } from "./welcome-first.ts";
import { type Foundation, type Rounds, startRounds } from "./wire.ts";

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
  const { surroundings, newspaper, database, files, clock, log } = foundation;
  const site: Site = {
    newspaper,
    publicUrl: surroundings.publicUrl,
    db: database.db,
    dialect: database.dialect,
  };
  let stopping = false;
  const isReady = async () => {
    if (stopping) return false;
    await findLastChangeId(database);
    return true;
  };
  const routes = listRoutes({
    site,
    cache: rounds.cache,
    files,
    fonts: loadFonts(),
    clock,
    log,
    isReady: () => isReady().catch(() => false),
    newsroom: openOnce(async () => {
      const { openNewsroom } = await import("./open-newsroom.ts");
      return openNewsroom(foundation, rounds);
    }),
  });
  await welcomeFirst(foundation);
  const { port, host } = surroundings;
  const served = await serve({
    cache: rounds.cache,
    fetch: (request, env) => routes.fetch(request, env),
    port,
    host,
  });
  const receipts = await followReceipts(foundation, { site, port: served.port });
  return {
    port: served.port,
    rounds,
    async stop() {
      stopping = true;
      await receipts.stop();
      rounds.live.end();
      await served.close(PATIENCE);
      await rounds.stop();
      await foundation.close();
    },
  };
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
