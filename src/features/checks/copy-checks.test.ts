import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marked, paragraph, versionOf } from "../../../tests/checked-texts.ts";
import type { Block } from "../stories/body.ts";
import { textOfBlock } from "../stories/body-text.ts";
import { checkCopy } from "./copy-checks.ts";
import type { Finding } from "./finding.ts";
import { piecesOf } from "./pieces.ts";

/** What stands at the finding, as `check: words`. */
const told = ({ check, quote }: Finding) => `${check}: ${quote}`;
const find = (language: string, ...blocks: (Block | string)[]) => checkCopy(versionOf(language, blocks));
const of = (code: string) => (finding: Finding) => finding.check.startsWith(code);

/** The text with every replacement made, from its end to its beginning. */
function mended(text: string, findings: readonly Finding[]): string {
  return findings
    .filter((one) => one.fix !== undefined)
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, fix = "" }) => rest.slice(0, from) + fix + rest.slice(to), text);
}

describe("an empty paragraph", () => {
  it("is asked about wherever it stands, except where nothing is written at all", () => {
    const empties = find("en", "It rained.", "", "It stopped.", " ").filter(of("empty-paragraph"));
    expect(empties.map((one) => [one.severity, one.place.blockId])).toEqual([
      ["ask", "p1"],
      ["ask", "p3"],
    ]);
    expect(find("en", "")).toEqual([]);
  });
});

describe("a sentence that breaks off", () => {
  it.each([
    ["en", "The minister said that he would resign,", "ends-in-comma: resign"],
    ["fr", "Le ministre a annoncé qu’il démissionnait,", "ends-in-comma: démissionnait"],
    ["fr", "Le président a promis «\u202fune réponse rapide et ferme\u202f»,", "ends-in-comma: »"],
    ["en", "The water rose through the night and the", "no-end-sign: the"],
    ["fr", "L’eau est montée toute la nuit et", "no-end-sign: et"],
    ["en", "He went on to list what had been lost;", "no-end-sign: lost;"],
    ["en", "These are the three conditions:", "no-end-sign: conditions:"],
  ])("%s: %s", (language, text, expected) => {
    expect(find(language, text).map(told).join()).toContain(expected);
  });

  it.each([
    ["en", "The minister resigned."],
    ["en", "“Why did nobody warn us?”"],
    ["en", "He asked: “Who will pay?” (The ministry did not answer.)"],
    ["fr", "«\u202fQui va payer\u202f?\u202f»"],
    ["fr", "Il a dit «\u202fnon\u202f»."],
    ["fr", "On n’en sait pas plus pour l’instant…"],
    ["en", "“But I never—”"],
    ["en", "Port Louis (Reuters)"],
    ["en", "Priya Sewtohul"],
    ["fr", "Monsieur le Directeur,"],
    ["en", "Dear editor,"],
    ["en", "Write to us at letters@news.example"],
    ["en", "* * *"],
  ])("is not seen in %s: %s", (language, text) => {
    expect(find(language, text)).toEqual([]);
  });

  it("is not asked of headings, items, key facts, captions, or what leads into a list or a quotation", () => {
    const item = (text: string) => ({
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
    });
    const exempt: Block[] = [
      {
        type: "heading",
        attrs: { id: "h", level: 2 },
        content: [{ type: "text", text: "A city under water" }],
      },
      paragraph("The report asks for three things:", "a"),
      { type: "list", attrs: { id: "l", ordered: false }, content: [item("drains,"), item("pumps and")] },
      { type: "keyFacts", attrs: { id: "k" }, content: [item("Two dead in Mauritius")] },
      {
        type: "image",
        attrs: { id: "i", mediaId: "m", alt: "A street", caption: "The street on Monday", credit: "AP" },
      },
      paragraph("The statement describes the outcome as", "b"),
      {
        type: "quotation",
        attrs: { id: "q", attribution: "Joint statement" },
        content: [{ type: "paragraph", content: [{ type: "text", text: "a new beginning" }] }],
      },
      {
        ...paragraph("x", "c"),
        content: [{ type: "text", text: "Read more about the flood", marks: [{ type: "strong" }] }],
      } as Block,
    ];
    expect(find("en", ...exempt)).toEqual([]);
  });

  it("stops publishing after a comma, and asks for the rest", () => {
    expect(find("en", "He left the house and then,")[0]?.severity).toBe("block");
    expect(find("en", "Yours sincerely,")[0]?.severity).toBe("ask");
    expect(find("en", "He left the house and then")[0]?.severity).toBe("ask");
  });
});

