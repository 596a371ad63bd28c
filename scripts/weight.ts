import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SLOW, type Weight, weighPage } from "../bench/throttled-page.ts";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";
import { enterNewsroom, type Insider } from "./enter-newsroom.ts";
import { type StartedMasthead, startMasthead } from "./start-masthead.ts";

/**
 * `npm run weight`: what pages of the demo newspaper cost a reader far away, with comments, advertisements and weather where it has them.
 * The median of three first visits each; a line in Markdown for each page.
 */
const STORY = "karabakh-ceasefire-azerbaijan-offensive";
const pages = [
  ["front page", "/en/"],
  ["story with comments", `/en/${STORY}`],
  ["the same, text-only", `/en/lite/${STORY}`],
  ["text-only front page", "/en/lite/"],
] as const;
const VISITS = 3;
const COMMENTS = 12;

/** Has readers comment on the story, by the form that they use. */
async function comment({ page, known }: Insider, masthead: StartedMasthead): Promise<void> {
  const { request } = page.context();
  const api = `${masthead.origin}/newsroom/api`;
  const version = (await (await request.get(`${api}/versions/${known.versionId}`)).json()) as {
    storyId: string;
  };
  await request.put(`${api}/stories/${version.storyId}/comments`, { data: { state: "open" } });
  const form = `${masthead.origin}/en/${STORY}/comment`;
  // A form makes one comment: each reader opens one.
  const words: string[] = [];
  while (words.length < COMMENTS) {
    const html = await (await request.get(form)).text();
    words.push(/name="form" value="([^"]+)"/.exec(html)?.[1] ?? "");
  }
  // Who sends a form at once is taken for a program.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  for (const [i, word] of words.entries()) {
    const answer = await request.post(form, {
      form: {
        form: word,
        name: `Reader ${i + 1}`,
        comment: `This is what reader ${i + 1} thinks.\n\nAnd this.`,
      },
      headers: { "x-forwarded-for": `192.0.2.${i + 1}` },
    });
    if (!answer.ok()) throw new Error(`A comment was answered with ${answer.status()}.`);
  }
}

/** Waits until every picture of a page is there in every size: a newspaper that has just begun is still making them. */
async function waitForPictures(address: string): Promise<void> {
  for (;;) {
    const html = await (await fetch(address)).text();
    const count = (what: string) => html.split(what).length - 1;
    if (count("<picture") === count('type="image/avif"')) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function medianOf(visits: readonly Weight[], name: keyof Weight): number {
  return visits.map((visit) => visit[name]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0;
}

const work = await mkdtemp(join(tmpdir(), "masthead-weight-"));
const masthead = await startMasthead({
  data: join(work, "data"),
  demo: true,
  environment: { MASTHEAD_URL: "http://127.0.0.1" },
});
const browser = await openBrowser(await findBrowser());
await comment(await enterNewsroom(browser, masthead), masthead);
console.log(
  `At ${SLOW.bytesPerSecond / 1024} KB/s, ${SLOW.roundTrip / 1000} s a round trip, a processor ${SLOW.slowdown} times slower:\n`,
);
console.log("| Page | Bytes | Script | Requests | First paint | Largest paint | Complete | Shift | Others |");
console.log("|---|---|---|---|---|---|---|---|---|");
for (const [name, path] of pages) {
  await waitForPictures(masthead.origin + path);
  const visits: Weight[] = [];
  for (let i = 0; i < VISITS; i++) visits.push(await weighPage(browser, masthead.origin + path));
  const of = (field: keyof Weight) => medianOf(visits, field);
  const [kilobytes, seconds] = [
    (n: number) => `${(n / 1024).toFixed(1)} KB`,
    (n: number) => `${(n / 1000).toFixed(1)} s`,
  ];
  console.log(
    `| ${name} | ${kilobytes(of("bytes"))} | ${kilobytes(of("scriptBytes"))} | ${of("requests")} | ${seconds(of("firstPaint"))} | ${seconds(of("largestPaint"))} | ${seconds(of("complete"))} | ${of("shift")} | ${of("strangers")} |`,
  );
}
await browser.close();
await masthead.stop();
await rm(work, { recursive: true, force: true });
