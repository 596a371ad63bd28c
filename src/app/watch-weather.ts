import type { Newspaper } from "../features/settings/newspaper.ts";
import { askForWeather, keepPlaces } from "../features/weather/ask-for-weather.ts";
import { nextTurnOf, turnWeather } from "../features/weather/turn-weather.ts";
import { listStandings } from "../features/weather/weather.store.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import { getOutside } from "../platform/http/get-outside.ts";
import { runTimetable, type TimedAct, type Timetable } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import type { Surroundings } from "./config.ts";

type Parts = {
  readonly surroundings: Pick<Surroundings, "publicUrl">;
  readonly newspaper: Newspaper;
  readonly clock: Clock;
  readonly log: Log;
  readonly ledger: Ledger;
};

/**
 * Asks for the weather beside everything else, where the newspaper shows it and says how the provider can reach it: on a timetable of its
 * own, so that a provider that answers slowly holds up nothing.
 */
export async function watchWeather(parts: Parts): Promise<Timetable | null> {
  const { surroundings, newspaper, clock, log, ledger } = parts;
  await ledger.write((writing) => keepPlaces(writing, newspaper));
  const { weather } = newspaper;
  if (weather === undefined) return null;
  if (weather.contact === undefined) {
    log.info("no weather is asked for: masthead.config.ts names no weather.contact");
    return null;
  }
  const act = askForWeather({
    ledger,
    newspaper,
    clock,
    userAgent: `Masthead/0.1 (${surroundings.publicUrl}; ${weather.contact})`,
    get: getOutside,
    chance: Math.random,
    onFault: (town, fault) => log.warn({ town, fault }, "the weather provider did not answer as it should"),
  });
  if (act === null) return null;
  return runTimetable([act], {
    clock,
    onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed"),
  });
}

/** Purges what shows the weather when its hour turns, and when it is too old to be shown. */
export function turnAct({
  ledger,
  newspaper,
  clock,
}: Pick<Parts, "ledger" | "newspaper" | "clock">): TimedAct {
  return {
    name: "turn the weather",
    nextDue: async () => nextTurnOf(await listStandings(ledger.database.db), newspaper, clock()),
    act: async () => {
      await ledger.write((writing) => turnWeather(writing, newspaper));
    },
  };
}
