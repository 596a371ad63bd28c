import { forecastKey, weatherKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { isShown, nextTurn, type PlaceStanding } from "./shown-hour.ts";
import { goneAfter } from "./towns.ts";
import { findHourAt, listStandings, markShown } from "./weather.store.ts";

/** When what pages show of the weather next changes by time alone, epoch milliseconds; null when nothing of it does. */
export function nextTurnOf(
  standings: readonly PlaceStanding[],
  newspaper: Newspaper,
  now: number,
): number | null {
  const circumstances = { now, goneAfter: goneAfter(newspaper) };
  const turns = standings.flatMap((standing) => nextTurn(standing, circumstances) ?? []);
  return turns.length === 0 ? null : Math.min(...turns);
}

/** Tells of every town whose hour has turned, and of those whose forecast is too old to be shown any longer. */
export async function turnWeather(writing: Writing, newspaper: Newspaper): Promise<void> {
  const { db, now } = writing;
  const circumstances = { now, goneAfter: goneAfter(newspaper) };
  const keys: string[] = [];
  for (const standing of await listStandings(db)) {
    const due = nextTurn(standing, circumstances);
    if (due === null || due > now) continue;
    const { town, shownAt } = standing;
    const hour = await findHourAt(db, town, now);
    const shown = hour !== null && isShown(hour, circumstances) ? hour.at : null;
    if (shown === shownAt) continue;
    await markShown(db, town, shown);
    keys.push(weatherKey(town), forecastKey(town));
  }
  if (keys.length > 0) await writing.log({ kind: "weather.changed", subjectId: "weather", keys });
}
