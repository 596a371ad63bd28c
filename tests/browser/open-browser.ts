import { type Browser, chromium } from "playwright-core";
import type { BrowserAtHand } from "./unpack-browser.ts";

/** Starts the browser that `findBrowser` found. @param more what it is told besides, as `--remote-debugging-port=9222` */
export function openBrowser(
  { executable, environment }: BrowserAtHand,
  more: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    ...(executable === null ? { channel: "chrome" } : { executablePath: executable }),
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", ...more],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}
