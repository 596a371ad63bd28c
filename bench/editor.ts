import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";
import { paragraphsOfWords } from "../tests/newsroom/editor-page/long-story.ts";
import { serveEditorPage } from "../tests/newsroom/editor-page/serve-editor-page.ts";

/** How long a key takes until the page shows it (milliseconds), and how large the editor is (bytes, brotli). */
export type EditorFigures = {
  readonly keys: number;
  readonly median: number;
  readonly p95: number;
  readonly script: number;
};

const WORDS = 5000;
const TYPED = "The harbour opens at dawn, and the market follows. ".repeat(6);
/** A quick typist's pause between two keys. */
const PAUSE_MS = 60;

/** Types in the middle of a story of 5,000 words, in a browser, and times each key from its press to the frame that shows it. */
export async function measureEditor(): Promise<EditorFigures> {
  const [served, browser] = await Promise.all([serveEditorPage(), findBrowser().then(openBrowser)]);
  try {
    served.body = paragraphsOfWords(WORDS);
    const page = await browser.newPage();
    await page.goto(served.origin);
    await page.locator(".ProseMirror p").nth(40).click();
    await page.evaluate(() => {
      const times: number[] = [];
      document.addEventListener(
        "keydown",
        ({ timeStamp }) => {
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
        },
        true,
      );
      Object.assign(window, { times });
    });
    await page.keyboard.type(TYPED, { delay: PAUSE_MS });
    const times = (await page.evaluate("window.times")) as number[];
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.POSITIVE_INFINITY;
    return { keys: times.length, median: at(0.5), p95: at(0.95), script: sizeOfEditor(served.folder) };
  } finally {
    await browser.close();
    served.stop();
  }
}

function sizeOfEditor(folder: string): number {
  const assets = join(folder, "assets");
  const file = readdirSync(assets).find((name) => /^story-editor-.*\.js$/.test(name));
  return file === undefined
    ? Number.POSITIVE_INFINITY
    : brotliCompressSync(readFileSync(join(assets, file))).length;
}

if (import.meta.main) console.log(await measureEditor());
