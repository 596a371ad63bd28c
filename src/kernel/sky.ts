/** What the sky does, as far as we tell it apart. */
export type Sky =
  | "clear"
  | "fair"
  | "partly-cloudy"
  | "cloudy"
  | "fog"
  | "showers"
  | "rain"
  | "heavy-rain"
  | "thunder"
  | "sleet"
  | "snow";
