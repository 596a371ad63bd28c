import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import type { PolylangTerms } from "./languages.ts";
import type { TellingEntry } from "./link-translations.ts";
import { openTerms } from "./terms.ts";

const noPolylang: PolylangTerms = { locales: new Map(), posts: new Map(), termGroups: [] };

type Sample = { slug: string; name?: string; parent?: string; id?: number; taxonomy?: string };

function plan(samples: readonly Sample[], polylang = noPolylang) {
  const terms = openTerms();
  const places = samples.map(({ slug, name = slug, parent = "", id = 0, taxonomy = "category" }) =>
    terms.add({ taxonomy, id, slug, name, parent }),
  );
  const planned = terms.plan({
    entries: [] as TellingEntry[],
    places: { of: () => ({ edition: "en", code: "", group: null }) },
    newspaper: smallNewspaper,
    polylang,
    defaultEdition: "en",
  });
  return { ...planned, filed: places.map((place) => planned.filedAs(place ?? -1)) };
}

describe("categories", () => {
  it("are the sections that are called so in any language; those below belong to them", () => {
    const { filed, topics, fates } = plan([
      { slug: "monde" },
      { slug: "asia", parent: "monde" },
      { slug: "nepal", parent: "asia" },
      { slug: "misc", name: "Sport" },
    ]);
    expect(filed.map(({ section }) => section)).toEqual(["world", "world", "world", "sport"]);
    expect(topics.map(({ key }) => key)).toEqual(["asia", "nepal"]);
    expect(fates).toContainEqual({
      what: "category",
      name: '"nepal"',
      reason: 'a topic of the section "world" now',
      leftOut: false,
    });
  });

  it("that are no sections are topics, and the report says so", () => {
    const { filed, fates } = plan([{ slug: "village-life", name: "Village life" }]);
    expect(filed).toEqual([{ section: null, topic: 0 }]);
    expect(fates).toMatchObject([{ name: '"Village life"', reason: expect.stringContaining("no section") }]);
  });

  it("that stand above themselves end no reading", () => {
    expect(
      plan([
        { slug: "a", parent: "b" },
        { slug: "b", parent: "a" },
        { slug: "c", parent: "c" },
      ]).filed.map(({ section }) => section),
    ).toEqual([null, null, null]);
  });

  it("WordPress's word for none is none", () => {
    expect(plan([{ slug: "uncategorized" }, { slug: "non-classe" }]).topics).toEqual([]);
  });
});

describe("topics", () => {
  it("a tag and a category of one address are one, and so are translations of one another", () => {
    const { topics } = plan([{ slug: "harbour", taxonomy: "post_tag" }, { slug: "harbour" }]);
    expect(topics).toMatchObject([{ key: "harbour", refs: ["post_tag:harbour", "category:harbour"] }]);
    const termGroups = [
      new Map([
        ["en", 4],
        ["fr", 5],
      ]),
    ];
    const translated = plan(
      [
        { slug: "sugar", name: "Sugar", id: 4, taxonomy: "post_tag" },
        { slug: "sucre", name: "Sucre", id: 5, taxonomy: "post_tag" },
      ],
      { ...noPolylang, termGroups },
    );
    expect(translated.topics).toHaveLength(1);
    expect(Object.fromEntries(translated.topics[0]?.names ?? [])).toEqual({
      en: { name: "Sugar", slug: "sugar" },
      fr: { name: "Sucre", slug: "sucre" },
    });
  });

  it("with names in other letters, and no numbers, stay apart and keep their keys", () => {
    const samples = [
      { slug: "%d0%bf%d0%be%d1%80%d1%82", name: "порт" },
      { slug: "%d0%bc%d0%be%d1%80%d0%b5", name: "море" },
    ];
    const [one, two] = plan(samples).topics.map(({ key }) => key);
    expect(one).not.toBe(two);
    expect(plan(samples.toReversed()).topics.map(({ key }) => key)).toEqual([two, one]);
  });
});
