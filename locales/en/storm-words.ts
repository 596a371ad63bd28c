import type { StormWords } from "../storm-words.ts";

/** What the newsroom's screens say of storm mode, in English. */
export const enStormWords: StormWords = {
  title: "Storm mode",
  means:
    "For when the network is nearly gone: every page is text alone and at most 6 KB, the alerts stand on it in every language, comments are closed, there are no pictures and no advertisements, and caches keep pages for days.",
  off: "The site is as usual.",
  since: (moment, name) => (name === "" ? `Since ${moment}.` : `Since ${moment}, by ${name}.`),
  toTheSwitch: "To the switch",
  begin: "Begin storm mode",
  beginMeans:
    "Every reader gets the site as text alone at once, and comments close. It can be ended at any time.",
  end: "End storm mode",
  endMeans: "Every reader gets the whole site again at once, with pictures and comments.",
};
