import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORM_AGES, readForm, signForm, writerWordOf } from "./form-word.ts";

const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2040, 0) });

describe("the word of a form", () => {
  it("tells its age, for its story and under its secret alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), moments, fc.nat(20 * 3_600_000), (secret, storyId, at, age) => {
        const word = signForm(secret, { storyId, at });
        const told = readForm(secret, { storyId, word, now: at + age });
        expect(told).toBe(age < FORM_AGES.least ? "too-fast" : age > FORM_AGES.most ? "too-old" : "fine");
        const now = at + FORM_AGES.least;
        expect(readForm(secret, { storyId: `${storyId}x`, word, now })).toBe("too-old");
        expect(readForm(`${secret}x`, { storyId, word, now })).toBe("too-old");
      }),
    );
  });

  it("can't be altered", () => {
    const word = signForm("secret", { storyId: "s", at: 1_720_000_000_000 });
    fc.assert(
      fc.property(fc.nat(word.length - 1), fc.constantFrom("A", "b", "7", ".", ""), (at, other) => {
        const altered = word.slice(0, at) + other + word.slice(at + 1);
        fc.pre(altered !== word);
        expect(readForm("secret", { storyId: "s", word: altered, now: 1_720_000_010_000 })).toBe("too-old");
      }),
    );
  });

  it("is another one each time, and leads to one word of its writer", () => {
    const opened = { storyId: "s", at: 1_720_000_000_000 };
    const [one, other] = [signForm("secret", opened), signForm("secret", opened)];
    expect(one).not.toBe(other);
    expect(writerWordOf("secret", one)).toBe(writerWordOf("secret", one));
    expect(writerWordOf("secret", one)).not.toBe(writerWordOf("secret", other));
    expect(writerWordOf("another", one)).not.toBe(writerWordOf("secret", one));
  });
});
