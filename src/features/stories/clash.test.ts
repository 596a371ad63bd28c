import { describe, expect, it } from "vitest";
import { type Clash, isToldBy } from "./clash.ts";

const headline = (mine: string, theirs: string): Clash => ({
  ...{ id: "c", kind: "field", field: "headline" },
  ...{ mine, theirs },
});

describe("a clash in a field", () => {
  it("is told by a later one that has all of its words", () => {
    expect(isToldBy(headline("Port", "Quay"), headline("Quay opens", "Port opens"))).toBe(true);
    expect(isToldBy(headline("Port", "Quay"), headline("Quay opens", "Harbour"))).toBe(false);
  });

  it("is never told by one in another field, or in a paragraph", () => {
    const place: Clash = { ...{ id: "c", kind: "field", field: "place" }, mine: "Port", theirs: "Quay" };
    expect(isToldBy(headline("Port", "Quay"), place)).toBe(false);
    const paragraph: Clash = {
      ...{ id: "c", kind: "paragraph", blockId: "b", mineId: null },
      ...{ mine: null, theirs: null },
    };
    expect(isToldBy(paragraph, paragraph)).toBe(false);
  });
});
