import { describe, expect, it } from "vitest";
import { mendSpaces } from "./mend-spaces.ts";

describe("spaces from a word processor", () => {
  it.each([
    ["the\u00a0ship\u00a0came", "the ship came"],
    ["two  \u00a0 spaces", "two spaces"],
    ["Quoi\u00a0? «\u00a0Rien\u00a0»\u202f!", "Quoi\u00a0? «\u00a0Rien\u00a0»\u202f!"],
    ["1\u2009200\u00a0roupies et 12\u00a0%", "1\u202f200\u00a0roupies et 12\u00a0%"],
    ["a\u200bb\ufeffc\u00adport", "abcport"],
    ["em\u2003space\tand tab", "em space and tab"],
    ["👩‍🚀 stays", "👩‍🚀 stays"],
  ])("%j becomes %j", (given, mended) => {
    expect(mendSpaces(given)).toBe(mended);
    expect(mendSpaces(mended)).toBe(mended);
  });
});
