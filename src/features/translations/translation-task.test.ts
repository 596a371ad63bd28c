import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { expectationsOf, nextStep, type Standing } from "./translation-task.ts";

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const standing = (more: Partial<Standing>): Standing => ({
  originalSince: NOW - HOUR,
  isTranslated: false,
  owes: false,
  open: null,
  isDeclined: false,
  ...more,
});

describe("a translator's task", () => {
  it.each<[string, Partial<Standing>, unknown]>([
    ["opens when the original comes out", {}, { open: "translate" }],
    ["is one, however often that is told", { open: "translate" }, null],
    ["opens for nothing that is not out", { originalSince: null }, null],
    ["opens for no archive that is brought in", { originalSince: NOW - 100 * HOUR }, null],
    [
      "opens for an archive that owes something",
      { originalSince: 0, isTranslated: true, owes: true },
      { open: "follow" },
    ],
    ["ends when the translation is out", { open: "translate", isTranslated: true }, { end: "done" }],
    [
      "goes on as another when the translation is out and owes something already",
      { open: "translate", isTranslated: true, owes: true },
      { open: "follow" },
    ],
    ["ends when nothing is owed any more", { open: "follow", isTranslated: true }, { end: "done" }],
    ["ends when the original is withdrawn", { open: "translate", originalSince: null }, { end: "gone" }],
    ["stays declined", { isDeclined: true }, null],
    [
      "opens for a translation that is there all the same",
      { isDeclined: true, isTranslated: true, owes: true },
      { open: "follow" },
    ],
  ])("%s", (_, more, expected) => {
    expect(nextStep(standing(more), NOW)).toEqual(expected);
  });

  it("is expected in every edition within two hours, unless the newspaper says otherwise", () => {
    expect(expectationsOf(smallNewspaper)).toEqual({ editions: ["en", "fr"], within: 2 * HOUR });
    const translations = { expectedIn: ["fr"], dueAfterHours: 6 };
    expect(expectationsOf({ ...smallNewspaper, translations })).toEqual({
      editions: ["fr"],
      within: 6 * HOUR,
    });
  });
});
