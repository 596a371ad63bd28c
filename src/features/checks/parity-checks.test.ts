import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marked, paragraph, versionOf } from "../../../tests/checked-texts.ts";
import type { Block } from "../stories/body.ts";
import type { Finding } from "./finding.ts";
import { checkParity } from "./parity-checks.ts";

const told = ({ check, quote, other }: Finding) =>
  `${check.replace("parity-", "")}: ${quote === "" ? "nothing" : quote}${other === undefined ? "" : ` for ${other}`}`;

function compare(
  original: (Block | string)[],
  version: (Block | string)[],
  from = "en",
  to = "fr",
): string[] {
  const pair = { original: versionOf(from, original), version: versionOf(to, version), sources: new Map() };
  return checkParity(pair).map(told);
}

describe("numbers, dates, times and amounts are the same in", () => {
  it.each([
    ["Some 1,000.5 tonnes", "Quelque 1 000,5 tonnes"],
    ["Some 8,400 people", "Quelque 8\u202f400 personnes"],
    ["Some 8,400 people", "Quelque 8\u00a0400 personnes"],
    ["Some 8,400 people", "Quelque 8.400 personnes"],
    ["Three dead and 12 hurt", "3 morts et douze blessés"],
    ["It took 90 minutes", "Il a fallu quatre-vingt-dix minutes"],
    ["It took 71 days", "Il a fallu soixante et onze jours"],
    ["A dozen houses and 200 boats", "Douze maisons et deux cents bateaux"],
    ["Up 5% in a year", "Une hausse de 5\u202f% en un an"],
    ["Up 2.5 per cent", "Une hausse de 2,5 pour cent"],
    ["1.5 million people", "1,5 million de personnes"],
    ["1,500,000 people", "1,5 million de personnes"],
    ["2 billion people", "2 milliards de personnes"],
    ["A $2bn loan", "Un prêt de 2 milliards de dollars"],
    ["A £125m sale", "Une vente de 125 millions de livres sterling"],
    ["Rs 5,000 a month", "5\u202f000 roupies par mois"],
    ["€40 a day", "40 euros par jour"],
    ["$10.5 million", "10,5 millions de dollars"],
    ["On 19 September 2023", "Le 19 septembre 2023"],
    ["On September 19, 2023", "Le 19 septembre 2023"],
    ["On 1 January", "Le 1er janvier"],
    ["On January 1st, 2024", "Le 1er janvier 2024"],
    ["From 15 to 18 July", "Du 15 au 18 juillet"],
    ["On July 15-18", "Du 15 au 18 juillet"],
    ["On 19 September 2023", "Le 19 septembre"],
    ["In March 2011", "En mars 2011"],
    ["At 14:20", "À 14 h 20"],
    ["At 2.30pm", "À 14 h 30"],
    ["At 10am", "À 10 heures"],
    ["At 2:30 in the afternoon", "À 14 h 30"],
    ["At 10:00", "À 10 h"],
    ["At 9 p.m.", "À 21\u00a0h"],
    ["At noon", "À 12 h"],
    // Words that every object of the program has too.
    ["Its constructor has 3 boats", "Son constructor a trois bateaux"],
    ["It lasted 3 hours", "Cela a duré 3 heures"],
    ["In the 1990s", "Dans les années 90"],
    ["In the 1980s", "Dans les années 1980"],
    ["The 2023-24 season", "La saison 2023-2024"],
    ["In the 18th century", "Au XVIIIe siècle"],
    ["The 60th anniversary", "Le 60e anniversaire"],
    ["They won 3-1", "Ils ont gagné 3-1"],
    ["The G20 and COP28", "Le G20 et la COP28"],
    ["He ran the 100 metres in 10.27 seconds", "Il a couru le 100 mètres en 10 s 27"],
    ["A 6-foot-6 player", "Un joueur de 1,98 m"],
    ["2 to 3 inches of rain", "De 5 à 7,5 cm de pluie"],
    ["About a mile away", "À environ 1,6 km"],
    ["Call 0800 555 111", "Appelez le 0800 555 111"],
    ["Half of the 40 boats", "La moitié des 40 bateaux"],
    ["The first of 8 races", "La 1re de 8 courses"],
    ["On Monday and Tuesday", "Lundi et mardi"],
    ["See https://www.un.org/en/2023/09/19", "Voir https://www.un.org/fr/12"],
    ["One of the two", "L’un des deux"],
    ["He may march", "Il peut marcher"],
  ])("%s | %s", (original, version) => {
    expect(compare([`${original}.`], [`${version}.`])).toEqual([]);
    expect(compare([`${version}.`], [`${original}.`], "fr", "en")).toEqual([]);
  });
});

