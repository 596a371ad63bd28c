import type { Kysely } from "kysely";
import type { Sky } from "../../kernel/sky.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Forecast, WeatherHour } from "./forecast.ts";
import type { PlaceStanding } from "./shown-hour.ts";

type Db = Kysely<Schema>;

/** A place whose time to be asked for has come. */
export type DuePlace = {
  readonly town: string;
  /** How often it failed before, one time after the other. */
  readonly failures: number;
  /** As the provider said it; empty when it said none. */
  readonly lastModified: string;
};

/** What is kept for a town that is asked for at this point of this provider; of any other point or provider nothing stays. */
export async function keepPlace(
  db: Db,
  { town, askedFor, now }: { town: string; askedFor: string; now: number },
) {
  const known = await db
    .selectFrom("weather_places")
    .select("asked_for")
    .where("town", "=", town)
    .executeTakeFirst();
  if (known?.asked_for === askedFor) return;
  await forgetPlaces(db, [town]);
  const nothing = { issued_at: null, confirmed_at: null, shown_at: null };
  const row = { town, asked_for: askedFor, next_at: now, failures: 0, last_modified: "", ...nothing };
  await db
    .insertInto("weather_places")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes out everything of the towns that are not named. */
export async function forgetOtherPlaces(db: Db, towns: readonly string[]) {
  const rows = await db.selectFrom("weather_places").select("town").execute();
  await forgetPlaces(
    db,
    rows.map(({ town }) => town).filter((town) => !towns.includes(town)),
  );
}

async function forgetPlaces(db: Db, towns: readonly string[]) {
  if (towns.length === 0) return;
  await db.deleteFrom("weather_hours").where("town", "in", towns).execute();
  await db.deleteFrom("weather_places").where("town", "in", towns).execute();
}

/** When the next place may be asked for, epoch milliseconds; null when there is none. */
export async function findNextAsk(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("weather_places")
    .select("next_at")
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

/** Takes the place that is due longest, for so long that no other process asks for it meanwhile. */
export async function claimPlace(
  db: Db,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<DuePlace | null> {
  const due = await db
    .selectFrom("weather_places")
    .select(["town", "next_at"])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  if (due === undefined) return null;
  const row = await db
    .updateTable("weather_places")
    .set({ next_at: until })
    .where("town", "=", due.town)
    .where("next_at", "=", due.next_at)
    .returning(["town", "failures", "last_modified as lastModified"])
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a place could not be had; what is there of it stays. */
export async function postponePlace(
  db: Db,
  { town, failures, nextAt }: { readonly town: string; readonly failures: number; readonly nextAt: number },
) {
  await db
    .updateTable("weather_places")
    .set({ failures, next_at: nextAt })
    .where("town", "=", town)
    .execute();
}

/** Notes that the provider stands by what is there. */
export async function confirmPlace(
  db: Db,
  {
    town,
    confirmedAt,
    nextAt,
  }: { readonly town: string; readonly confirmedAt: number; readonly nextAt: number },
) {
  await db
    .updateTable("weather_places")
    .set({ failures: 0, confirmed_at: confirmedAt, next_at: nextAt })
    .where("town", "=", town)
    .execute();
}

type NewForecast = {
  readonly town: string;
  readonly forecast: Forecast;
  readonly lastModified: string;
  readonly issuedAt: number;
};

/** Puts a forecast in the place of the one before. */
export async function saveForecast(db: Db, { town, forecast, lastModified, issuedAt }: NewForecast) {
  await db
    .updateTable("weather_places")
    .set({ last_modified: lastModified, issued_at: issuedAt })
    .where("town", "=", town)
    .execute();
  await db.deleteFrom("weather_hours").where("town", "=", town).execute();
  await db
    .insertInto("weather_hours")
    .values(forecast.hours.map(({ isNight, ...hour }) => ({ town, ...hour, is_night: isNight ? 1 : 0 })))
    .execute();
}

/** Notes which hour pages show as now, null for none. */
export async function markShown(db: Db, town: string, shownAt: number | null) {
  await db.updateTable("weather_places").set({ shown_at: shownAt }).where("town", "=", town).execute();
}

/** How the places stand, with the first hour after the one that is shown. */
export async function listStandings(db: Db): Promise<PlaceStanding[]> {
  return db
    .selectFrom("weather_places")
    .leftJoin("weather_hours", (join) =>
      join
        .onRef("weather_hours.town", "=", "weather_places.town")
        .on((eb) =>
          eb.or([
            eb("weather_places.shown_at", "is", null),
            eb("weather_hours.at", ">", eb.ref("weather_places.shown_at")),
          ]),
        ),
    )
    .select((eb) => [
      "weather_places.town",
      "confirmed_at as confirmedAt",
      "shown_at as shownAt",
      eb.fn.min("weather_hours.at").as("nextHour"),
    ])
    .groupBy(["weather_places.town", "confirmed_at", "shown_at"])
    .execute();
}

/** The last hour of a town's forecast that has begun. */
export async function findHourAt(
  db: Pick<Db, "selectFrom">,
  town: string,
  now: number,
): Promise<(WeatherHour & { readonly confirmedAt: number | null }) | null> {
  const row = await db
    .selectFrom("weather_hours")
    .innerJoin("weather_places", "weather_places.town", "weather_hours.town")
    .select(["at", "temperature", "wind", "rain", "sky", "is_night", "confirmed_at"])
    .where("weather_hours.town", "=", town)
    .where("at", "<=", now)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...hourFrom(row), confirmedAt: row.confirmed_at };
}

/** The whole forecasts of all towns, with when each was made and last confirmed. */
export async function listForecasts(db: Pick<Db, "selectFrom">) {
  const places = await db
    .selectFrom("weather_places")
    .select(["town", "issued_at", "confirmed_at"])
    .execute();
  const rows = await db.selectFrom("weather_hours").selectAll().orderBy("town").orderBy("at").execute();
  const hours = Map.groupBy(rows, (row) => row.town);
  return places.map(({ town, issued_at, confirmed_at }) => ({
    town,
    issuedAt: issued_at,
    confirmedAt: confirmed_at,
    hours: (hours.get(town) ?? []).map(hourFrom),
  }));
}

/** The hours of one town. */
export async function listHours(db: Db, town: string): Promise<WeatherHour[]> {
  const rows = await db
    .selectFrom("weather_hours")
    .selectAll()
    .where("town", "=", town)
    .orderBy("at")
    .execute();
  return rows.map(hourFrom);
}

type Row = Omit<WeatherHour, "sky" | "isNight"> & { readonly sky: string | null; readonly is_night: number };

function hourFrom({ at, temperature, wind, rain, sky, is_night }: Row): WeatherHour {
  return { at, temperature, wind, rain, sky: sky as Sky | null, isNight: is_night === 1 };
}
