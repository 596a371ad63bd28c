/** What an address outside can be told of: only what readers can see. */
export const webhookEvents = [
  "story.published",
  "story.corrected",
  "story.withdrawn",
  "front.changed",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** `disabled`: its deliveries failed for days. */
export type WebhookState = "active" | "paused" | "disabled";

/** An address outside that is told what readers can see. Times in epoch milliseconds. */
export type Webhook = {
  readonly id: string;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly state: WebhookState;
  readonly secret: string;
  /** The secret before, which signs too until `formerUntil`. */
  readonly formerSecret: string | null;
  readonly formerUntil: number | null;
  readonly createdAt: number;
};

export type DeliveryState = "waiting" | "delivered" | "failed";

/** One message to one address; `id` is the same through every attempt. Times in epoch milliseconds. */
export type Delivery = {
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: number | null;
  readonly fault: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each attempt that failed the next one comes, milliseconds: the last some three days after the first. */
const PAUSES = [
  5 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/**
 * When a message is sent again, epoch milliseconds; null when it was tried often enough.
 * @param attempts how many have failed
 * @param chance from 0 to 1: by up to a fifth later, so that not all come at once to a server that just came back
 */
export function nextAttempt(
  attempts: number,
  { now, chance }: { now: number; chance: number },
): number | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : now + Math.round(pause * (1 + chance / 5));
}

/** For how long a secret that was replaced still signs, milliseconds: a day. */
export const FORMER_SIGNS_FOR = 24 * HOUR;

/** The secrets that sign a message now, the newest first. */
export function secretsAt({ secret, formerSecret, formerUntil }: Webhook, now: number): string[] {
  return formerSecret !== null && formerUntil !== null && formerUntil > now
    ? [secret, formerSecret]
    : [secret];
}
