import type { IncomingMessage } from "node:http";

/** The fields of a form that was sent; null where it is larger than `most` bytes. PostgreSQL takes no text with a zero byte in it. */
export async function readSentForm(
  request: Request,
  { env, most }: { readonly env: unknown; readonly most: number },
): Promise<URLSearchParams | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bodyOf(request, env)) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  const fields = new URLSearchParams(Buffer.concat(parts).toString("utf8"));
  for (const [name, value] of [...fields])
    if (value.includes("\0")) fields.set(name, value.replaceAll("\0", ""));
  return fields;
}

/** The body as it comes: Node's own stream where there is one, which costs a tenth of a millisecond less than the standard's over it. */
function bodyOf(request: Request, env: unknown): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const incoming = (env as { incoming?: IncomingMessage } | undefined)?.incoming;
  return incoming ?? request.body ?? [];
}
