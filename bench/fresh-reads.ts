import { fork } from "node:child_process";
import { connect } from "node:net";

/** What 64 readers saw while ten stories a second were published. */
export type FreshReads = { readonly reads: number; readonly publishes: number; readonly stale: number };

const CONNECTIONS = 64;
const PATHS = ["/en/the-day", "/en/", "/en/latest", "/en/feed.xml", "/en/lite/the-day"];

/** Reads for `seconds`; an answer is stale when it shows less than was acknowledged before it was asked for. */
export async function measureFreshReads(data: string, seconds: number): Promise<FreshReads> {
  const server = fork("dist-bench/publishing-server.js", {
    env: { ...process.env, PORT: "0", MASTHEAD_DATA: data },
  });
  const acknowledged: { number: number; at: bigint }[] = [];
  const port = await new Promise<number>((resolve) => {
    server.on("message", (message: { port?: number; acknowledged?: number; at?: string }) => {
      if (message.port !== undefined) resolve(message.port);
      if (message.acknowledged !== undefined && message.at !== undefined)
        acknowledged.push({ number: message.acknowledged, at: BigInt(message.at) });
    });
  });
  const end = performance.now() + seconds * 1000;
  const seen: { asked: bigint; number: number }[] = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, i) => {
      const path = PATHS[i % PATHS.length] ?? "";
      const ask = openReader(port, path);
      while (performance.now() < end) {
        const asked = process.hrtime.bigint();
        const number = Number(/Edition (\d+) of/.exec(await ask())?.[1] ?? -1);
        seen.push({ asked, number });
      }
    }),
  );
  server.send("stop");
  await new Promise((resolve) => server.once("exit", resolve));
  const newestAt = (asked: bigint) =>
    Math.max(0, ...acknowledged.filter((one) => one.at <= asked).map((one) => one.number));
  const stale = seen.filter(({ asked, number }) => number < newestAt(asked)).length;
  return { reads: seen.length, publishes: acknowledged.length, stale };
}

/** One connection that asks for one page, again and again. */
function openReader(port: number, path: string): () => Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  let settle: ((text: string) => void) | null = null;
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    received += chunk;
    const head = received.indexOf("\r\n\r\n");
    const length = /content-length: (\d+)/i.exec(received.slice(0, head))?.[1];
    if (head < 0 || length === undefined || received.length < head + 4 + Number(length)) return;
    const text = received;
    received = "";
    settle?.(text);
  });
  return () =>
    new Promise((resolve) => {
      settle = resolve;
      socket.write(`GET ${path} HTTP/1.1\r\nHost: news.example\r\n\r\n`);
    });
}
