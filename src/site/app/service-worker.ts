import type { Edition } from "../../features/settings/newspaper.ts";
import { wordsOf } from "../open-site.ts";
import type { StaticFile } from "../shell/static-files.ts";
import { settingsOfApp } from "./app-settings.ts";
import farewell from "./farewell.client.ts?script";
import worker from "./service-worker.client.ts?script";

const MIME = "text/javascript; charset=utf-8";

/** The service worker with all that it must know; another one as soon as anything of it is. */
export function serviceWorker(editions: readonly Edition[]): StaticFile {
  const settings = editions.map((edition) => settingsOfApp(edition, wordsOf(edition)));
  const source = `const EDITIONS=${JSON.stringify(settings)};${worker}`;
  return { bytes: Buffer.from(source), mime: MIME, immutable: false };
}

/** One that empties the shelves and takes itself out. */
export const farewellWorker: StaticFile = { bytes: Buffer.from(farewell), mime: MIME, immutable: false };
