import { createHash } from "node:crypto";
import appPage from "../app/app-page.client.ts?script";
import openedAsApp from "../app/opened-as-app.client.ts?script";
import commentForm from "../comments/comment-form.client.ts?script";
import followLiveStory from "../live/follow-live-story.client.ts?script";
import type { StaticFile } from "./static-files.ts";

/** Everything that runs in readers' browsers beside the service worker; a page names what it needs, and reads without it. */
const sources = {
  "app-page": appPage,
  "comment-form": commentForm,
  "follow-live-story": followLiveStory,
  "opened-as-app": openedAsApp,
};

export type ScriptName = keyof typeof sources;

const addresses = new Map<string, string>();
const files = new Map<string, StaticFile>();
for (const [name, source] of Object.entries(sources)) {
  const file = `${name}-${createHash("sha256").update(source).digest("base64url").slice(0, 10)}.js`;
  addresses.set(name, `/scripts/${file}`);
  files.set(file, { bytes: Buffer.from(source), mime: "text/javascript; charset=utf-8", immutable: true });
}

/** Where a script is fetched: an address of its content, so that it may be kept for ever. */
export function scriptAddress(name: ScriptName): string {
  return addresses.get(name) ?? "";
}

/** The script with this file name. */
export function findScript(file: string): StaticFile | undefined {
  return files.get(file);
}
