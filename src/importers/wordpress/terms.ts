import { hash } from "node:crypto";
import type { Newspaper } from "../../features/settings/newspaper.ts";
import { slugify } from "../../kernel/text.ts";
import { held } from "./held-text.ts";
import { editionForLanguage, type PolylangTerms } from "./languages.ts";
import type { Places, TellingEntry } from "./link-translations.ts";
import { plainLine } from "./plain-words.ts";
import type { WxrFiling, WxrTerm } from "./wxr-item.ts";

/** A topic to be: one for all terms that translate one another or share an address. */
export type PlannedTopic = {
  readonly key: string;
  /** By edition. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly slug: string }>;
  /** The terms that it stands for, as they are remembered: `category:news`. */
  readonly refs: readonly string[];
};

/** What a post filed under a term is filed under here. */
export type FiledAs = {
  /** The key of the section. */
  readonly section: string | null;
  /** The place in the list of topics. */
  readonly topic: number | null;
};

export type PlannedTerms = {
  readonly topics: readonly PlannedTopic[];
  /** What becomes of each category and tag: for the report. */
  readonly fates: readonly TermFate[];
  /** @param term a place in the list of terms */
  filedAs(term: number): FiledAs;
  indexOf(filing: WxrFiling): number | null;
};

type TermFate = {
  readonly what: "category" | "tag";
  readonly name: string;
  readonly reason: string;
  readonly leftOut: boolean;
};

type Term = Omit<WxrTerm, "description"> & { readonly ref: string };

type TopicDraft = { readonly refs: string[]; readonly names: Map<string, { name: string; slug: string }> };

/** WordPress's own word for a post without a category, in the languages that its installer speaks. */
const NO_CATEGORY =
  /^(?:uncategori[sz]ed|non-classe|sin-categoria|sem-categoria|senza-categoria|geen-categorie|unkategorisiert)(?:-[a-z]{2})?$/;

type Given = {
  readonly entries: Iterable<TellingEntry>;
  readonly places: Places;
  readonly newspaper: Newspaper;
  readonly polylang: PolylangTerms;
  readonly defaultEdition: string;
};

/** Gathers the categories and tags of an export, from their own list and from how posts are filed. */
export function openTerms() {
  const terms: Term[] = [];
  const places = new Map<string, number>();

  function add(term: Omit<WxrTerm, "description">): number | null {
    const taxonomy = term.taxonomy === "tag" ? "post_tag" : term.taxonomy;
    if (taxonomy !== "category" && taxonomy !== "post_tag") return null;
    const ref = `${taxonomy}:${term.slug || slugify(term.name)}`;
    const known = places.get(ref);
    if (known !== undefined) return known;
    const name = plainLine(term.name) || term.slug;
    terms.push({ ...term, taxonomy, ref: held(ref), slug: held(term.slug), name: held(name) });
    places.set(held(ref), terms.length - 1);
    return terms.length - 1;
  }

  const indexOf = ({ domain, slug, name }: WxrFiling) =>
    add({ taxonomy: domain, id: 0, slug, name, parent: "" });
  return { add, indexOf, plan: (given: Given) => planTerms(terms, indexOf, given) };
}

function planTerms(
  terms: readonly Term[],
  indexOf: (filing: WxrFiling) => number | null,
  given: Given,
): PlannedTerms {
  const used = editionsOfUse(terms, given);
  const groups = groupTerms(terms, given.polylang);
  const sections = findSections(terms, groups, given.newspaper);
  const topics = new Map<string, TopicDraft>();
  const topicOf = new Map<number, string>();
  const fates: TermFate[] = [];
  for (const [i, term] of terms.entries()) {
    const tell = (reason: string, leftOut = false) => {
      const what = term.taxonomy === "category" ? "category" : "tag";
      fates.push({ what, name: `"${term.name}"`, reason, leftOut });
    };
    const own = sections.own.get(i);
    if (own !== undefined) tell(`it is the section "${own}" here`);
    else if (term.taxonomy === "category" && NO_CATEGORY.test(term.slug || slugify(term.name)))
      tell("WordPress's word for no category", true);
    else {
      const group = groups.get(i);
      const key = slugOf(terms[group?.[0]?.index ?? i] ?? term);
      const topic: TopicDraft = topics.get(key) ?? { refs: [], names: new Map() };
      topics.set(key, topic);
      topic.refs.push(term.ref);
      topicOf.set(i, key);
      for (const edition of editionsOf(i, group, { used, given })) {
        if (!topic.names.has(edition)) topic.names.set(edition, { name: term.name, slug: slugOf(term) });
      }
      const section = sections.all.get(i);
      if (section !== undefined) tell(`a topic of the section "${section}" now`);
      else if (term.taxonomy === "category") tell("no section is called so: it is a topic now");
    }
  }
  const keys = [...topics.keys()];
  const placeOf = new Map(keys.map((key, i) => [key, i]));
  return {
    topics: [...topics].map(([key, topic]) => ({ key, ...topic })),
    fates,
    indexOf,
    filedAs: (term) => {
      const key = topicOf.get(term);
      return {
        section: sections.all.get(term) ?? null,
        topic: key === undefined ? null : (placeOf.get(key) ?? null),
      };
    },
  };
}

