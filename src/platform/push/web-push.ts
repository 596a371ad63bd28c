import webPush from "web-push";

/** A pair of keys of ours, in base64url (RFC 8292). */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

/** Where a browser is told something, and its own keys, in base64url (RFC 8291). */
export type PushAddress = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** A message that one browser alone can read, ready to be posted. */
export type PushMessage = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

type Writing = {
  readonly keys: PushKeys;
  /** Whom a push service writes to when something is wrong: an address that begins with `https:` or `mailto:`. */
  readonly subject: string;
  /** For how long it is worth being delivered, seconds. */
  readonly lifetime: number;
  /** Of two undelivered messages about the same thing the push service keeps the later one. */
  readonly topic: string;
};

/** Makes a new pair of keys. */
export function makePushKeys(): PushKeys {
  return webPush.generateVAPIDKeys();
}

/** Encrypts and signs a message. @throws when the browser's keys are none */
export function writePushMessage(to: PushAddress, text: string, writing: Writing): PushMessage {
  const { endpoint, p256dh, auth } = to;
  const { keys, subject, lifetime, topic } = writing;
  const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
    TTL: lifetime,
    contentEncoding: "aes128gcm",
    urgency: "high",
    topic,
    vapidDetails: { subject, ...keys },
  });
  const headers = Object.entries(details.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return {
    address: endpoint,
    headers: Object.fromEntries(headers.filter(([name]) => name !== "Content-Length")),
    body: new Uint8Array(details.body ?? []),
  };
}