describe("numbers, dates, times and amounts are different in", () => {
  it.each([
    ["Some 8,400 people", "Quelque 4\u202f800 personnes", "number: 4\u202f800 for 8,400"],
    ["Some 8,400 people", "Quelque 84\u202f000 personnes", "number: 84\u202f000 for 8,400"],
    ["2 billion people", "2 millions de personnes", "number: 2 millions for 2 billion"],
    ["Up 5.2%", "Une hausse de 52\u202f%", "number: 52 for 5.2"],
    ["Three dead", "Quatre morts", "number: Quatre for Three"],
    ["8 dead", "Sept morts", "number: Sept for 8"],
    ["In 2017", "En 2007", "number: 2007 for 2017"],
    ["In the 1980s", "Dans les années 1990", "number: 1990 for 1980"],
    ["12 boats and 40 men", "12 bateaux", "number: nothing for 40"],
    ["12 boats", "12 bateaux et 40 hommes", "number: 40"],
    ["They won 3-1", "Ils ont gagné 3-2", "number: 2 for 1"],
    ["The F125 frigate", "La frégate F225", "number: F225 for F125"],
    ["On 19 September 2023", "Le 19 octobre 2023", "date: 19 octobre 2023 for 19 September 2023"],
    ["On 19 September 2023", "Le 18 septembre 2023", "date: 18 septembre 2023 for 19 September 2023"],
    ["On 19 September 2023", "Le 19 septembre 2024", "date: 19 septembre 2024 for 19 September 2023"],
    ["On 1 January", "Le 2 janvier", "date: 2 janvier for 1 January"],
    ["On Sunday", "Samedi", "date: Samedi for Sunday"],
    ["In January", "En juin", "date: juin for January"],
    ["At 14:20", "À 14 h 40", "time: 14 h 40 for 14:20"],
    ["At 2.30pm", "À 2 h 20", "time: 2 h 20 for 2.30pm"],
    ["Rs 5,000", "500 roupies", "amount: 500 roupies for Rs 5,000"],
    [
      "$35 million",
      "35 millions de livres sterling",
      "amount: 35 millions de livres sterling for $35 million",
    ],
    ["About 100 miles away", "À environ 260 km", "number: 260"],
    ["€40 a day", "40 dollars par jour", "amount: 40 dollars for €40"],
  ])("%s | %s", (original, version, expected) => {
    expect(compare([`${original}.`], [`${version}.`])).toEqual([expected]);
  });

  it("a paragraph that lost its numbers, where other paragraphs kept theirs", () => {
    const original = ["It began in 1998.", "Then came 2010.", "Now 2024 is here.", "And 8,400 left."];
    const version = [
      "Tout a commencé en 1998.",
      "Puis vint 2010.",
      "Voici 2024.",
      "Et beaucoup sont partis.",
    ];
    expect(compare(original, version)).toEqual(["number: nothing for 8,400"]);
  });

  it("not where a fact has moved into the next paragraph", () => {
    expect(
      compare(["In 1998.", "It was 12 metres high."], ["Il y a longtemps.", "En 1998, il avait 12 mètres."]),
    ).toEqual([]);
  });

  it("headlines may leave facts out, and add none", () => {
    const pairOf = (headline: string) => ({
      original: versionOf("en", ["On 3 June 12 people left."], { words: { headline: "12 left" } }),
      version: versionOf("fr", ["Le 3 juin, 12 personnes sont parties."], { words: { headline } }),
      sources: new Map(),
    });
    expect(checkParity(pairOf("Un départ le 3 juin"))).toEqual([]);
    const [finding] = checkParity(pairOf("13 départs"));
    expect(finding).toMatchObject({ check: "parity-number", quote: "13", place: { part: "headline" } });
  });

  it("every figure that is changed is found, whatever it stands for", () => {
    const figure = fc.integer({ min: 2, max: 999_999 });
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const english = `They counted ${one.toLocaleString("en-GB")} houses.`;
        const french = (count: number) => `On a compté ${count.toLocaleString("fr-FR")} maisons.`;
        expect(compare([english], [french(one)])).toEqual([]);
        if (one !== other) expect(compare([english], [french(other)])).toHaveLength(1);
      }),
    );
  });
});

