import { hasStories } from "../../features/stories/stories.store.ts";
import { startServer } from "../start-server.ts";
import type { Foundation } from "../wire.ts";

const DEMO_FOLDER = "demo";

/** Answers readers until the process is told to stop (SIGTERM, SIGINT, the end of its parent); then finishes what is under way. */
export async function serveUntilTold(
  foundation: Foundation,
  { demo }: { readonly demo: boolean },
): Promise<void> {
  const { log } = foundation;
  if (demo && !(await hasStories(foundation.database.db))) {
    const { importMarkdownFolder } = await import("./import-folder.ts");
    await importMarkdownFolder(foundation, DEMO_FOLDER);
  }
  const running = await startServer(foundation);
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
    // Who started this process was killed outright: nobody is left to tell it to stop.
    process.once("disconnect", () => resolve());
  });
  log.info("stopping");
  await running.stop();
  if (process.connected) process.disconnect();
}
