import { connect, type Socket } from "node:net";

/** What a load measured. Milliseconds. */
export type Measured = { readonly perSecond: number; readonly p50: number; readonly p99: number };

export type Load = {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
};

/**
 * As many requests as the server answers: each connection sends its next request when the last answer is complete. Plain sockets, so
 * that the client costs less than what it measures; every answer must have the size of the first.
 */
export async function loadClosed(load: Load): Promise<Measured> {
  const size = await measureAnswer(load);
  const latencies: number[] = [];
  const end = performance.now() + load.seconds * 1000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const connection = await open(load.port);
      while (performance.now() < end) {
        const sent = performance.now();
        await connection.ask(requestFor(load.path), size);
        latencies.push(performance.now() - sent);
      }
      connection.close();
    }),
  );
  return summarise(latencies, (performance.now() - started) / 1000);
}

/**
 * Requests at fixed times, whether the server keeps up or not; each latency counts from the moment at which the request was due, so
 * that a stall is seen by all who would have waited in it.
 */
export async function loadOpen(load: Load & { readonly rate: number }): Promise<Measured> {
  const size = await measureAnswer(load);
  const connections = await Promise.all(Array.from({ length: load.connections }, () => open(load.port)));
  const latencies: number[] = [];
  const total = Math.floor(load.rate * load.seconds);
  const started = performance.now();
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (;;) {
        const number = next++;
        if (number >= total) return;
        const due = started + (number * 1000) / load.rate;
        await until(due);
        await connection.ask(requestFor(load.path), size);
        latencies.push(performance.now() - due);
      }
    }),
  );
  for (const connection of connections) connection.close();
  return summarise(latencies, (performance.now() - started) / 1000);
}

function until(due: number): Promise<void> | undefined {
  const wait = due - performance.now();
  if (wait <= 0) return undefined;
  // Timers are whole milliseconds: the rest is given back to the loop turn by turn.
  return new Promise((resolve) => {
    const again = () => {
      const left = due - performance.now();
      if (left <= 0) resolve();
      else if (left > 2) setTimeout(again, left - 1.5);
      else setImmediate(again);
    };
    again();
  });
}

function requestFor(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: news.example\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`;
}

type Connection = { ask(request: string, size: number): Promise<void>; close(): void };

async function open(port: number): Promise<Connection> {
  const socket = await opened(port);
  let missing = 0;
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null;
  socket.on("data", (chunk) => {
    missing -= chunk.length;
    if (missing < 0) settle?.reject(new Error("an answer is longer than the first was"));
    else if (missing === 0) settle?.resolve();
  });
  socket.on("error", (error) => settle?.reject(error));
  socket.on("close", () => settle?.reject(new Error("the server closed the connection")));
  return {
    ask: (request, size) =>
      new Promise((resolve, reject) => {
        missing = size;
        settle = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      settle = null;
      socket.destroy();
    },
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.setNoDelay(true);
    socket.once("error", reject);
  });
}

/** The bytes of a whole answer, head and body. @throws when it is not 200 */
async function measureAnswer({ port, path }: Load): Promise<number> {
  const socket = await opened(port);
  const answer = await new Promise<Buffer>((resolve, reject) => {
    let all = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      all = Buffer.concat([all, chunk]);
      const head = all.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = /content-length: (\d+)/i.exec(all.subarray(0, head).toString("latin1"))?.[1];
      if (length === undefined) reject(new Error("an answer without its length"));
      else if (all.length >= head + 4 + Number(length)) resolve(all);
    });
    socket.write(requestFor(path));
  });
  socket.destroy();
  if (!answer.subarray(0, 12).toString("latin1").endsWith("200"))
    throw new Error(`${path} is not answered with 200`);
  return answer.length;
}

function summarise(latencies: number[], seconds: number): Measured {
  latencies.sort((a, b) => a - b);
  const at = (part: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