describe("quotation marks", () => {
  it.each([
    ["en", "“We were told nothing, she said.", "quotation-not-closed: “"],
    ["en", "We were told nothing,” she said.", "quotation-not-opened: ”"],
    ["en", "“He told me ‘no,” she said.", "quotation-not-closed: ‘"],
    ["fr", "«\u202fOn ne nous a rien dit, raconte-t-elle.", "quotation-not-closed: «"],
    ["fr", "On ne nous a rien dit\u202f», raconte-t-elle.", "quotation-not-opened: »"],
    ["fr", "«\u202fIl m’a dit “non\u202f», raconte-t-elle.", "quotation-not-closed: “"],
    ["en", 'He called it "a mistake.', 'quotation-not-closed: "'],
  ])("%s: %s", (language, text, expected) => {
    expect(find(language, text).map(told)).toContain(expected);
  });

  it.each([
    ["en", "“We were told nothing,” she said."],
    ["en", "“He said ‘no’ and left,” she said."],
    ["en", "The farmers’ union and the workers’ party didn’t agree."],
    ["en", "It was rock ’n’ roll in the ’90s."],
    ["en", "‘The minister’s house’ is a bar."],
    ["fr", "«\u202fIl m’a dit “non” et il est parti\u202f», raconte-t-elle."],
    ["fr", "L’île d’Agaléga n’a pas d’aéroport."],
    ["fr", "«\u202fOui\u202f», dit-il, puis «\u202fnon\u202f»."],
  ])("are whole in %s: %s", (language, text) => {
    expect(find(language, text).filter(of("quotation"))).toEqual([]);
  });

  it("may run over paragraphs, each opened anew, the last one closed", () => {
    const english = ["“We were told nothing.", "“Then the water came.”"];
    expect(find("en", ...english)).toEqual([]);
    expect(find("fr", "«\u202fOn ne savait rien.", "»\u202fPuis l’eau est venue.\u202f»")).toEqual([]);
    expect(find("en", "“We were told nothing.", "Then the water came.").map(told)).toEqual([
      "quotation-not-closed: “",
    ]);
  });
});

describe("a word that stands twice", () => {
  it.each([
    ["en", "It was the the worst flood.", "the the"],
    ["en", "The the flood came.", "The the"],
    ["fr", "La loi de de finances.", "de de"],
    ["fr", "Il a dit que que la mer montait.", "que que"],
  ])("%s: %s", (language, text, quote) => {
    const [finding] = find(language, text);
    expect(finding).toMatchObject({ check: "double-word", quote, fix: quote.split(" ")[0] });
  });

  it.each([
    ["en", "He had had enough."],
    ["en", "She said that that was wrong."],
    ["en", "They flew to Pago Pago."],
    ["en", "It was a long, long night."],
    ["fr", "Nous nous sommes levés."],
    ["fr", "Vous vous trompez."],
    ["fr", "Il va le faire faire par un autre."],
    ["fr", "C’est très très loin."],
  ])("rightly in %s: %s", (language, text) => {
    expect(find(language, text)).toEqual([]);
  });

  it("may stand in another language's words", () => {
    const creole: Block = marked(
      { type: "text", text: "She said: " },
      { type: "text", text: "dousman dousman", marks: [{ type: "language", attrs: { lang: "mfe" } }] },
      { type: "text", text: "." },
    );
    expect(find("en", creole)).toEqual([]);
  });
});

describe("headlines", () => {
  it("are too long from 111 characters on", () => {
    const ofLength = (length: number) => versionOf("en", [], { words: { headline: "a".repeat(length) } });
    expect(checkCopy(ofLength(110))).toEqual([]);
    expect(checkCopy(ofLength(111)).map((one) => [one.check, one.here])).toEqual([["long-headline", 111]]);
  });
});

describe("links", () => {
  it.each([
    ["/en/not-there", true],
    ["https://news.example/en/not-there?from=mail#top", true],
    ["/en/open", false],
    ["/en/open/", false],
    ["https://news.example/en/open#comments", false],
    ["/media/picture.jpg", false],
    ["https://www.un.org/en/not-there", false],
    ["https://news.example.org/en/not-there", false],
    ["mailto:letters@news.example", false],
    ["#top", false],
  ])("%s is dead: %s", (href, dead) => {
    const link: Block = marked(
      { type: "text", text: "As we " },
      { type: "text", text: "reported", marks: [{ type: "link", attrs: { href } }] },
      { type: "text", text: "." },
    );
    expect(find("en", link).map(told)).toEqual(dead ? ["dead-link: reported"] : []);
  });
});

