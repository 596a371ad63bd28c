import type { WeatherWords } from "../weather-words.ts";

/** What readers are told of the weather, in French. */
export const frWeatherWords: WeatherWords = {
  title: "Météo",
  skyName: (sky) =>
    ({
      clear: "ciel clair",
      fair: "beau temps",
      "partly-cloudy": "éclaircies",
      cloudy: "nuageux",
      fog: "brouillard",
      showers: "averses",
      rain: "pluie",
      "heavy-rain": "forte pluie",
      thunder: "orages",
      sleet: "neige fondue",
      snow: "neige",
    })[sky],
  asOf: (time) => `à ${time}`,
  source: "Source\u00a0:",
  now: "Maintenant",
  comingDays: (town) => `${town}\u00a0: aujourd’hui et les prochains jours`,
  day: "Jour",
  sky: "Ciel",
  lowest: "Min.",
  highest: "Max.",
  rain: "Pluie",
  wind: "Vent jusqu’à",
  forecastOf: (moment) => `Prévisions du ${moment}`,
  nothing: "Il n’y a pas de prévisions récentes pour le moment.",
};
