import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { type StartedMasthead, startMasthead } from "../scripts/start-masthead.ts";
import { readNewspaper } from "../src/app/config.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";
import { fillArchive } from "./archive.ts";
import { loadClosed, loadOpen, median } from "./load.ts";

const ROUNDS = 7;
const CONNECTIONS = 64;

/** A folder with an archive of `count` stories; returns the slugs. */
export async function makeArchive(data: string, count: number): Promise<string[]> {
  const database = await openDatabase({ url: `sqlite:${data}/masthead.db` });
  await migrate(database);
  const slugs = await fillArchive(database, await readNewspaper("masthead.config.ts"), count);
  await database.close();
  return slugs;
}

/** Starts over an archive; milliseconds from the start of the process to the first 200. */
export async function measureStart(
  data: string,
  path: string,
): Promise<{ masthead: StartedMasthead; first: number }> {
  const started = performance.now();
  const masthead = await startMasthead({ data, environment: { MASTHEAD_LOG: "info" } });
  const answer = await fetch(masthead.origin + path);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} is answered with ${answer.status}`);
  return { masthead, first: performance.now() - started };
}

/** Megabytes in memory now; 0 where /proc does not tell. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Medians of the first visit of pages that nobody has asked for, on both sites by turns. Milliseconds. */
export async function measureColdPages(
  small: { origin: string; paths: readonly string[] },
  large: { origin: string; paths: readonly string[] },
): Promise<{ small: number; large: number }> {
  const times = { small: [] as number[], large: [] as number[] };
  const count = Math.min(small.paths.length, large.paths.length, 500);
  for (let i = 0; i < count; i++) {
    // Spread over the whole archive, oldest to newest.
    const pathOf = (paths: readonly string[]) => paths[Math.floor((i * paths.length) / count)] ?? "";
    const one = await timeOf(small.origin + pathOf(small.paths));
    const other = await timeOf(large.origin + pathOf(large.paths));
    if (i < 30) continue;
    times.small.push(one);
    times.large.push(other);
  }
  return { small: median(times.small), large: median(times.large) };
}

const connections = new Agent({ keepAlive: true });

function timeOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    request(url, { agent: connections, headers: { "accept-encoding": "br" } }, (response) => {
      response.resume();
      response.on("end", () => resolve(performance.now() - started));
    })
      .on("error", reject)
      .end();
  });
}

/** Reads a page until it travels in its best compression, so that all that follows sends the same bytes. */
export async function warmUp(url: string): Promise<void> {
  for (let before = 0, now = 1; before !== now; ) {
    before = now;
    for (let i = 0; i < 20; i++) now = await measureSize(url, "br");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A hot page against bare `node:http` sending the same bytes, by turns: rate closed loop, latency at a fixed rate. */
export async function measureHotPage(masthead: { origin: string; path: string }) {
  await warmUp(masthead.origin + masthead.path);
  const bare = fork("bench/bare-server.ts", [masthead.origin + masthead.path]);
  const barePort = await new Promise<number>((resolve) =>
    bare.once("message", (port) => resolve(Number(port))),
  );
  const ours = { port: Number(new URL(masthead.origin).port), path: masthead.path, connections: CONNECTIONS };
  const theirs = { ...ours, port: barePort };
  for (const one of [ours, theirs]) await loadClosed({ ...one, seconds: 2 });
  const rates: number[] = [];
  const tails: number[] = [];
  let perSecond = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const yardstick = await loadClosed({ ...theirs, seconds: 2 });
    const measured = await loadClosed({ ...ours, seconds: 2 });
    perSecond = measured.perSecond;
    rates.push(measured.perSecond / yardstick.perSecond);
    const rate = Math.min(yardstick.perSecond, measured.perSecond) * 0.4;
    const bareTail = await loadOpen({ ...theirs, seconds: 3, rate });
    const ownTail = await loadOpen({ ...ours, seconds: 3, rate });
    tails.push(ownTail.p99 / bareTail.p99);
  }
  bare.kill();
  return { perSecond, rate: median(rates), p99: median(tails) };
}

/** The size of a page as it travels, bytes of its body. */
export function measureSize(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });
}
