import type { Newspaper } from "../../features/settings/newspaper.ts";
import { readPhpSerialized } from "./php-serialized.ts";
import { metaOf, type WxrItem, type WxrTerm } from "./wxr-item.ts";

/**
 * What an item says of its language and of the other tellings of the same story. Polylang files items under the taxonomies `language`
 * and `post_translations`; WPML's exports carry custom fields.
 */
export type ToldLanguage = {
  /** The language's code in WordPress (`fr`, `pt-br`); empty when the item tells none. */
  readonly code: string;
  /** The name of the group of tellings; empty when it tells none. */
  readonly group: string;
  /** The item that this is a translation of, where the item says so; 0 else. */
  readonly originalId: number;
  /** Whether it says that it is the original of its group. */
  readonly isOriginal: boolean;
};

const LANGUAGE_FIELDS = [
  "_wpml_import_language_code",
  "wpml_language",
  "_wpml_language",
  "wpml_language_code",
];
const GROUP_FIELDS = ["_wpml_import_translation_group", "wpml_trid", "_wpml_trid", "trid", "icl_trid"];

/** What one item tells. */
export function toldLanguageOf(item: WxrItem): ToldLanguage {
  const filed = (domain: string) => item.filings.find((filing) => filing.domain === domain)?.slug ?? "";
  const firstOf = (keys: readonly string[]) =>
    keys.map((key) => metaOf(item, key)).find((value) => value !== "") ?? "";
  const polylang = filed("post_translations");
  const wpml = firstOf(GROUP_FIELDS);
  const code = filed("language") || firstOf(LANGUAGE_FIELDS) || languageInQuery(item.link);
  const originalId = Number.parseInt(metaOf(item, "_icl_lang_duplicate_of"), 10) || 0;
  const hasSource = metaOf(item, "_wpml_import_source_language_code") !== "";
  return {
    code: code.toLowerCase(),
    group: polylang !== "" ? `polylang:${polylang}` : wpml !== "" ? `wpml:${wpml}` : "",
    originalId,
    isOriginal: wpml !== "" && !hasSource && metaOf(item, "_wpml_import_language_code") !== "",
  };
}

/** What Polylang keeps in the descriptions of its terms. */
export type PolylangTerms = {
  /** The locale (`fr_FR`) of each language, by its slug. */
  readonly locales: ReadonlyMap<string, string>;
  /** Language and group of each post, by its id. */
  readonly posts: ReadonlyMap<number, { readonly code: string; readonly group: string }>;
  /** The ids of the terms that translate one another, by language. */
  readonly termGroups: readonly ReadonlyMap<string, number>[];
};

/** Reads those of Polylang's taxonomies among all terms of the export. */
export function readPolylangTerms(terms: readonly WxrTerm[]): PolylangTerms {
  const locales = new Map<string, string>();
  const posts = new Map<number, { code: string; group: string }>();
  const termGroups: Map<string, number>[] = [];
  for (const term of terms) {
    if (term.taxonomy === "language") {
      const described = readPhpSerialized(term.description);
      const locale = described instanceof Map ? described.get("locale") : undefined;
      if (typeof locale === "string") locales.set(term.slug.toLowerCase(), locale);
    } else if (term.taxonomy === "post_translations") {
      for (const [code, id] of idsByLanguage(term)) posts.set(id, { code, group: `polylang:${term.slug}` });
    } else if (term.taxonomy === "term_translations") termGroups.push(idsByLanguage(term));
  }
  return { locales, posts, termGroups };
}

function idsByLanguage(term: WxrTerm): Map<string, number> {
  const described = readPhpSerialized(term.description);
  const ids = new Map<string, number>();
  if (!(described instanceof Map)) return ids;
  for (const [code, id] of described) {
    if (typeof code === "string" && Number(id) > 0) ids.set(code.toLowerCase(), Number(id));
  }
  return ids;
}

/**
 * The edition that speaks a language: by its code, by its language tag, or by the language alone where no closer one is there
 * (`pt-br` goes to an edition `pt`).
 */
export function editionForLanguage(newspaper: Newspaper, code: string): string | null {
  const wanted = code.toLowerCase().replaceAll("_", "-");
  if (wanted === "") return null;
  const primary = wanted.split("-")[0] ?? wanted;
  const tests: ((edition: Newspaper["editions"][number]) => boolean)[] = [
    (edition) => edition.code === wanted,
    (edition) => edition.language.toLowerCase() === wanted,
    (edition) => edition.code === primary,
    (edition) => edition.language.toLowerCase().split("-")[0] === primary,
  ];
  for (const test of tests) {
    const found = newspaper.editions.find(test);
    if (found !== undefined) return found.code;
  }
  return null;
}

/** The language in the first part of an address below the site's own (`/fr/...`); empty when there is none. */
export function languageInPath(link: string, baseUrl: string): string {
  const path = link.startsWith(baseUrl) ? link.slice(baseUrl.length) : "";
  return /^\/?([a-z]{2}(?:-[a-z]{2})?)\//i.exec(path)?.[1]?.toLowerCase() ?? "";
}

function languageInQuery(link: string): string {
  return /[?&]lang=([a-z]{2,3}(?:[-_][a-z]{2,4})?)(?:&|#|$)/i.exec(link)?.[1] ?? "";
}