describe("names", () => {
  it.each([
    ["Nikol Pashinyan spoke. Mr Pashinyan left.", "Nikol Pachinian a parlé. M. Pachinian est parti."],
    ["Vladimir Putin spoke. Putin left.", "Vladimir Poutine a parlé. Poutine est parti."],
    ["Nikita Khrushchev spoke. Khrushchev left.", "Nikita Khrouchtchev a parlé. Khrouchtchev est parti."],
    ["The United Nations in New York. The Nations met.", "Les Nations unies à New York."],
    [
      "He met Prime Minister Pravind Jugnauth. Jugnauth agreed.",
      "Il a vu le Premier ministre, Pravind Jugnauth.",
    ],
    ["Turkey and Greece. The Turkish army.", "La Turquie et la Grèce. L’armée turque."],
    ["Pope Francis spoke. Francis left.", "Le pape François a parlé."],
    ["The Drought Monitor says so. The Monitor is new.", "L’observatoire de la sécheresse le dit."],
    ["An American in India.", "Un Américain en Inde, pour l’indépendance."],
    ["The US and the UN.", "Les États-Unis et l’ONU."],
    ["It was polished by us in China.", "Nous l’avons poli en Chine."],
  ])("are the same in: %s | %s", (original, version) => {
    expect(compare([original], [version])).toEqual([]);
  });

  it.each([
    [
      "Pravind Jugnauth spoke. Jugnauth left.",
      "Pravind Jugnaut a parlé. Il est parti.",
      "name: Jugnaut for Pravind Jugnauth",
    ],
    [
      "Ram Dhurmea resigned. Dhurmea left.",
      "Le directeur a démissionné. Il est parti.",
      "name: nothing for Ram Dhurmea",
    ],
    ["The army of Niger.", "L’armée du Nigeria.", "name: Nigeria for Niger"],
    ["In Slovakia.", "En Slovénie.", "name: Slovénie for Slovakia"],
    ["In Austria.", "En Australie.", "name: Australie for Austria"],
    ["In Iraq.", "En Iran.", "name: Iran for Iraq"],
  ])("are different in: %s | %s", (original, version, expected) => {
    expect(compare([original], [version])).toEqual([expected]);
  });
});

