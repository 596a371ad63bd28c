import type { LiveWords } from "../live-words.ts";

export const frLiveWords: LiveWords = {
  developing: "En direct",
  newest: "Dernier point\u00a0:",
  refresh: "Actualiser",
  newUpdates: (count) => (count === 1 ? "Voir 1 nouveau point" : `Voir ${count} nouveaux points`),
};
