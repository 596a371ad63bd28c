import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newBreakingDraft, readBreakingDraft, wishOf } from "./breaking-draft.ts";

const draft = {
  ...newBreakingDraft("k", { edition: "en" }),
  headline: "Quake",
  first: " At nine. ",
  second: " ",
};

describe("breaking news while it is typed", () => {
  it("is sent without what is empty", () => {
    const stubs = [
      { edition: "fr", headline: " ", paragraph: "" },
      { edition: "mfe", headline: "Tranbleman", paragraph: "" },
    ];
    expect(wishOf({ ...draft, stubs, sectionId: "" })).toEqual({
      key: "k",
      sectionId: null,
      leads: true,
      tellings: [
        { edition: "en", headline: "Quake", paragraphs: ["At nine."] },
        { edition: "mfe", headline: "Tranbleman", paragraphs: [] },
      ],
    });
  });

  it("sends no stub of the edition that it is written in", () => {
    const stubs = [{ edition: "en", headline: "Left from before", paragraph: "x" }];
    expect(wishOf({ ...draft, stubs }).tellings).toHaveLength(1);
  });

  it("comes back from the browser as it was, and anything else does not", () => {
    const text = fc.string();
    const stub = fc.record({ edition: text, headline: text, paragraph: text });
    const any = fc.record({
      key: text,
      edition: text,
      headline: text,
      first: text,
      second: text,
      sectionId: fc.option(text),
      leads: fc.boolean(),
      stubs: fc.array(stub, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(any, (typed) => {
        expect(readBreakingDraft(JSON.stringify(typed))).toEqual(typed);
      }),
    );
    for (const kept of [null, "", "{", "[]", "null", '{"key":"k"}'])
      expect(readBreakingDraft(kept)).toBeNull();
  });
});
