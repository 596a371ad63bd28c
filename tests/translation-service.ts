import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** How the service answers: as it should, not at all, with an error, or with what nobody understands. */
export type Manner = "well" | "never" | "refuses" | "nonsense" | "empty";

/** A LibreTranslate server and a service that speaks OpenAI's chat completions in one; what it is sent is held to their rules. */
export type TranslationService = {
  readonly url: string;
  /** Every piece that it was given, in order. */
  readonly pieces: string[];
  behave(manner: Manner): void;
  stop(): Promise<void>;
};

export const SERVICE_KEY = "the key of the service";

/** Starts the service; it translates by capitals, tags left alone. */
export async function startTranslationService(): Promise<TranslationService> {
  let manner: Manner = "well";
  const pieces: string[] = [];
  const server = createServer(async (request, response) => {
    const sent = await readJson(request);
    if (manner === "never") return;
    const piece = pieceOf(request, sent);
    if (piece !== null) pieces.push(piece);
    const text =
      manner === "empty" ? " " : (piece ?? "").replace(/>[^<]+|^[^<]+/g, (one) => one.toUpperCase());
    const isLibre = request.url === "/translate";
    const answer = isLibre
      ? { translatedText: text }
      : {
          id: "1",
          object: "chat.completion",
          choices: [{ index: 0, message: { role: "assistant", content: text } }],
        };
    const status = piece === null ? 400 : manner === "refuses" ? 429 : 200;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(
      manner === "nonsense" ? "<html>busy</html>" : JSON.stringify(status === 200 ? answer : { error: "no" }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pieces,
    behave(wanted) {
      manner = wanted;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type Sent = Readonly<Record<string, unknown>>;

/** The piece to translate; null where the request is not what the service's description asks for. */
function pieceOf({ method, url, headers }: IncomingMessage, sent: Sent): string | null {
  if (method !== "POST" || headers["content-type"] !== "application/json") return null;
  if (url === "/translate") {
    const isRight = sent.source === "en" && sent.target === "fr" && sent.format === "html";
    return isRight && sent.api_key === SERVICE_KEY && typeof sent.q === "string" ? sent.q : null;
  }
  const messages = sent.messages as { role: string; content: string }[] | undefined;
  const [system, user] = messages ?? [];
  const isRight =
    url === "/v1/chat/completions" &&
    headers.authorization === `Bearer ${SERVICE_KEY}` &&
    sent.model === "a-model" &&
    system?.role === "system" &&
    /from British English to French/.test(system.content) &&
    user?.role === "user";
  return isRight ? (user?.content ?? null) : null;
}

async function readJson(request: IncomingMessage): Promise<Sent> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Sent;
}
