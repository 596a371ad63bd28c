import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "../../../tests/any-body.ts";
import { validateBody } from "../stories/body-schema.ts";
import { picturesOf, textOfBody } from "../stories/body-text.ts";
import { noWords } from "../stories/story.ts";
import { listBlocksToTell } from "./debt.ts";
import { outlineOf } from "./outline.ts";
import { fieldDebtsOf, textOfField, toldFields } from "./told-fields.ts";

describe("what a translation begins with", () => {
  it("has no word of the original, and a block for each that is to be told, under its id", () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const picture = { mediaId: "m", alt: "A ship", caption: "At sea", credit: "A. Painter" };
        const original = { ...noWords, headline: "News", place: "Port Louis", picture, body };
        const outline = outlineOf(original);
        expect(textOfBody(outline.body).trim()).toBe("");
        expect(toldFields.map((field) => textOfField(outline, field)).join("")).toBe("");
        expect(outline.picture).toMatchObject({ mediaId: "m", credit: "A. Painter" });
        expect(picturesOf(outline.body)).toEqual(picturesOf(body));
        expect(validateBody(outline.body).ok).toBe(true);
        const ids = outline.body.content.map((block) => block.attrs.id);
        for (const { id } of listBlocksToTell(body)) expect(ids).toContain(id);
      }),
    );
  });
});

describe("what stands around the body", () => {
  const original = { ...noWords, headline: "Quay opens", standfirst: "At last." };
  const stateOf = (headline: string, told: Record<string, string>) =>
    fieldDebtsOf(original, { ...noWords, headline }, new Map(Object.entries(told)))[0];

  it("is new until it is written, and owed again when the original says something else", () => {
    expect(stateOf("", {})).toMatchObject({ state: "new", text: "Quay opens" });
    expect(stateOf("Le quai", {})).toMatchObject({ state: "followed" });
    // Written, but by a translation that has yet to say that it tells it.
    expect(stateOf("Le quai", { headline: "" })).toMatchObject({ state: "new", before: null });
    expect(stateOf("Le quai", { headline: "Quay opens" })).toMatchObject({ state: "followed", before: null });
    expect(stateOf("Le quai", { headline: "Quay to open" })).toMatchObject({
      state: "changed",
      before: "Quay to open",
    });
  });

  it("asks for nothing that the original does not say", () => {
    const states = fieldDebtsOf(noWords, noWords, new Map()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["followed"]));
  });
});
