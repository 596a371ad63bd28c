import { chooseEncoding, compressQuickly, type Encoding } from "../cache/encoding.ts";

/** A text that is the same as long as the process lives. */
export type FixedText = { readonly bytes: Uint8Array; readonly mime: string };

const compressed = new WeakMap<FixedText, Map<Encoding, Uint8Array<ArrayBuffer>>>();

/** Answers with a text, compressed once for each way in which browsers take it. @param headers besides those that speak of the body */
export function answerText(text: FixedText, request: Request, headers: Record<string, string>): Response {
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  const known = compressed.get(text) ?? new Map<Encoding, Uint8Array<ArrayBuffer>>();
  compressed.set(text, known);
  const bytes = known.get(encoding) ?? new Uint8Array(compressQuickly(Buffer.from(text.bytes), encoding));
  known.set(encoding, bytes);
  return new Response(request.method === "HEAD" ? null : bytes, {
    headers: {
      "Content-Type": text.mime,
      "Content-Length": String(bytes.length),
      ...(encoding !== "identity" && { "Content-Encoding": encoding }),
      Vary: "Accept-Encoding",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    },
  });
}
