import { findLastChangeId } from "../platform/changes/changes.store.ts";
import { serve } from "../platform/http/serve.ts";
import { loadFonts } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";
import { loadNewsroomApp } from "./newsroom-app.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { listRoutes } from "./routes.ts";
import { type Foundation, type Rounds, startRounds } from "./wire.ts";

/** A server that answers. */
export type Running = {
  readonly port: number;
  readonly rounds: Rounds;
  stop(): Promise<void>;
};

const PATIENCE = 10_000;
/** Where the build leaves the newsroom's screens, from the project's root. */
const BUILT_NEWSROOM = "dist/newsroom";

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
    newsroom: await openNewsroom(foundation, rounds),
    newsroomApp: loadNewsroomApp(BUILT_NEWSROOM),
  });
  const { port, host } = surroundings;
  const served = await serve({
    cache: rounds.cache,
    fetch: (request, env) => routes.fetch(request, env),
    port,
    host,
  });
  return {
    port: served.port,
    rounds,
    async stop() {
      stopping = true;
      await served.close(PATIENCE);
      await rounds.stop();
      await foundation.close();
    },
  };
}
