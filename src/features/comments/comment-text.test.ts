import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanComment, cleanName, countLinks, foldName, foldWords, paragraphsOf } from "./comment-text.ts";
import { readForm, signForm } from "./form-word.ts";
import { subnetOf } from "./subnet.ts";

it("a comment keeps its paragraphs and loses what nobody sees", () => {
  expect(cleanComment("  One\u202e two \r\nthree\r\n\r\n\r\n\r\nfour\u0000\u200b ")).toBe(
    "One two\nthree\n\nfour",
  );
  expect(paragraphsOf("One\ntwo\n\nthree")).toEqual([["One", "two"], ["three"]]);
  expect(cleanName(" Ann\u202e \n Doe ")).toBe("Ann Doe");
});

it("cleaning twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(cleanComment(cleanComment(text))).toBe(cleanComment(text));
      expect(cleanName(cleanName(text))).toBe(cleanName(text));
    }),
  );
});

it("names and words are compared without what makes no other of them", () => {
  expect(foldName("ÉLODIE  Ramgoolam")).toBe(foldName("elodie ramgoolam"));
  expect(foldWords("Buy now!!!")).toBe(foldWords("buy  now."));
  expect(foldWords("!!!")).toBe("!!!");
});

it.each([
  ["See https://a.example and www.b.example", 2],
  ["cheap-pills.com", 1],
  ["At 10.30 a.m. it began. It ended.", 0],
])("%s has %i links", (text, count) => {
  expect(countLinks(text)).toBe(count);
});

it.each([
  ["192.0.2.77", "192.0.2.0/24"],
  ["::ffff:192.0.2.77", "192.0.2.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:9::1", "2001:db8:0:0::/64"],
  ["unknown", "unknown"],
])("%s is of %s", (address, subnet) => {
  expect(subnetOf(address)).toBe(subnet);
});

it("a form's word holds for its story, from two seconds to twelve hours", () => {
  const word = signForm("secret", { storyId: "one", at: 1_000_000 });
  const read = (now: number, storyId = "one", secret = "secret") => readForm(secret, { storyId, word, now });
  expect(read(1_001_999)).toBe("too-fast");
  expect(read(1_002_000)).toBe("fine");
  expect(read(1_000_000 + 12 * 3_600_000)).toBe("fine");
  expect(read(1_000_001 + 12 * 3_600_000)).toBe("too-old");
  expect(read(1_002_000, "other")).toBe("too-old");
  expect(read(1_002_000, "one", "another")).toBe("too-old");
  expect(readForm("secret", { storyId: "one", word: "", now: 1 })).toBe("too-old");
});
