import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { startMasthead } from "../scripts/start-masthead.ts";
import { makeArchive, residentMegabytes } from "./pages.ts";

const CLIENTS = 4;
const EVERY = 30_000;
const TICKS_A_SECOND = 100;

/** What a server pays for readers who have a live story open. */
export type LiveCost = {
  /** Megabytes before anybody came, and with all of them there. */
  readonly before: number;
  readonly with: number;
  /** Of one processor, from 0 to 1, over half a minute. */
  readonly processor: number;
  /** Answers, or events, that readers got in that time. */
  readonly answers: number;
};

/** Readers by cacheable polling over a masthead, each asking every thirty seconds; and by server-sent events over a bare server. */
export async function measureLiveReaders(data: string, readers: number) {
  const [slug = ""] = await makeArchive(data, 10);
  const masthead = await startMasthead({ data });
  const address = `${masthead.origin}/en/${slug}/updates.json`;
  for (let i = 0; i < 20; i++) await (await fetch(address)).arrayBuffer();
  const polling = await measureCost(masthead.pid, { address, readers, every: EVERY });
  await masthead.stop();
  const bare = fork("bench/event-server.ts", [String(EVERY)]);
  const port = await new Promise((resolve) => bare.once("message", resolve));
  const events = await measureCost(bare.pid ?? 0, {
    address: `http://127.0.0.1:${port}/`,
    readers,
    every: 0,
  });
  bare.kill();
  return { polling, events };
}

async function measureCost(
  pid: number,
  { address, readers, every }: { address: string; readers: number; every: number },
): Promise<LiveCost> {
  const before = residentMegabytes(pid);
  const { port, pathname } = new URL(address);
  const clients = Array.from({ length: CLIENTS }, () =>
    fork("bench/open-connections.ts", [port, pathname, String(readers / CLIENTS), String(every)]),
  );
  await Promise.all(clients.map((client) => new Promise((resolve) => client.once("message", resolve))));
  await countAnswers(clients);
  const [used, started] = [processorSeconds(pid), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, EVERY));
  const processor = (processorSeconds(pid) - used) / ((performance.now() - started) / 1000);
  const answers = await countAnswers(clients);
  const cost = { before, with: residentMegabytes(pid), processor, answers };
  for (const client of clients) client.kill();
  return cost;
}

async function countAnswers(clients: readonly ChildProcess[]): Promise<number> {
  const counts = clients.map(
    (client) =>
      new Promise<number>((resolve) => {
        client.once("message", (told) => resolve((told as { answers: number }).answers));
        client.send("count");
      }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Processor time of a process so far, seconds; 0 where /proc does not tell. */
function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}
