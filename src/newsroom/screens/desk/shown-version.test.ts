import { expect, it } from "vitest";
import { shownVersion, type Telling } from "./shown-version.ts";

const editions = [
  { code: "en", language: "en-GB" },
  { code: "fr", language: "fr" },
  { code: "mfe", language: "mfe" },
];
const telling = (edition: string, more: Partial<Telling> = {}): Telling => ({
  ...{ versionId: edition, edition, headline: `In ${edition}`, isOriginal: false },
  ...more,
});
const shown = (language: string, ...tellings: [Telling, ...Telling[]]) =>
  shownVersion(tellings, { editions, language }).versionId;

it("a story is named in the member's language, whichever version was saved last", () => {
  const french = telling("fr", { isOriginal: true });
  expect(shown("en", french, telling("en"))).toBe("en");
  expect(shown("fr", telling("en"), french)).toBe("fr");
});

it("where there is none in their language, by its original", () => {
  expect(shown("en", telling("fr"), telling("mfe", { isOriginal: true }))).toBe("mfe");
  expect(shown("de", telling("fr"), telling("en", { isOriginal: true }))).toBe("en");
});

it("not by a version without a headline, as long as another has one", () => {
  const original = telling("fr", { isOriginal: true });
  expect(shown("en", telling("en", { headline: "" }), original)).toBe("fr");
  expect(shown("en", telling("fr"), telling("mfe", { headline: "", isOriginal: true }))).toBe("fr");
  expect(shown("en", telling("fr", { headline: "" }))).toBe("fr");
});
