import { describe, expect, it } from "vitest";
import { versionOf } from "../../../../tests/checked-texts.ts";
import { checkCopy } from "../copy-checks.ts";

describe("what must stand around a story", () => {
  const picture = { mediaId: "m1", alt: "", caption: "", credit: "" };
  it("alt text, credit, byline, source, section", () => {
    const bare = { words: { picture, source: "" }, writers: 0, hasSection: false };
    expect(checkCopy(versionOf("en", [], bare)).map((one) => [one.check, one.severity])).toEqual([
      ["no-byline", "block"],
      ["no-source", "ask"],
      ["no-section", "block"],
      ["no-alt-text", "block"],
      ["no-credit", "ask"],
    ]);
  });

  it("an agency's story need not be signed, a page needs neither, and a file may say whom to credit", () => {
    const agency = versionOf("en", [], { writers: 0 });
    expect(checkCopy(agency).map((one) => one.severity)).toEqual(["ask"]);
    const page = versionOf("en", [], { kind: "page", writers: 0, hasSection: false, words: { source: "" } });
    expect(checkCopy(page)).toEqual([]);
    const credited = { words: { picture: { ...picture, alt: "A street" } }, creditedMedia: new Set(["m1"]) };
    expect(checkCopy(versionOf("en", [], credited))).toEqual([]);
  });

  it("a picture whose licence is over is asked about, at the head and in a gallery, and named by its file", () => {
    const lead = { mediaId: "old", alt: "A street", caption: "", credit: "AP" };
    const images = ["new", "old"].map((mediaId) => ({ mediaId, alt: "A street", credit: "AP" }));
    const found = checkCopy(
      versionOf("en", [{ type: "gallery", attrs: { id: "g", images } }], {
        words: { picture: lead },
        expiredMedia: new Map([["old", "street.jpg"]]),
      }),
    );
    const asked = { check: "picture-expired", severity: "ask", other: "street.jpg" };
    expect(found).toMatchObject([
      { ...asked, place: { part: "picture" } },
      { ...asked, place: { part: "picture", blockId: "g", image: 1 } },
    ]);
  });

  it("the second picture of a gallery is named by its number", () => {
    const images = [
      { mediaId: "a", alt: "A street", credit: "AP" },
      { mediaId: "b", alt: " ", credit: "AP" },
    ];
    const found = checkCopy(versionOf("en", [{ type: "gallery", attrs: { id: "g", images } }]));
    expect(found.map((one) => one.place)).toEqual([{ part: "alt", blockId: "g", image: 1 }]);
  });
});
