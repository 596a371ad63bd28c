import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";
import { startMasthead } from "./start-masthead.ts";

/** `npm run screenshots [ADDRESS]`: the pictures in docs/screenshots, of the demo newspaper or of the site at ADDRESS. */
const pages = {
  "front-en": "/en/",
  "front-fr": "/fr/",
  "story-en": "/en/karabakh-ceasefire-azerbaijan-offensive",
  "story-fr": "/fr/haut-karabakh-cessez-le-feu-offensive-azerbaidjan",
  "section-en": "/en/section/environment",
  "lite-en": "/en/lite/",
} as const;
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
const schemes = ["light", "dark"] as const;
const target = "docs/screenshots";

type Shot = { address: string; name: string; size: keyof typeof sizes; scheme: (typeof schemes)[number] };

async function takeShot(browser: Browser, { address, name, size, scheme }: Shot) {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    deviceScaleFactor: size === "phone" ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  // As a reader who was here before: the typeface has come, and is used from the first line on.
  await page.reload({ waitUntil: "networkidle" });
  // Pictures below the fold come when they are near: go there once.
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      window.scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = {
    x: 0,
    y: 0,
    width: sizes[size].width,
    height: Math.min(height, size === "phone" ? 3200 : 2600),
  };
  const png = await page.screenshot({ fullPage: true, clip });
  await writeFile(
    join(target, `${name}-${size}-${scheme}.webp`),
    await sharp(png).webp({ quality: 82 }).toBuffer(),
  );
  await context.close();
}

const given = process.argv[2];
const data = await mkdtemp(join(tmpdir(), "masthead-screenshots-"));
const masthead = given === undefined ? await startMasthead({ data, demo: true }) : null;
const origin = given ?? masthead?.origin ?? "";
await mkdir(target, { recursive: true });
const browser = await openBrowser(await findBrowser());
for (const [name, path] of Object.entries(pages)) {
  for (const size of ["phone", "desk"] as const) {
    for (const scheme of schemes) await takeShot(browser, { address: origin + path, name, size, scheme });
  }
  console.log(`${name} ${path}`);
}
await browser.close();
await masthead?.stop();
await rm(data, { recursive: true, force: true });
