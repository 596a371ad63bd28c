import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { PageCache } from "../cache/page-cache.ts";
import { answerFromCache } from "./answer-page.ts";

export type Served = {
  /** The port that was given, or found when 0 was asked for. */
  readonly port: number;
  /** Takes no new connection, finishes the requests under way, at most `patience` milliseconds long. */
  close(patience: number): Promise<void>;
};

export type Serving = {
  readonly cache: PageCache;
  /** @param env what Node knows of the connection, see `clientAddress` */
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  readonly port: number;
  readonly host: string;
};

/** Answers HTTP: from the page cache where the page is there, else through the routes. @throws when the port is taken */
export async function serve({ cache, fetch, port, host }: Serving): Promise<Served> {
  const answerByRoutes = getRequestListener(fetch);
  const server = createServer((request, response) => {
    if (!answerFromCache(cache, request, response)) void answerByRoutes(request, response);
  });
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Who takes nothing of an answer for so long has gone.
  server.timeout = 90_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (patience) => closeGracefully(server, patience),
  };
}

async function closeGracefully(server: Server, patience: number) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(hurry);
}
