import type { IncomingMessage } from "node:http";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The network address that a request came from. A proxy on this machine is believed for the last address it names: the one that it saw
 * itself. Anybody else's word for where they are is not asked for.
 */
export function clientAddress(request: Pick<Request, "headers">, env: unknown): string {
  const incoming = (env as { incoming?: IncomingMessage } | undefined)?.incoming;
  const peer = incoming?.socket.remoteAddress ?? "";
  if (peer !== "" && !LOOPBACK.test(peer)) return peer;
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? peer;
}
