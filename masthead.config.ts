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
  // The cyclone warnings of the Mauritius Meteorological Services.
  alerts: {
    classes: [
      {
        key: "cyclone-1",
        severity: "warning",
        names: { en: "Cyclone warning class I", fr: "Avertissement de cyclone de classe I" },
        means: {
          en: "Gusts of 120\u00a0km/h are possible in 36 to 48 hours.",
          fr: "Des rafales de 120\u00a0km/h sont possibles d’ici 36 à 48\u00a0heures.",
        },
      },
      {
        key: "cyclone-2",
        severity: "warning",
        names: { en: "Cyclone warning class II", fr: "Avertissement de cyclone de classe II" },
        means: {
          en: "Gusts of 120\u00a0km/h are expected. As far as can be told, 12 hours of daylight are left to prepare.",
          fr: "Des rafales de 120\u00a0km/h sont attendues. Autant qu’on puisse le prévoir, il reste 12\u00a0heures de jour pour se préparer.",
        },
      },
      {
        key: "cyclone-3",
        severity: "danger",
        names: { en: "Cyclone warning class III", fr: "Avertissement de cyclone de classe III" },
        means: {
          en: "Gusts of 120\u00a0km/h are expected. As far as can be told, 6 hours of daylight are left to prepare.",
          fr: "Des rafales de 120\u00a0km/h sont attendues. Autant qu’on puisse le prévoir, il reste 6\u00a0heures de jour pour se préparer.",
        },
      },
      {
        key: "cyclone-4",
        severity: "extreme",
        names: { en: "Cyclone warning class IV", fr: "Avertissement de cyclone de classe IV" },
        means: {
          en: "Gusts of 120\u00a0km/h have been recorded in some places and are expected to continue. Stay indoors.",
          fr: "Des rafales de 120\u00a0km/h ont été enregistrées par endroits et devraient se poursuivre. Restez à l’abri.",
        },
      },
      {
        key: "safety-bulletin",
        severity: "warning",
        names: { en: "Safety bulletin", fr: "Bulletin de sécurité" },
        means: {
          en: "Class III or IV is lifted, but dangers remain outdoors. Stay where you are safe.",
          fr: "La classe III ou IV est levée, mais des dangers subsistent dehors. Restez à l’abri.",
        },
      },
    ],
  },
  // Readers can ask for letters once a mail server is named in the environment (see docs/operating.md).
  newsletter: {
    hour: 7,
    imprint: { en: "The Lookout, Port Louis, Mauritius", fr: "La Vigie, Port-Louis, Maurice" },
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
