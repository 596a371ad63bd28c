import { createServer, type ServerResponse } from "node:http";

// What server-sent events would cost: a server that keeps every answer open and writes one event to all of them every EVERY milliseconds.
const every = Number(process.argv[2]);
const open = new Set<ServerResponse>();
const server = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write("retry: 5000\n\n");
  open.add(response);
  response.on("close", () => open.delete(response));
});
setInterval(() => {
  for (const response of open) response.write('event: updates\ndata: {"count":1}\n\n');
}, every);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});
