import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureComments } from "../bench/comments.ts";
import { measureEditor } from "../bench/editor.ts";
import { measureFreshReads } from "../bench/fresh-reads.ts";
import { measureImport } from "../bench/import.ts";
import { measureLiveReaders } from "../bench/live-readers.ts";
import {
  makeArchive,
  measureColdPages,
  measureHotPage,
  measureSize,
  measureStart,
  residentMegabytes,
} from "../bench/pages.ts";
import { bundle } from "./build.ts";

/** `npm run bench`: every budget of the reader's site, as ratios to a yardstick of the same run. */
const folder = mkdtempSync(join(tmpdir(), "masthead-bench-"));
await bundle("src/main.ts", "dist");
await bundle("bench/publishing-server.ts", "dist-bench");
const lines: string[] = [];
let missed = 0;

function report(what: string, found: string, { holds, budget }: { holds: boolean; budget: string }) {
  if (!holds) missed++;
  lines.push(`${holds ? "✓" : "✗"} ${what.padEnd(58)} ${found.padStart(12)}   ${budget}`);
  console.log(lines.at(-1));
}

const archives = { small: join(folder, "small"), large: join(folder, "large") };
const paths = {
  small: (await makeArchive(archives.small, 1000)).map((slug) => `/en/${slug}`),
  large: (await makeArchive(archives.large, 100_000)).map((slug) => `/en/${slug}`),
};
const newest = paths.large.at(-1) ?? "";
const small = await measureStart(archives.small, paths.small.at(-1) ?? "");
const large = await measureStart(archives.large, newest);
report("first 200 with 100,000 stories", `${Math.round(large.first)} ms`, {
  holds: large.first <= 1500,
  budget: "at most 1500 ms",
});

const cold = await measureColdPages(
  { origin: small.masthead.origin, paths: paths.small },
  { origin: large.masthead.origin, paths: paths.large },
);
const growth = cold.large / cold.small;
report("cold page, 100,000 stories against 1,000", growth.toFixed(2), {
  holds: growth <= 1.5,
  budget: "at most 1.5",
});
report("cold page, median", `${cold.large.toFixed(2)} ms`, { holds: cold.large < 5, budget: "under 5 ms" });
await small.masthead.stop();

const hot = await measureHotPage({ origin: large.masthead.origin, path: newest });
report(`hot page, requests/s against bare node:http (${Math.round(hot.perSecond)}/s)`, hot.rate.toFixed(2), {
  holds: hot.rate >= 0.9,
  budget: "at least 0.9",
});
report("hot page, p99 at a fixed rate against bare node:http", hot.p99.toFixed(2), {
  holds: hot.p99 <= 1.3,
  budget: "at most 1.3",
});

const memory = residentMegabytes(large.masthead.pid);
report("resident after the read load", `${Math.round(memory)} MB`, {
  holds: memory < 200,
  budget: "under 200 MB",
});

const story = await measureSize(large.masthead.origin + newest, "br");
const lite = await measureSize(large.masthead.origin + newest.replace("/en/", "/en/lite/"), "br");
report("story of 600 words with its CSS, brotli", `${(story / 1024).toFixed(1)} KB`, {
  holds: story <= 14 * 1024,
  budget: "at most 14 KB",
});
report("its text-only page, brotli", `${(lite / 1024).toFixed(1)} KB`, {
  holds: lite <= 6 * 1024,
  budget: "at most 6 KB",
});
await large.masthead.stop();

const comments = await measureComments(archives.small, paths.small.at(-1)?.replace("/en/", "") ?? "");
report(
  `comments of 64 writers, ${Math.round(comments.perSecond)}/s, against single inserts`,
  comments.ofSingle.toFixed(1),
  {
    holds: comments.ofSingle >= 3,
    budget: `at least 3 (rollback journal; write-ahead log: ${comments.ofSingleLogged.toFixed(1)})`,
  },
);
report(
  `hot page beside ${Math.round(comments.perSecondMeanwhile)} comments/s, of its rate`,
  comments.pagesKept.toFixed(2),
  { holds: comments.pagesKept >= 0.8, budget: "at least 0.8" },
);

const fresh = await measureFreshReads(join(folder, "fresh"), 10);
report(`stale answers of ${fresh.reads}, during ${fresh.publishes} publishes`, String(fresh.stale), {
  holds: fresh.stale === 0,
  budget: "none",
});

const brought = await measureImport(folder, 60_000);
report(
  `WordPress export of ${Math.round(brought.megabytes)} MB, posts/s`,
  String(Math.round(brought.postsPerSecond)),
  {
    holds: brought.postsPerSecond >= 1000,
    budget: `at least 1,000 (bare rows of that size: ${Math.round(brought.bareRowsPerSecond)}/s)`,
  },
);
report("its peak memory", `${Math.round(brought.peak)} MB`, {
  holds: brought.peak < 400,
  budget: "under 400 MB",
});

const READERS = 10_000;
const live = await measureLiveReaders(join(folder, "live"), READERS);
for (const [way, cost] of Object.entries(live)) {
  const share = `${Math.round(cost.processor * 100)} % of a processor`;
  report(`live story, ${READERS} open connections, ${way}: memory`, `${Math.round(cost.with)} MB`, {
    holds: way !== "polling" || cost.with < 400,
    budget: `from ${Math.round(cost.before)} MB; ${cost.answers} answers in 30 s for ${share}`,
  });
}

const editor = await measureEditor();
report(`a key in a story of 5,000 words, p95 of ${editor.keys}`, `${Math.round(editor.p95)} ms`, {
  holds: editor.p95 < 50,
  budget: `under 50 ms (median ${Math.round(editor.median)} ms)`,
});
report("the editor's script, brotli", `${Math.round(editor.script / 1024)} KB`, {
  holds: editor.script <= 120 * 1024,
  budget: "at most 120 KB, fetched when a story is opened",
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
