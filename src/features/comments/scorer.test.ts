import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { foldWord, wordsOf } from "./comment-features.ts";
import { type Decided, learn, lookOf, type Model, readLesson, reasonsOf, scoreOf } from "./scorer.ts";
import { areEnough, divide, ENOUGH, examine, withoutRepetitions } from "./scorer-report.ts";

const rest = () => Promise.resolve();

/** Ordinary sentences of three languages, each put together from a few beginnings and ends. */
const beginnings = [
  "The council said on Tuesday that",
  "I was at the market when",
  "Le maire a répondu hier que",
  "Nous avons vu au port que",
  "Mo ti pe marse kan",
  "Bann dimounn dan vilaz dir ki",
] as const;
const ends = [
  "the road would open again before the rains",
  "nobody had asked the fishermen about it",
  "les travaux du pont dureront encore un mois",
  "personne n’avait prévenu les commerçants",
  "bis la pa ti vini ditou sa gramatin la",
  "delo ti fini mont lor simin",
] as const;
const rule = ["casino bonus", "idiot", "bourik"] as const;

/** Decisions of which every fourth was kept from readers, for a word that stands in those alone. */
function decisions(count: number): Decided[] {
  return Array.from({ length: count }, (_, i) => {
    const isKept = i % 4 === 3;
    const planted = isKept ? ` ${rule[i % rule.length]}` : "";
    const said = `${beginnings[i % beginnings.length]}${planted} ${ends[(i * 5 + (i >> 3)) % ends.length]}`;
    return { body: `${said} ${i}`, isKept };
  });
}

const learnFrom = (given: readonly Decided[]) => learn(given.map(readLesson), rest);

describe("the words that are weighed", () => {
  it.each([
    ["IDIOT", "idiot"],
    ["1d1ot", "idiot"],
    ["idïôt", "idiot"],
    ["id\u200biot", "idiot"],
    ["iiidiooot!!!", "idiot"],
    ["ｉｄｉｏｔ", "idiot"],
    ["іdіоt", "idiot"],
    ["i d i o t", "idiot"],
    ["imbécile", "imbecile"],
    ["2024", "2024"],
    ["правда", "правда"],
  ])("%s is weighed as %s", (typed, folded) => {
    expect(wordsOf(typed).map((word) => word.folded)).toEqual([folded]);
  });

  it("are the same however they are disguised again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(foldWord(foldWord(typed))).toBe(foldWord(typed));
      }),
    );
  });
});

describe("the scorer", () => {
  let model: Model;
  beforeAll(async () => {
    model = await learnFrom(decisions(400));
  });

  it("finds the rule that moderators went by, in sentences that it never saw, in each language", () => {
    for (const sentence of ["The bridge is closed this week", "Le pont est fermé", "Pon la ferme"]) {
      expect(lookOf(scoreOf(model, sentence)), sentence).not.toBe("closely");
      for (const word of rule) {
        const body = `${sentence}, ${word}`;
        expect(lookOf(scoreOf(model, body)), body).toBe("closely");
        const told = reasonsOf(model, body).map((reason) => ("word" in reason ? reason.word : reason.sign));
        expect(word.split(" "), body).toContain(told[0]);
      }
    }
  });

  it("sees through disguises", () => {
    expect(scoreOf(model, "Le pont, 1D1Ö\u200bT")).toBe(scoreOf(model, "Le pont, idiot"));
  });

  it("scores any text from 0 to 1, the same text the same, and gives no word that is not in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (body) => {
        const score = scoreOf(model, body);
        expect(score).toBe(scoreOf(model, body));
        expect(score >= 0 && score <= 1).toBe(true);
        const typed = wordsOf(body).map((word) => word.typed);
        for (const reason of reasonsOf(model, body))
          if ("word" in reason) expect(typed).toContain(reason.word);
      }),
    );
  });

  it("learns the same from the same decisions", async () => {
    const again = await learnFrom(decisions(400));
    expect(again).toEqual(model);
  });
});

describe("how well it does", () => {
  const told = (given: readonly Decided[]) => examine(withoutRepetitions(given.map(readLesson)), rest);

  it("is asked of the last decisions, and each text is learned or asked about, never both", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ body: fc.constantFrom("a", "b", "A!", "c d", "c  d", "e", "f"), isKept: fc.boolean() }),
        ),
        (given) => {
          const lessons = withoutRepetitions(given.map(readLesson));
          const { learned, asked } = divide(lessons);
          expect([...learned, ...asked]).toEqual(lessons);
          const texts = new Set(learned.map(({ words }) => words));
          expect(asked.filter(({ words }) => texts.has(words))).toEqual([]);
        },
      ),
    );
  });

  it("is counted on what it had not seen", async () => {
    const report = await told(decisions(400));
    expect(report).toMatchObject({ learned: 320, asked: 80, kept: 20 });
    expect(report?.right).toBeGreaterThanOrEqual(18);
    expect(report?.pointedAt).toBeLessThanOrEqual(24);
  });

  it("is bad where the last decisions went by another rule than those before", async () => {
    // Had it seen them, it would do well.
    const turned = decisions(400).map((one, i) =>
      i < 320 ? one : { ...one, body: one.body.replace(/casino bonus|idiot|bourik/, "gratuit promo") },
    );
    expect((await told(turned))?.right).toBeLessThan(10);
  });

  it("is told of enough decisions alone", () => {
    const enough = decisions(ENOUGH.decisions).map(readLesson);
    expect(areEnough(enough)).toBe(true);
    expect(areEnough(enough.slice(1))).toBe(false);
    expect(areEnough(enough.map((one) => ({ ...one, isKept: true })))).toBe(false);
  });
});
