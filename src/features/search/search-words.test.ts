import { describe, expect, it } from "vitest";
import { searchWords } from "./search-words.ts";

describe("searchWords", () => {
  it("finds a French singular by its plural, and a word without its elision", () => {
    expect(searchWords("chevaux", "fr-FR")).toEqual(searchWords("cheval", "fr-FR"));
    expect(searchWords("l’élection", "fr-FR")).toEqual(searchWords("elections", "fr-FR"));
    expect(searchWords("aujourd’hui", "fr-FR")).toEqual(["aujourd", "hui"]);
  });

  it("finds an English word by another form of it", () => {
    expect(searchWords("Elections", "en-GB")).toEqual(searchWords("election", "en-GB"));
    expect(searchWords("the minister’s", "en-GB")).toEqual(searchWords("THE MINISTER", "en-GB"));
  });

  it("keeps the words of a language without a stemmer whole", () => {
    expect(searchWords("bann zanfan", "mfe")).toEqual(["bann", "zanfan"]);
  });

  it("has nothing to look for in a text without letters or digits", () => {
    expect(searchWords("?! …", "fr-FR")).toEqual([]);
  });
});
