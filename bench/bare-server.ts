import { createServer } from "node:http";

// The yardstick: what `node:http` costs when it sends the same head and the same compressed bytes, and does nothing else.
const answer = await fetch(process.argv[2] ?? "", { headers: { "accept-encoding": "br" } });
const raw = await rawBody(process.argv[2] ?? "");
const passed = ["connection", "keep-alive", "date", "content-length", "transfer-encoding"];
const headers = [...answer.headers].filter(([name]) => !passed.includes(name)).flat();
headers.push("Content-Length", String(raw.length));
const server = createServer((_, response) => {
  response.writeHead(200, headers).end(raw);
});
server.keepAliveTimeout = 65_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});

/** The body as it travels; `fetch` would unpack it. */
async function rawBody(url: string): Promise<Buffer> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
}
