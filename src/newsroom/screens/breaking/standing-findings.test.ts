import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../../tests/small-newspaper.ts";
import { checkBreaking } from "../../../features/breaking/check-breaking.ts";
import { newBreakingDraft } from "./breaking-draft.ts";
import { listFieldsOf, listStanding, mendText } from "./standing-findings.ts";

const draft = {
  ...newBreakingDraft("key", { edition: "en" }),
  headline: " Quake  at sea",
  first: "",
  second: "\n He saw the the ship.",
  stubs: [{ edition: "fr", headline: "Séisme", paragraph: "Il a vu le le bateau." }],
};
const [english, french] = smallNewspaper.editions;

function findingsOf(tellings: { edition: string; headline: string; paragraphs: string[] }[]) {
  const [first, ...others] = tellings.map((one) => {
    const edition = [english, french].find((known) => known?.code === one.edition);
    if (edition === undefined) throw new Error(one.edition);
    return { ...one, edition };
  });
  if (first === undefined) throw new Error("no telling");
  return checkBreaking([first, ...others], "en");
}

const findings = findingsOf([
  { edition: "en", headline: "Quake  at sea", paragraphs: ["He saw the the ship."] },
  { edition: "fr", headline: "Séisme", paragraphs: ["Il a vu le le bateau."] },
]);

describe("the findings at the fields of breaking news", () => {
  it("stand where their words were typed, blanks before them and an empty paragraph passed over", () => {
    const told = listFieldsOf(draft).map((field) => [
      field.edition,
      field.name,
      ...listStanding(draft, findings, field).map((one) => one.check),
    ]);
    expect(told).toEqual([
      ["en", "headline", "double-space"],
      ["en", "first"],
      ["en", "second", "double-word"],
      ["fr", "headline"],
      ["fr", "paragraph", "double-word"],
    ]);
  });

  it("go when their words were changed, and are mended in what was typed", () => {
    const field = { edition: "en", name: "second" } as const;
    const mended = mendText(draft.second, listStanding(draft, findings, field));
    expect(mended).toBe("\n He saw the ship.");
    expect(listStanding({ ...draft, second: mended }, findings, field)).toEqual([]);
  });

  it("have an id of their own in each telling, the same in every try", () => {
    const words = fc.string({ minLength: 1 }).map((text) => `${text.trim()} the the end`);
    fc.assert(
      fc.property(words, (text) => {
        const tellings = ["en", "fr"].map((edition) => ({ edition, headline: "X", paragraphs: [text] }));
        const ids = findingsOf(tellings).map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(findingsOf(tellings).map((one) => one.id)).toEqual(ids);
        expect(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
