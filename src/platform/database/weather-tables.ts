/** The tables of the weather. As in schema.ts. */

/** A town of the newspaper, and how far the asking for its forecast is. */
export type WeatherPlacesTable = {
  /** The town's key in the configuration; `city` for the newspaper's own. */
  town: string;
  /** The provider and the point that the forecast is of: of another one nothing is kept. */
  asked_for: string;
  /** When it may be asked for again. */
  next_at: number;
  /** How often it could not be had, one time after the other. */
  failures: number;
  /** As the provider said it, to be told back; empty when it said none. */
  last_modified: string;
  /** When the provider made the forecast; null while there is none. */
  issued_at: number | null;
  /** When the provider last said that this is its forecast. */
  confirmed_at: number | null;
  /** The hour that pages show as now; null while they show none. */
  shown_at: number | null;
};

/** The forecast from one moment to the next: °C, metres a second, millimetres. */
export type WeatherHoursTable = {
  town: string;
  at: number;
  temperature: number;
  wind: number | null;
  rain: number | null;
  /** Sky of features/weather; null where the provider says none that we know. */
  sky: string | null;
  is_night: number;
};
