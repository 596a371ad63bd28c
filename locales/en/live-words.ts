import type { LiveWords } from "../live-words.ts";

export const enLiveWords: LiveWords = {
  developing: "Developing story",
  newest: "Newest update:",
  refresh: "Load the newest",
  newUpdates: (count) => (count === 1 ? "Show 1 new update" : `Show ${count} new updates`),
};