function editionsOfUse(terms: readonly Term[], { entries, places }: Given): Set<string>[] {
  const used = terms.map(() => new Set<string>());
  for (const entry of entries) {
    const { edition } = places.of(entry.id);
    if (edition !== null) for (const term of entry.terms) used[term]?.add(edition);
  }
  return used;
}

type GroupMember = { readonly index: number; readonly code: string };

/** The terms that translate one another, by the place of each of them. */
function groupTerms(terms: readonly Term[], polylang: PolylangTerms): Map<number, readonly GroupMember[]> {
  const byId = new Map(terms.flatMap((term, i) => (term.id === 0 ? [] : [[term.id, i] as const])));
  const groups = new Map<number, readonly GroupMember[]>();
  for (const ids of polylang.termGroups) {
    const members = [...ids].flatMap(([code, id]) => {
      const index = byId.get(id);
      return index === undefined ? [] : [{ index, code }];
    });
    for (const { index } of members) groups.set(index, members);
  }
  return groups;
}

function editionsOf(
  index: number,
  group: readonly GroupMember[] | undefined,
  { used, given }: { used: readonly Set<string>[]; given: Given },
): string[] {
  const code = group?.find((member) => member.index === index)?.code;
  const edition = code === undefined ? null : editionForLanguage(given.newspaper, code);
  if (edition !== null) return [edition];
  const inUse = [...(used[index] ?? [])];
  return inUse.length > 0 ? inUse : [given.defaultEdition];
}

/** The sections that categories are (`own`), and those that posts under them belong to, by way of the category above too (`all`). */
function findSections(
  terms: readonly Term[],
  groups: ReadonlyMap<number, readonly GroupMember[]>,
  newspaper: Newspaper,
) {
  const byWord = new Map<string, string>();
  for (const { key, names } of newspaper.sections)
    for (const word of [key, ...Object.values(names).map((name) => slugify(name))]) byWord.set(word, key);
  const matching = (term: Term | undefined) =>
    term?.taxonomy === "category" ? (byWord.get(slugOf(term)) ?? byWord.get(slugify(term.name))) : undefined;
  const own = new Map<number, string>();
  for (const [i, term] of terms.entries()) {
    const members = groups.get(i)?.map(({ index }) => terms[index]) ?? [term];
    const section = [term, ...members].map(matching).find((key) => key !== undefined);
    if (section !== undefined && term.taxonomy === "category") own.set(i, section);
  }
  const bySlug = new Map(
    terms.flatMap((term, i) => (term.taxonomy === "category" ? [[term.slug, i] as const] : [])),
  );
  const all = new Map(own);
  for (const [i, term] of terms.entries()) {
    const seen = new Set<number>([i]);
    let above = bySlug.get(term.taxonomy === "category" ? term.parent : "");
    while (above !== undefined && !seen.has(above) && !all.has(i)) {
      seen.add(above);
      const section = own.get(above);
      if (section !== undefined) all.set(i, section);
      above = bySlug.get(terms[above]?.parent ?? "");
    }
  }
  return { own, all };
}

function slugOf(term: Term): string {
  let slug = term.slug;
  try {
    slug = decodeURIComponent(slug);
  } catch {
    // A stray percent sign: the slug stands as it is written.
  }
  // Of a name in other letters than ours nothing is left: it gets a sign of its own, the same in every export.
  return slugify(slug) || slugify(term.name) || `topic-${hash("sha256", term.ref).slice(0, 8)}`;
}
