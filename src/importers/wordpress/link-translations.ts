import type { Newspaper } from "../../features/settings/newspaper.ts";
import type { Telling } from "./import-report.ts";
import { editionForLanguage, type PolylangTerms } from "./languages.ts";

/** What is kept of a post while the file is read for the first time. */
export type TellingEntry = {
  readonly id: number;
  /** The language that it tells; empty when it tells none. */
  readonly code: string;
  /** The language that its address seems to tell. */
  readonly codeInPath: string;
  readonly group: string;
  readonly originalId: number;
  readonly isOriginal: boolean;
  /** How it is filed: places in the list of terms. */
  readonly terms: readonly number[];
};

/** The posts that tell one story, one an edition. */
export type TellingGroup = {
  readonly originalEdition: string;
  /** Every post that the export counts to the story, those that are not in this file included. */
  readonly knownIds: readonly number[];
  /** The terms of all tellings, those of the original first: places in the list of terms. */
  readonly terms: readonly number[];
};

/** Where a post goes; `edition` null when no edition speaks its language. */
export type Place = {
  readonly edition: string | null;
  /** The language that it tells; empty when it tells none. */
  readonly code: string;
  readonly group: TellingGroup | null;
};

export type Places = {
  of(postId: number): Place;
};

type Given = {
  readonly newspaper: Newspaper;
  readonly defaultEdition: string;
  readonly polylang: PolylangTerms;
  /** Whether anything in the file speaks of languages: then the addresses may tell them too. */
  readonly isMultilingual: boolean;
  readonly telling: Telling;
};

/** Finds each post's edition, and which posts tell the same story. Keeps no more than that of each. */
export function linkTranslations(entries: ReadonlyMap<number, TellingEntry>, given: Given): Places {
  const { defaultEdition, polylang } = given;
  const codes = new Map<string, string | null>([["", defaultEdition]]);
  const codeByPost = new Map<number, string>();
  const names = new Map<string, TellingEntry[]>();
  const editionOf = (id: number) => codes.get(codeByPost.get(id) ?? "") ?? null;
  const spoken = languagesOf(entries, polylang);
  for (const entry of entries.values()) {
    const code = codeOf(entry, given, spoken);
    if (!codes.has(code)) codes.set(code, editionOfCode(code, given));
    if (code !== "") codeByPost.set(entry.id, code);
    const name = groupOf(entry, entries, polylang);
    if (name === "" || codes.get(code) === null) continue;
    const members = names.get(name);
    if (members === undefined) names.set(name, [entry]);
    else members.push(entry);
  }
  addOriginals(names, entries, editionOf);
  const otherIds = idsByGroup(polylang);
  const groups = new Map<number, TellingGroup>();
  for (const [name, members] of names) {
    const chosen = oneAnEdition(members, { editionOf, telling: given.telling });
    const [first] = chosen;
    if (first === undefined) continue;
    const group: TellingGroup = {
      originalEdition: editionOf(first.id) ?? defaultEdition,
      knownIds: [...new Set([...chosen.map(({ id }) => id), ...(otherIds.get(name) ?? [])])],
      terms: [...new Set(chosen.flatMap(({ terms }) => terms))],
    };
    for (const { id } of chosen) groups.set(id, group);
  }
  return {
    of: (postId) => ({
      edition: editionOf(postId),
      code: codeByPost.get(postId) ?? "",
      group: groups.get(postId) ?? null,
    }),
  };
}

/** Every language that the export speaks of by name. */
function languagesOf(
  entries: ReadonlyMap<number, TellingEntry>,
  { locales, posts }: PolylangTerms,
): ReadonlySet<string> {
  const codes = new Set(locales.keys());
  for (const { code } of posts.values()) codes.add(code);
  for (const { code } of entries.values()) codes.add(code);
  return codes;
}

/** What the first part of an address tells is a language only where it is one of this site's or of ours: `/tv/` is none. */
function codeOf(
  entry: TellingEntry,
  { newspaper, polylang, isMultilingual }: Given,
  spoken: ReadonlySet<string>,
): string {
  const told = entry.code || polylang.posts.get(entry.id)?.code;
  if (told !== undefined) return told;
  const { codeInPath } = entry;
  if (!isMultilingual) return "";
  return spoken.has(codeInPath) || editionForLanguage(newspaper, codeInPath) !== null ? codeInPath : "";
}

function editionOfCode(code: string, { newspaper, polylang }: Given): string | null {
  return (
    editionForLanguage(newspaper, code) ?? editionForLanguage(newspaper, polylang.locales.get(code) ?? "")
  );
}

function groupOf(
  entry: TellingEntry,
  entries: ReadonlyMap<number, TellingEntry>,
  polylang: PolylangTerms,
): string {
  const own = entry.group || polylang.posts.get(entry.id)?.group;
  if (own !== undefined && own !== "") return own;
  if (entry.originalId === 0) return "";
  const original = entries.get(entry.originalId);
  return original?.group || polylang.posts.get(entry.originalId)?.group || `copy:${entry.originalId}`;
}

/** An original does not know of its copies: they name it. */
function addOriginals(
  names: ReadonlyMap<string, TellingEntry[]>,
  entries: ReadonlyMap<number, TellingEntry>,
  editionOf: (id: number) => string | null,
) {
  for (const [name, members] of names) {
    const original = name.startsWith("copy:") ? entries.get(Number(name.slice("copy:".length))) : undefined;
    if (original !== undefined && editionOf(original.id) !== null && !members.includes(original))
      members.unshift(original);
  }
}

/** The tellings of a story, the original first: what says so or was copied, the oldest else. */
function oneAnEdition(
  entries: readonly TellingEntry[],
  { editionOf, telling }: { editionOf: (id: number) => string | null; telling: Telling },
): TellingEntry[] {
  const copied = new Set(entries.map((entry) => entry.originalId));
  const rank = (entry: TellingEntry) => (entry.isOriginal || copied.has(entry.id) ? 0 : 1);
  const taken = new Set<string | null>();
  return entries
    .toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)
    .filter(({ id }) => {
      const edition = editionOf(id);
      if (!taken.has(edition)) return taken.add(edition);
      const reason = `another post tells the story in the edition "${edition}" already: it is a story of its own`;
      telling.converted({ what: "translation", reason, postId: id });
      return false;
    });
}

function idsByGroup(polylang: PolylangTerms): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [id, { group }] of polylang.posts) ids.set(group, [...(ids.get(group) ?? []), id]);
  return ids;
}
