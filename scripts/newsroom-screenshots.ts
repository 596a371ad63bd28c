import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { newsroomScreens, visitScreen } from "../tests/browser/newsroom-screens.ts";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";
import { enterNewsroom } from "./enter-newsroom.ts";
import { startMasthead } from "./start-masthead.ts";

/**
 * `npm run screenshots:newsroom FOLDER [NAME...]`: every screen of the newsroom over the demo newspaper (or those named), on a phone
 * and at a desk, light and dark, in each language, as pictures to look at.
 */
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
const schemes = ["light", "dark"] as const;
const languages = { en: "en-GB", fr: "fr-FR" } as const;
const TALLEST = 2400;

async function takeShot(page: Page, file: string) {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width, height } = page.viewportSize() ?? sizes.desk;
  // What sticks to the window's foot would stand in the middle of a picture of the whole page: the window grows instead.
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(tall, height)) });
  await writeFile(
    file,
    await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toBuffer(),
  );
  await page.setViewportSize({ width, height });
}

async function visitAll(browser: Browser, name: string, options: BrowserContextOptions) {
  const shown = newsroomScreens.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
  for (const isForStrangers of [true, undefined] as const) {
    const context = await browser.newContext({ ...options, ...(isForStrangers ? {} : { storageState }) });
    const page = await context.newPage();
    for (const screen of shown.filter((one) => one.isForStrangers === isForStrangers)) {
      await visitScreen(page, { origin, screen, known });
      await takeShot(page, join(folder, `${screen.name}-${name}.webp`));
    }
    await context.close();
  }
}

const [folder = "", ...wanted] = process.argv.slice(2);
if (folder === "") throw new Error("Say which folder the pictures are for.");
await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "masthead-screenshots-"));
const masthead = await startMasthead({
  data,
  demo: true,
  environment: { MASTHEAD_URL: "http://127.0.0.1" },
});
const { origin } = masthead;
const browser = await openBrowser(await findBrowser());
const { page: insider, known, speak } = await enterNewsroom(browser, masthead);
let storageState = await insider.context().storageState();
for (const [language, locale] of Object.entries(languages)) {
  await speak(language);
  storageState = await insider.context().storageState();
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of schemes)
      await visitAll(browser, `${language}-${size}-${colorScheme}`, { viewport, colorScheme, locale });
}
await browser.close();
await masthead.stop();
await rm(data, { recursive: true, force: true });
