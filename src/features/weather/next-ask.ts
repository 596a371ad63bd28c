/** What came of asking: the status of the answer, 0 when none came or what came was no forecast; times in epoch milliseconds. */
export type Asked = {
  readonly status: number;
  /** Until when the provider wants not to be asked again. */
  readonly expires: number | null;
  readonly retryAfter: number | null;
};

type Circumstances = {
  readonly now: number;
  /** How often it failed, one time after the other, this one included. */
  readonly failures: number;
  /** From 0 to 1, another each time: so that not every site of the world asks in the same second. */
  readonly chance: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const JITTER = 5 * MINUTE;
/** Whatever the provider says: not sooner, and not later. */
const SOONEST = 10 * MINUTE;
const LATEST = 6 * HOUR;

/** When a place may be asked for again, epoch milliseconds. */
export function nextAsk({ status, expires, retryAfter }: Asked, circumstances: Circumstances): number {
  const { now, failures, chance } = circumstances;
  const pause = Math.ceil(chance * JITTER);
  if (isForecast(status)) {
    const wanted = expires ?? now + HOUR;
    return Math.min(Math.max(wanted, now + SOONEST), now + LATEST) + pause;
  }
  const twice = 2 ** Math.min(Math.max(failures, 1) - 1, 10);
  if (status === 429)
    return Math.min(Math.max(retryAfter ?? 0, now + twice * 15 * MINUTE), now + DAY) + pause;
  // What the provider refuses, it refuses again until somebody changes something here.
  if (status >= 400 && status < 500) return now + LATEST + pause;
  const wanted = Math.min(Math.max(retryAfter ?? 0, expires ?? 0), now + LATEST);
  return Math.max(now + Math.min(twice * 2 * MINUTE, HOUR), wanted) + pause;
}

/** Whether an answer of this status brings a forecast or says that ours still holds; 203 is that of an interface that will end. */
export function isForecast(status: number): boolean {
  return status === 200 || status === 203 || status === 304;
}

/** Reads a time of an answer's head. @returns epoch milliseconds, null where it is none */
export function readHttpTime(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