describe("names in two spellings", () => {
  it.each([
    ["en", ["Mr Pashinyan spoke. Later Mr Pashinian left."], "Pashinian"],
    [
      "en",
      ["In Yerevan, Nikol Pashinyan spoke; the party of Pashinyan, not of Pashinian, won."],
      "Pashinian",
    ],
    ["en", ["On Monday Pravind Jugnauth spoke to Jugnauth voters.", "Pravind Jugnaut then left."], "Jugnaut"],
    [
      "fr",
      ["Le préfet Filippini a parlé.", "Selon Filipini, tout va bien, et Filippini insiste."],
      "Filipini",
    ],
    ["fr", ["Le président Erdoğan a parlé. Pour Erdogan, c’est non, et Erdoğan le répète."], "Erdogan"],
    ["en", ["They met in Agalega, then left Agaléga, far from Agalega."], "Agaléga"],
  ])("%s: %s", (language, texts, quote) => {
    expect(find(language, ...texts).map(told)).toEqual([`name-two-ways: ${quote}`]);
  });

  it.each([
    ["en", "In Armenia the Armenian army and Armenians abroad waited."],
    ["en", "Between Austria and Australia, the Austrian and the Australian."],
    ["en", "On Sunday and Monday, and on Tuesday, Thursday too."],
    ["en", "In Mauritius a Mauritian meets Mauritians."],
    ["en", "The Minister of the Ministry spoke to Ministers."],
    ["en", "There they stood. These were there. Where did Their Lordships go?"],
    ["en", "Mr Boris Johnson met Mr Don Johnston."],
    ["en", "In Madras and In Madrid they waited."],
    ["en", "From Agalega Island to the Agalega Islands."],
    ["en", "The Indian Ocean and the Commission de l’océan Indien."],
    ["fr", "À Maurice, le Mauricien et la Mauricienne, les Mauriciens."],
    ["fr", "Le Conseil européen, les Européens et l’Européenne."],
    ["fr", "François Dupont et Françoise Martin, avec Martine Aubry."],
    ["fr", "La National Science Foundation et la Fondation de France."],
    ["fr", "Le Parlement français et le Parliament britannique."],
    ["en", "The Seychelles and the Seychellois of Seychelles."],
    ["fr", "Les Comores, un Comorien et des Comoriens."],
  ])("are not seen in %s: %s", (language, text) => {
    expect(find(language, text).filter(of("name"))).toEqual([]);
  });
});

describe("English typography", () => {
  it.each([
    ['He said "no" twice.', "He said “no” twice."],
    ["It's the farmers' day.", "It’s the farmers’ day."],
    ["He said 'never again' to us.", "He said ‘never again’ to us."],
    ["Back in the '90s.", "Back in the ’90s."],
    ["Well... no.", "Well… no."],
    ["Two  spaces.", "Two spaces."],
    ["The sea - warm and flat - waited.", "The sea – warm and flat – waited."],
    ["Between 1990-1995 and 2014-15.", "Between 1990–1995 and 2014–15."],
    ["Pages 12-15 are missing.", "Pages 12–15 are missing."],
    ["Really ?", "Really?"],
    ["He came , he saw.", "He came, he saw."],
  ])("%s", (text, expected) => {
    expect(mended(text, find("en", text))).toBe(expected);
  });

  it.each([
    ["A Boeing 737-800 landed."],
    ["Call 230-212-3456 today."],
    ["It happened on 2023-09-19 at dawn."],
    ["Liverpool won 3-1 at home."],
    ["A well-known ten-year-old plan."],
    ["See https://news.example/a--b/c...d for more."],
    ['The 12" record is back.'],
    ["The sea – warm and flat – waited."],
    ["“It’s ‘over’,” he said."],
  ])("has nothing against: %s", (text) => {
    expect(find("en", text)).toEqual([]);
  });
});

