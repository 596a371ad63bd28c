import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A browser that was told something, as far as its push service and itself know. */
export type TestBrowser = {
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  /** What it could read of what came, oldest first. */
  readonly told: Record<string, unknown>[];
};

/** A push service by the standards (RFC 8030, 8188, 8291, 8292): it refuses what they do not allow. */
export type PushService = {
  readonly origin: string;
  /** Every way in which the standards were broken. */
  readonly offences: string[];
  /** Answers with this status from now on; 201 again by `null`. */
  behave(status: number | null): void;
  /** How many messages came, those that it refused too. */
  readonly count: () => number;
  subscribe(): TestBrowser;
  /** The browser is there no more. */
  forget(browser: TestBrowser): void;
  stop(): void;
};

type Held = {
  readonly browser: TestBrowser;
  readonly ecdh: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
};

/** @param clock what the time is for the service, epoch milliseconds */
export async function startPushService(publicKey: () => string, clock: () => number): Promise<PushService> {
  const browsers = new Map<string, Held>();
  const offences: string[] = [];
  let status: number | null = null;
  let count = 0;
  const server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    count++;
    const held = browsers.get(request.url ?? "");
    if (held === undefined) return void response.writeHead(410).end();
    if (status !== null) return void response.writeHead(status).end();
    const faults = [
      ...checkHeaders(request),
      ...checkVapid(request, { origin, key: publicKey(), now: clock() }),
    ];
    if (request.method !== "POST" || faults.length > 0) {
      offences.push(...faults);
      return void response.writeHead(403).end();
    }
    held.browser.told.push(JSON.parse(decrypt(Buffer.concat(body), held)) as Record<string, unknown>);
    response.writeHead(201).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    offences,
    behave: (next) => {
      status = next;
    },
    count: () => count,
    subscribe() {
      const ecdh = createECDH("prime256v1");
      const auth = randomBytes(16);
      const path = `/send/${randomBytes(8).toString("hex")}`;
      const p256dh = ecdh.generateKeys("base64url");
      const subscription = { endpoint: origin + path, p256dh, auth: auth.toString("base64url") };
      const browser: TestBrowser = { subscription, told: [] };
      browsers.set(path, { browser, ecdh, auth });
      return browser;
    },
    forget: (browser) => browsers.delete(new URL(browser.subscription.endpoint).pathname),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function checkHeaders({ headers }: IncomingMessage): string[] {
  const topic = String(headers.topic ?? "");
  return [
    ...(headers["content-encoding"] === "aes128gcm" ? [] : ["it is not encrypted as aes128gcm"]),
    ...(/^\d+$/.test(String(headers.ttl)) ? [] : ["no TTL"]),
    ...(/^[\w-]{1,32}$/.test(topic) ? [] : [`the topic is none: ${topic}`]),
    ...(Number(headers["content-length"]) <= 4096 ? [] : ["larger than 4096 bytes"]),
  ];
}

type Known = { readonly origin: string; readonly key: string; readonly now: number };

function checkVapid({ headers }: IncomingMessage, { origin, key, now }: Known): string[] {
  const [, token = "", told = ""] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(String(headers.authorization)) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (told !== key) return ["another key than the browser subscribed with"];
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
    format: "jwk",
  });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<
    string,
    unknown
  >;
  return [
    ...(isSigned ? [] : ["the signature is none"]),
    ...(aud === origin ? [] : [`for another service: ${String(aud)}`]),
    ...(Number(exp) * 1000 > now && Number(exp) * 1000 <= now + 24 * 3_600_000 ? [] : ["its time is over"]),
    ...(/^(https:|mailto:)/.test(String(sub)) ? [] : ["nobody to write to"]),
  ];
}

/** RFC 8291: what a browser does with what comes. */
function decrypt(message: Buffer, { ecdh, auth }: Held): string {
  const salt = message.subarray(0, 16);
  const idLength = message[20] ?? 0;
  const sender = message.subarray(21, 21 + idLength);
  const sealed = message.subarray(21 + idLength);
  const secret = ecdh.computeSecret(sender);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync("sha256", secret, auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: nonce\0", 12));
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString("utf8");
}
