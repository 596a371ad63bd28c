import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A line to a server that can be cut, and joined again at the same address. */
export type Line = {
  readonly origin: string;
  cut(): Promise<void>;
  /** @param port where it leads from now on; where it led before when absent */
  join(port?: number): Promise<void>;
};

/** Lays a line to a port of this machine. */
export async function layLine(first: number): Promise<Line> {
  const open = new Set<Socket>();
  let to = first;
  const hold = (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const lay = () =>
    createServer((near) => {
      const far = connect(to, "127.0.0.1");
      for (const socket of [near, far]) hold(socket);
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
      near.pipe(far).pipe(near);
    });
  let server = lay();
  const port = await listen(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    async cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
    async join(next = to) {
      to = next;
      server = lay();
      await listen(server, port);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
