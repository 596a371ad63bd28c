import type { Newspaper } from "./src/features/settings/newspaper.ts";

/** What makes this newspaper yours. Every key is checked when the site starts; a wrong one is named. */
export default {
  name: { en: "The Lookout", fr: "La Vigie" },
  tagline: {
    en: "News from Port Louis and the Indian Ocean",
    fr: "L’actualité vue de Port-Louis et de l’océan Indien",
  },
  editions: [
    { code: "en", language: "en-GB", label: "English", prefix: "/en", timeZone: "Indian/Mauritius" },
    { code: "fr", language: "fr-FR", label: "Français", prefix: "/fr", timeZone: "Indian/Mauritius" },
  ],
  city: { name: { en: "Port Louis", fr: "Port-Louis" }, latitude: -20.1609, longitude: 57.5012 },
  // Nothing is asked before a contact is named here, so that the provider can reach you: `contact: "web@news.example"`.
  weather: {
    provider: "met-norway",
    towns: [
      { key: "curepipe", name: { en: "Curepipe", fr: "Curepipe" }, latitude: -20.3163, longitude: 57.5166 },
      { key: "mahebourg", name: { en: "Mahebourg", fr: "Mahébourg" }, latitude: -20.4081, longitude: 57.7 },
      {
        key: "grand-baie",
        name: { en: "Grand Baie", fr: "Grand Baie" },
        latitude: -20.0182,
        longitude: 57.5802,
      },
      {
        key: "port-mathurin",
        name: { en: "Port Mathurin, Rodrigues", fr: "Port-Mathurin, Rodrigues" },
        latitude: -19.6833,
        longitude: 63.4167,
      },
    ],
  },
  sections: [
    { key: "mauritius", names: { en: "Mauritius", fr: "Maurice" } },
    { key: "indian-ocean", names: { en: "Indian Ocean", fr: "Océan Indien" } },
    { key: "world", names: { en: "World", fr: "Monde" } },
    { key: "economy", names: { en: "Economy", fr: "Économie" } },
    { key: "environment", names: { en: "Environment", fr: "Environnement" } },
    { key: "science", names: { en: "Science", fr: "Sciences" } },
    { key: "culture", names: { en: "Culture", fr: "Culture" } },
    { key: "sport", names: { en: "Sport", fr: "Sport" } },
  ],
  // Every story is expected in both languages, two hours after it came out in one.
  translations: { expectedIn: ["en", "fr"], dueAfterHours: 2 },
  colours: {
    light: { paper: "#fffdf9", ink: "#1c1a17", quiet: "#5f5a52", line: "#d9d3c7", accent: "#8f2416" },
    dark: { paper: "#161513", ink: "#ece7dd", quiet: "#a8a195", line: "#37342f", accent: "#f0907c" },
  },
  type: { headline: "newsreader", text: "serif" },
  slots: [
    { key: "story-middle", width: 300, height: 250 },
    { key: "story-end", width: 300, height: 250 },
  ],
} satisfies Newspaper;