describe("quotations, links, pictures, blocks", () => {
  const english = "“We were told nothing at all before the water came,” she said.";

  it("a quotation that became plain words, and one that did not", () => {
    expect(compare([english], ["Elle dit n’avoir rien su avant l’eau."])).toEqual(["quotations: nothing"]);
    expect(
      compare([english], ["«\u202fOn ne nous a rien dit, raconte-t-elle, avant que l’eau vienne.\u202f»"]),
    ).toEqual([]);
    expect(compare(["The ‘Mail’ said so."], ["Le Mail l’a dit."])).toEqual([]);
    expect(
      compare([english, "So it was."], ["Voilà.", "«\u202fOn ne nous a rien dit\u202f», dit-elle."]),
    ).toEqual([]);
  });

  const linked = (href: string): Block =>
    marked(
      { type: "text", text: "Ici", marks: [{ type: "link", attrs: { href } }] },
      { type: "text", text: "." },
    );
  it.each([
    ["https://www.icj-cij.org/a", "https://www.icj-cij.org/fr/a", []],
    ["https://en.wikipedia.org/wiki/Dodo", "https://fr.wikipedia.org/wiki/Dronte", []],
    ["/en/open", "/fr/ouvert", []],
    [
      "https://www.icj-cij.org/a",
      "https://www.un.org/fr/a",
      ["links: Ici", "links: nothing for https://www.icj-cij.org/a"],
    ],
  ])("links: %s | %s", (original, version, expected) => {
    expect(compare([linked(original)], [linked(version)])).toEqual(expected);
  });

  it("a link that was lost", () => {
    expect(compare([linked("https://www.un.org/")], ["Ici."])).toEqual([
      "links: nothing for https://www.un.org/",
    ]);
  });

  const image = (mediaId: string): Block => ({
    type: "image",
    attrs: { id: mediaId, mediaId, alt: "Une rue" },
  });
  it("a picture that was lost, and one that was added", () => {
    expect(compare([image("a")], [image("a")])).toEqual([]);
    expect(compare([image("a")], [image("b")])).toEqual(["pictures: nothing for a", "pictures: nothing"]);
  });

  it("blocks are counted by their kind", () => {
    const pair = {
      original: versionOf("en", ["One.", "Two.", "Three."]),
      version: versionOf("fr", ["Un.", "Deux."]),
      sources: new Map(),
    };
    expect(checkParity(pair)).toMatchObject([
      { check: "parity-blocks", here: 2, there: 3, other: "paragraph" },
    ]);
  });

  it("known sources pair blocks whatever their order", () => {
    const original = versionOf("en", [
      paragraph("In 1998.", "a"),
      paragraph("Quiet.", "b"),
      paragraph("Calm.", "c"),
      paragraph("In 2010.", "d"),
    ]);
    const version = versionOf("fr", [
      paragraph("En 2010.", "z"),
      paragraph("Calme.", "y"),
      paragraph("Sans bruit.", "x"),
      paragraph("En 1998.", "w"),
    ]);
    const sources = new Map([
      ["z", "d"],
      ["y", "c"],
      ["x", "b"],
      ["w", "a"],
    ]);
    expect(checkParity({ original, version, sources })).toEqual([]);
    expect(checkParity({ original, version, sources: new Map() })).not.toEqual([]);
  });
});

describe("what is still to be translated", () => {
  const english = "The ferry left the dock on Monday with its passengers.";
  const french = "Le ferry a quitté le quai lundi avec ses passagers.";

  it("is a paragraph that says nothing where the original's says something", () => {
    expect(compare([english, english], [french, " "])).toEqual(["untranslated: nothing"]);
    expect(compare([english, " "], [french, " "])).toEqual([]);
    const pair = {
      original: versionOf("en", [paragraph(english, "a"), paragraph("Quiet.", "b")]),
      version: versionOf("fr", [paragraph("Calme.", "y"), paragraph("", "x"), paragraph("", "z")]),
      sources: new Map([
        ["x", "a"],
        ["y", "b"],
      ]),
    };
    expect(checkParity(pair).filter((one) => one.check === "parity-untranslated")).toMatchObject([
      { severity: "block", quote: "", place: { part: "text", blockId: "x" } },
    ]);
  });

  it.each([english, "“We left,” the owner of the ferry said.", "In the 1990s a ferry left from here."])(
    "is a paragraph in the original's very words: %s",
    (text) => {
      const found = checkParity({
        original: versionOf("en", ["Quiet.", text]),
        version: versionOf("fr", ["Calme.", text.replace("ferry", "FERRY")]),
        sources: new Map(),
      });
      expect(found).toMatchObject([
        { check: "parity-untranslated", severity: "block", from: 0, to: text.length },
      ]);
    },
  );

  it.each([
    "Marie Claire Duval, Jean Paul Henri Martin",
    "12, 34, 56, 78, 90, 123",
    "“We were told nothing at all before the water came.”",
    "«\u202fWe were told nothing at all before the water came\u202f»",
    "Le Monde, 19",
  ])("is no name, no number and no quotation: %s", (text) => {
    expect(compare(["Quiet.", text], ["Calme.", text])).toEqual([]);
  });

  it("is nothing that is marked as of another language, and nothing between editions of one language", () => {
    const foreign = marked({
      type: "text",
      text: english,
      marks: [{ type: "language", attrs: { lang: "en" } }],
    });
    expect(compare([foreign], [foreign])).toEqual([]);
    expect(compare([english], [english], "en", "en")).toEqual([]);
  });
});
