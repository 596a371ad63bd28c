import { forecastKey, weatherKey } from "../../kernel/cache-keys.ts";
import type { Clock } from "../../platform/clock/clock.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import type { Gotten, getOutside } from "../../platform/http/get-outside.ts";
import type { TimedAct } from "../../platform/jobs/timetable.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import type { Forecast } from "./forecast.ts";
import { isForecast, nextAsk, readHttpTime } from "./next-ask.ts";
import { type Provider, providerOf } from "./provider.ts";
import { CITY, type Town, townsOf } from "./towns.ts";
import {
  claimPlace,
  confirmPlace,
  type DuePlace,
  findHourAt,
  findNextAsk,
  forgetOtherPlaces,
  keepPlace,
  listHours,
  postponePlace,
  saveForecast,
} from "./weather.store.ts";

const MINUTE = 60_000;
const PATIENCE = 10_000;
/** A forecast of ten days is some ten thousand bytes. */
const MAX_BYTES = 512 * 1024;
/** How long a place is taken by whoever asks for it. */
const CLAIM = 5 * MINUTE;

type Given = {
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  readonly clock: Clock;
  /** How the provider knows who asks, the way to reach them included. */
  readonly userAgent: string;
  readonly get: typeof getOutside;
  /** From 0 to 1, another each time. */
  readonly chance: () => number;
  /** Told of every answer that is not as it should be. */
  readonly onFault: (town: string, fault: string) => void;
};

/** Sets up what is kept for the towns of the configuration, and nothing for others. */
export async function keepPlaces(writing: Writing, newspaper: Newspaper): Promise<void> {
  const { weather } = newspaper;
  if (weather === undefined) return forgetOtherPlaces(writing.db, []);
  const provider = providerOf(weather);
  const towns = townsOf(newspaper);
  await forgetOtherPlaces(
    writing.db,
    towns.map(({ key }) => key),
  );
  for (const town of towns)
    await keepPlace(writing.db, { town: town.key, askedFor: provider.addressFor(town), now: writing.now });
}

/**
 * Asks the provider for one town after the other, each not before the provider wants it and not where it said nothing new since. No page
 * waits for this: pages read what is kept.
 */
export function askForWeather(given: Given): TimedAct | null {
  const { ledger, newspaper, clock } = given;
  const { weather } = newspaper;
  if (weather === undefined) return null;
  const provider = providerOf(weather);
  const { db } = ledger.database;
  return {
    name: "ask for the weather",
    nextDue: () => findNextAsk(db),
    async act() {
      const now = clock();
      const due = await claimPlace(db, { now, until: now + CLAIM });
      const town = townsOf(newspaper).find(({ key }) => key === due?.town);
      if (due !== null && town !== undefined) await askForTown(given, { provider, town, due });
    },
  };
}

type Asking = { readonly provider: Provider; readonly town: Town; readonly due: DuePlace };

async function askForTown(given: Given, asking: Asking) {
  const { ledger, clock, chance, onFault } = given;
  const { town, due } = asking;
  const tellFault = (fault: string) => onFault(town.key, fault);
  const answer = await ask(given, asking).catch((error: unknown): Unanswered => {
    tellFault(error instanceof Error ? describe(error) : String(error));
    return { status: 0 };
  });
  const now = clock();
  const { status } = answer;
  const told = "headers" in answer ? answer.headers : new Headers();
  const times = {
    expires: readHttpTime(told.get("expires"), now),
    retryAfter: readHttpTime(told.get("retry-after"), now),
  };
  const failures = isForecast(status) ? 0 : due.failures + 1;
  const nextAt = nextAsk({ status, ...times }, { now, failures, chance: chance() });
  if (failures > 0) {
    if (status !== 0) tellFault(`answered ${status}`);
    return postponePlace(ledger.database.db, { town: town.key, failures, nextAt });
  }
  if (status === 203) tellFault("answered 203: this interface of the provider will end");
  await ledger.write(async (writing) => {
    if ("forecast" in answer)
      await takeForecast(writing, town.key, { ...answer, lastModified: told.get("last-modified") ?? "" });
    await confirmPlace(writing.db, { town: town.key, confirmedAt: now, nextAt });
  });
}

type Unanswered = { readonly status: number };
type Answered = Unanswered & { readonly headers: Headers; readonly forecast?: Forecast };

/** Rejects when no answer comes. */
async function ask(
  { get, userAgent, clock, onFault }: Given,
  { provider, town, due }: Asking,
): Promise<Answered> {
  const headers = {
    "User-Agent": userAgent,
    Accept: "application/json",
    ...(due.lastModified !== "" && { "If-Modified-Since": due.lastModified }),
  };
  const gotten = await get(provider.addressFor(town), { headers, maxBytes: MAX_BYTES, patience: PATIENCE });
  if (gotten.status === 304 && due.lastModified === "") throw new Error("answered 304 to who has nothing");
  const { status, headers: told } = gotten;
  try {
    return { status, headers: told, ...forecastIn(gotten, provider, clock()) };
  } catch (error) {
    onFault(town.key, `answered what is no forecast: ${String(error).slice(0, 200)}`);
    // Until when not to ask again holds all the same.
    return { status: 0, headers: told };
  }
}

function forecastIn({ status, body }: Gotten, provider: Provider, now: number): { forecast?: Forecast } {
  if (status !== 200 && status !== 203) return {};
  const { hours, issuedAt } = provider.read(JSON.parse(body));
  const inOrder = [...new Map(hours.map((hour) => [hour.at, hour])).values()].sort((a, b) => a.at - b.at);
  if (!inOrder.some(({ at }) => at > now)) throw new Error("the forecast is of the past");
  return { forecast: { hours: inOrder, issuedAt: issuedAt === null ? null : Math.min(issuedAt, now) } };
}

type Taken = { readonly forecast?: Forecast; readonly lastModified: string };

/** Keeps a forecast, and tells the pages that show something else by it. */
async function takeForecast({ db, now, log }: Writing, town: string, { forecast, lastModified }: Taken) {
  if (forecast === undefined) return;
  const before = await listHours(db, town);
  const isSame = JSON.stringify(before) === JSON.stringify(forecast.hours);
  const nowBefore = await findHourAt(db, town, now);
  const issuedAt = forecast.issuedAt ?? now;
  await saveForecast(db, { town, forecast, lastModified, issuedAt });
  if (isSame && forecast.issuedAt === null) return;
  const current = await findHourAt(db, town, now);
  const isNew = JSON.stringify(nowBefore) !== JSON.stringify(current);
  const keys = [forecastKey(town), ...(isNew && town === CITY ? [weatherKey(town)] : [])];
  await log({ kind: "weather.changed", subjectId: town, keys });
}

/** What `fetch` hides behind `fetch failed`. */
function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
