import fc from "fast-check";
import { expect, it } from "vitest";
import { readPreview, signPreview } from "./preview-link.ts";

const SECRET = "a secret of the test";
const preview = fc.record({
  versionId: fc.stringMatching(/^[0-9a-z]{20}$/),
  expiresAt: fc.integer({ min: 1, max: 4e12 }),
});

it("a preview link shows what was signed until its time, and nothing else", () => {
  fc.assert(
    fc.property(preview, fc.nat(), fc.stringMatching(/^[0-9a-z]$/), (signed, at, letter) => {
      const word = signPreview(signed, SECRET);
      expect(readPreview(word, SECRET, signed.expiresAt - 1)).toEqual(signed);
      expect(readPreview(word, SECRET, signed.expiresAt)).toBeNull();
      expect(readPreview(word, "another secret", 0)).toBeNull();
      const place = at % word.length;
      const altered = word.slice(0, place) + letter + word.slice(place + 1);
      if (altered !== word) expect(readPreview(altered, SECRET, 0)).toBeNull();
    }),
  );
});
