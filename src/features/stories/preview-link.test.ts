import fc from "fast-check";
import { expect, it } from "vitest";
import { readPreview, signPreview } from "./preview-link.ts";

const SECRET = "a secret of the test";

it("a preview's word leads to the link that was signed, and to nothing else", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9a-z]{20}$/),
      fc.nat(),
      fc.stringMatching(/^[0-9a-z]$/),
      (linkId, at, letter) => {
        const word = signPreview(linkId, SECRET);
        expect(readPreview(word, SECRET)).toBe(linkId);
        expect(readPreview(word, "another secret")).toBeNull();
        expect(readPreview(`${word}.more`, SECRET)).toBeNull();
        const place = at % word.length;
        const altered = word.slice(0, place) + letter + word.slice(place + 1);
        if (altered !== word) expect(readPreview(altered, SECRET)).toBeNull();
      },
    ),
  );
});
