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