describe("French typography", () => {
  it.each([
    ['Il a dit "non" deux fois.', "Il a dit «\u202fnon\u202f» deux fois."],
    ["Il a dit « non » deux fois.", "Il a dit «\u202fnon\u202f» deux fois."],
    ["Il a dit «non» deux fois.", "Il a dit «\u202fnon\u202f» deux fois."],
    ["Il a dit «\u00a0non\u00a0» deux fois.", "Il a dit «\u202fnon\u202f» deux fois."],
    ["Vraiment ? Oui ! Bien ; non.", "Vraiment\u202f? Oui\u202f! Bien\u202f; non."],
    ["Vraiment? Oui! Bien; non.", "Vraiment\u202f? Oui\u202f! Bien\u202f; non."],
    ["Vraiment\u00a0? Oui.", "Vraiment\u202f? Oui."],
    ["Voici : trois choses.", "Voici\u00a0: trois choses."],
    ["Voici: trois choses.", "Voici\u00a0: trois choses."],
    ["Voici\u202f: trois choses.", "Voici\u00a0: trois choses."],
    ["L'eau d'hier.", "L’eau d’hier."],
    ["Et puis...", "Et puis…"],
    ["Deux  espaces.", "Deux espaces."],
    ["La mer - chaude et plate - attendait.", "La mer – chaude et plate – attendait."],
    ["Le 1 janvier 2024.", "Le 1er janvier 2024."],
    ["La 1ère fois, la 2ème et le XXème siècle.", "La 1re fois, la 2e et le XXe siècle."],
    ["Il y avait 10 000 personnes.", "Il y avait 10\u202f000 personnes."],
    ["Près de 1 250 000 électeurs.", "Près de 1\u202f250\u202f000 électeurs."],
    ["Une hausse de 5 % puis de 6%.", "Une hausse de 5\u202f% puis de 6\u202f%."],
    ["Il est venu , il a vu .", "Il est venu, il a vu."],
    ["Quoi ?!", "Quoi\u202f?!"],
  ])("%s", (text, expected) => {
    expect(mended(text, find("fr", text))).toBe(expected);
  });

  it.each([
    ["La séance est à 14:20 précises."],
    ["Voir https://news.example/fr/a?b=c;d pour la suite."],
    ["Il a dit «\u202fnon\u202f»\u00a0: c’est tout\u202f!"],
    ["En 2023 150 personnes sont venues."],
    ["Le 11 janvier et le 21 mars."],
    ["Appelez le +230 212 3456 demain."],
    ["Entre 1990-1995 et 10\u202f000."],
    ["Une réponse curieuse (!) et un doute (?)."],
    ["Le G20, l’A380 et 1\u202f000 francs."],
  ])("has nothing against: %s", (text) => {
    expect(find("fr", text)).toEqual([]);
  });

  it("leaves what is marked as English alone", () => {
    const english: Block = marked(
      { type: "text", text: "Le titre est " },
      { type: "text", text: "Who cares? Me!", marks: [{ type: "language", attrs: { lang: "en" } }] },
      { type: "text", text: "\u00a0: c’est tout." },
    );
    expect(find("fr", english)).toEqual([]);
  });
});

describe("every finding", () => {
  const signs = fc.constantFrom(..."ab A1'\"“”«»‘’ \u00a0\u202f,;:!?.-0 ");
  const text = fc.array(signs, { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
  const item = text.map((one) => ({
    type: "listItem" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: one }] }],
  }));
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((one): Block => paragraph(one, "x")),
    fc
      .tuple(text, fc.array(item, { minLength: 1, maxLength: 3 }))
      .map(([title, content]): Block => ({ type: "keyFacts", attrs: { id: "x", title }, content })),
    fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      (rows): Block => ({
        type: "table",
        attrs: { id: "x" },
        content: rows.map((row) => ({
          type: "tableRow",
          content: row.map((one) => ({
            type: "tableCell",
            attrs: { header: false },
            content: [{ type: "text", text: one }],
          })),
        })),
      }),
    ),
  );

  it("quotes what stands at its place in the block's text, and mends without an end to mending", () => {
    fc.assert(
      fc.property(block, fc.constantFrom("en", "fr", "mfe"), (one, language) => {
        const whole = textOfBlock(one);
        for (const piece of piecesOf(versionOf(language, [one]).words).filter(
          (piece) => piece.place.part === "text",
        ))
          expect(whole.slice(piece.offset, piece.offset + piece.text.length)).toBe(piece.text);
        for (const finding of find(language, one)) {
          expect(whole.slice(finding.from, finding.to)).toBe(finding.quote);
          expect(finding.fix).not.toBe(finding.quote);
        }
      }),
    );
  });
});
