import { connect, type Socket } from "node:net";

// A process of its own that keeps connections open: `open-connections.ts PORT PATH COUNT EVERY`. It asks once on each, then again every
// EVERY milliseconds where that is not 0, all evenly spread; tells `open` when every first answer began, then the count of answers when asked.
const [port = 0, path = "/", count = 0, every = 0] = process.argv
  .slice(2)
  .map((one, i) => (i === 1 ? one : Number(one))) as [number, string, number, number];
let answers = 0;
let etag = "";

function ask(socket: Socket): void {
  const known = etag === "" ? "" : `If-None-Match: ${etag}\r\n`;
  socket.write(`GET ${path} HTTP/1.1\r\nHost: reader\r\nAccept-Encoding: br\r\n${known}\r\n`);
}

function openOne(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => ask(socket));
    socket.on("error", reject);
    socket.on("data", (data) => {
      answers++;
      etag ||= /etag: (\S+)/i.exec(data.toString("latin1"))?.[1] ?? "";
      resolve(socket);
    });
  });
}

const sockets: Socket[] = [];
while (sockets.length < count)
  sockets.push(
    ...(await Promise.all(Array.from({ length: Math.min(200, count - sockets.length) }, openOne))),
  );
for (const [i, socket] of every > 0 ? sockets.entries() : []) {
  setTimeout(
    () => {
      ask(socket);
      setInterval(() => ask(socket), every);
    },
    (i * every) / sockets.length,
  );
}
process.on("message", () => {
  process.send?.({ answers });
  answers = 0;
});
process.send?.("open");
