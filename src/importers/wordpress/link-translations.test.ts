import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { openTelling } from "./import-report.ts";
import { editionForLanguage, languageInPath, readPolylangTerms, toldLanguageOf } from "./languages.ts";
import { linkTranslations, type TellingEntry } from "./link-translations.ts";
import type { WxrItem, WxrTerm } from "./wxr-item.ts";

const item = (given: Partial<WxrItem>) =>
  ({ filings: [], meta: [], link: "", ...given }) as unknown as WxrItem;
const meta = (values: Record<string, string>) =>
  Object.entries(values).map(([key, value]) => ({ key, value }));
const entry = (id: number, given: Partial<TellingEntry> = {}): TellingEntry => ({
  id,
  code: "",
  codeInPath: "",
  group: "",
  originalId: 0,
  isOriginal: false,
  terms: [],
  ...given,
});
const term = (taxonomy: string, slug: string, description: string): WxrTerm => ({
  taxonomy,
  id: 1,
  slug,
  name: slug,
  parent: "",
  description,
});

function link(entries: readonly TellingEntry[], terms: readonly WxrTerm[] = [], isMultilingual = true) {
  const telling = openTelling();
  const places = linkTranslations(new Map(entries.map((one) => [one.id, one])), {
    newspaper: smallNewspaper,
    defaultEdition: "en",
    polylang: readPolylangTerms(terms),
    isMultilingual,
    telling,
  });
  return { of: places.of, report: telling.finish({ source: "", wxrVersion: "" }) };
}

describe("what a post says of its language", () => {
  it("Polylang files it under taxonomies, WPML writes custom fields, both may put it into the address", () => {
    const filings = [
      { domain: "language", slug: "FR", name: "Français" },
      { domain: "post_translations", slug: "pll_5", name: "pll_5" },
    ];
    expect(toldLanguageOf(item({ filings }))).toMatchObject({ code: "fr", group: "polylang:pll_5" });
    const wpml = {
      _wpml_import_language_code: "en",
      _wpml_import_translation_group: "9",
    };
    expect(toldLanguageOf(item({ meta: meta(wpml) }))).toMatchObject({
      code: "en",
      group: "wpml:9",
      isOriginal: true,
    });
    const translated = { ...wpml, _wpml_import_source_language_code: "fr" };
    expect(toldLanguageOf(item({ meta: meta(translated) }))).toMatchObject({ isOriginal: false });
    expect(toldLanguageOf(item({ link: "https://g.example/?p=1&lang=pt-br" })).code).toBe("pt-br");
    expect(toldLanguageOf(item({}))).toEqual({ code: "", group: "", originalId: 0, isOriginal: false });
  });

  it("an address tells one in its first part, below the site's own", () => {
    expect(languageInPath("https://g.example/blog/fr/2012/x/", "https://g.example/blog")).toBe("fr");
    expect(languageInPath("https://g.example/france/x/", "https://g.example")).toBe("");
  });

  it("a language goes to the edition that speaks it, in whichever country", () => {
    expect(
      ["fr", "fr_FR", "FR-ca", "en-us", "de", ""].map((code) => editionForLanguage(smallNewspaper, code)),
    ).toEqual(["fr", "fr", "fr", "en", null, null]);
  });
});

describe("posts that tell the same story", () => {
  it("are linked by their group, the oldest as the original", () => {
    const { of } = link([
      entry(8, { code: "fr", group: "polylang:a", terms: [2] }),
      entry(5, { code: "en", group: "polylang:a", terms: [1] }),
    ]);
    expect(of(5).group).toBe(of(8).group);
    expect(of(5).group).toMatchObject({ originalEdition: "en", knownIds: [5, 8], terms: [1, 2] });
    expect([of(5).edition, of(8).edition]).toEqual(["en", "fr"]);
  });

  it("have as their original the one that says so, or that the others are copies of", () => {
    const wpml = link([
      entry(5, { code: "en", group: "wpml:1" }),
      entry(8, { code: "fr", group: "wpml:1", isOriginal: true }),
    ]);
    expect(wpml.of(5).group?.originalEdition).toBe("fr");
    const copies = link([entry(8, { code: "fr" }), entry(5, { code: "en", originalId: 8 })]);
    expect(copies.of(8).group).toBe(copies.of(5).group);
    expect(copies.of(8).group?.originalEdition).toBe("fr");
  });

  it("are known from Polylang's own list alone, those of other files included", () => {
    const { of } = link(
      [entry(5), entry(8)],
      [term("post_translations", "pll_1", 'a:3:{s:2:"en";i:5;s:2:"fr";i:8;s:2:"de";i:99;}')],
    );
    expect(of(8)).toMatchObject({ edition: "fr", group: { originalEdition: "en", knownIds: [5, 8, 99] } });
  });

  it("in the same edition stay two stories, which is told", () => {
    const { of, report } = link([
      entry(5, { code: "en", group: "polylang:a" }),
      entry(6, { code: "en", group: "polylang:a" }),
    ]);
    expect([of(5).group === null, of(6).group === null]).toEqual([false, true]);
    expect(report.converted).toMatchObject([{ what: "translation", postId: 6 }]);
  });
});

describe("posts that tell no language", () => {
  it("go to the default edition; those of a language without an edition go to none", () => {
    const { of } = link([entry(5), entry(6, { code: "de" })]);
    expect(of(5).edition).toBe("en");
    expect(of(6)).toMatchObject({ edition: null, code: "de" });
  });

  it("may have it in their address, but /tv/ and the like are no languages", () => {
    const terms = [term("language", "de", 'a:1:{s:6:"locale";s:5:"de_DE";}')];
    const entries = [
      entry(5, { codeInPath: "fr" }),
      entry(6, { codeInPath: "tv" }),
      entry(7, { codeInPath: "de" }),
    ];
    const { of } = link(entries, terms);
    expect([of(5), of(6), of(7)].map(({ edition }) => edition)).toEqual(["fr", "en", null]);
    const plain = link(entries, [], false);
    expect([5, 6, 7].map((id) => plain.of(id).edition)).toEqual(["en", "en", "en"]);
  });

  it("a language slug of the site's own making is known by its locale", () => {
    const terms = [term("language", "mauricien", 'a:1:{s:6:"locale";s:5:"fr_MU";}')];
    expect(link([entry(5, { code: "mauricien" })], terms).of(5).edition).toBe("fr");
  });
});
