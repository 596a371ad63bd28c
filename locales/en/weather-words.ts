import type { WeatherWords } from "../weather-words.ts";

/** What readers are told of the weather, in English. */
export const enWeatherWords: WeatherWords = {
  title: "Weather",
  skyName: (sky) =>
    ({
      clear: "clear sky",
      fair: "fair",
      "partly-cloudy": "partly cloudy",
      cloudy: "cloudy",
      fog: "fog",
      showers: "showers",
      rain: "rain",
      "heavy-rain": "heavy rain",
      thunder: "thunderstorms",
      sleet: "sleet",
      snow: "snow",
    })[sky],
  asOf: (time) => `as of ${time}`,
  source: "Source:",
  now: "Now",
  comingDays: (town) => `${town}: today and the coming days`,
  day: "Day",
  sky: "Sky",
  lowest: "Low",
  highest: "High",
  rain: "Rain",
  wind: "Wind up to",
  forecastOf: (moment) => `Forecast of ${moment}`,
  nothing: "There is no recent forecast at the moment.",
};
