import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Kept = {
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: Buffer;
  readonly at: number;
};

/** A CDN before a server: keeps what `CDN-Cache-Control` lets it keep, tells its age, and is emptied by hand. */
export type CachingProxy = {
  readonly origin: string;
  /** Where it asks what it has not kept. */
  upstream: string;
  /** Answers none of this path's requests any more. */
  cut(path: string): void;
  /** Forgets a page, or all. */
  purge(path?: string): void;
  /** How often each path was asked. */
  readonly asked: Map<string, number>;
  stop(): Promise<void>;
};

const CACHED_WORD = /max-age=(\d+)/;

/** Starts a caching proxy on a port of its own. */
export async function startCachingProxy(): Promise<CachingProxy> {
  const kept = new Map<string, Kept>();
  const cuts = new Set<string>();
  const asked = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    asked.set(path, (asked.get(path) ?? 0) + 1);
    if (cuts.has(path)) {
      request.socket.destroy();
      return;
    }
    const known = kept.get(path);
    const page = known ?? (await fetchPage(proxy.upstream + path));
    if (known === undefined && seconds(page) > 0) kept.set(path, page);
    const age = Math.floor((Date.now() - page.at) / 1000);
    response.writeHead(page.status, [...page.headers.flat(), "Age", String(age)]).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: CachingProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    upstream: "",
    cut: (path) => cuts.add(path),
    purge: (path) => (path === undefined ? kept.clear() : kept.delete(path)),
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function seconds({ status, headers }: Kept): number {
  const told =
    headers.find(([name]) => name === "cdn-cache-control") ??
    headers.find(([name]) => name === "cache-control");
  const [, value = ""] = told ?? [];
  return status !== 200 || /no-store|private/.test(value) ? 0 : Number(CACHED_WORD.exec(value)?.[1] ?? 0);
}

async function fetchPage(address: string): Promise<Kept> {
  const answer = await fetch(address, { redirect: "manual", headers: { "accept-encoding": "identity" } });
  // A CDN keeps its own headers to itself, and the tags by which it is emptied.
  const headers = [...answer.headers].filter(
    ([name]) =>
      ![
        "content-encoding",
        "content-length",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "cache-tag",
      ].includes(name),
  );
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()), at: Date.now() };
}
