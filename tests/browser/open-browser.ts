import { type Browser, chromium } from "playwright-core";
import type { BrowserAtHand } from "./unpack-browser.ts";

/** Starts the browser that `findBrowser` found. */
export function openBrowser({ executable, environment }: BrowserAtHand): Promise<Browser> {
  return chromium.launch({
    ...(executable === null ? { channel: "chrome" } : { executablePath: executable }),
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}
