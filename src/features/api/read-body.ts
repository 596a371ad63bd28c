import { accept, type Result, refuse } from "../../kernel/result.ts";

/** Bytes of the largest body that is read at all. */
export const BODY_LIMITS = { json: 4 * 1024 * 1024, multipart: 66 * 1024 * 1024 } as const;

export type BodyRefusal = "body-too-large" | "body-not-understood" | "wrong-media-type";

/**
 * The body of a request, at most as large as its kind may be: reading ends where the limit is passed, whatever the sender said. An
 * absent one is an empty object.
 */
export async function readBody(
  request: Request,
  takes: "json" | "multipart",
): Promise<Result<unknown, BodyRefusal>> {
  const bytes = await readBytes(request, BODY_LIMITS[takes]);
  if (bytes === null) return refuse("body-too-large");
  if (bytes.length === 0) return accept({});
  const type = request.headers.get("content-type") ?? "";
  if (!isTaken(type, takes)) return refuse("wrong-media-type");
  try {
    if (takes === "json") return accept(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
    return accept(Object.fromEntries(form.entries()));
  } catch {
    return refuse("body-not-understood");
  }
}

function isTaken(type: string, takes: "json" | "multipart"): boolean {
  return takes === "json" ? /^application\/json\b/i.test(type) : /^multipart\/form-data\b/i.test(type);
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.body === null) return new Uint8Array();
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
