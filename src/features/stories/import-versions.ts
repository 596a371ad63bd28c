import {
  LATEST,
  listKey,
  listOfPerson,
  listOfSection,
  listOfTopic,
  monthKey,
  olderListKey,
  storyKey,
  versionKey,
} from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import { monthOf } from "../../kernel/months.ts";
import { countWords, slugify } from "../../kernel/text.ts";
import type { Change, Writing } from "../../platform/database/ledger.ts";
import { chainPublications } from "../history/chain-publications.ts";
import { contentHash, type Publication } from "../history/publication.ts";
import { reservedSlugs } from "../settings/addresses.ts";
import { textOfBody } from "./body-text.ts";
import { monthKeysOfStories } from "./keys-of-story.ts";
import {
  type FiledStory,
  insertVersionRows,
  listFiledStories,
  listSectionsAbove,
  listTakenSlugs,
  noVersionRows,
  type VersionRows,
} from "./many-versions.store.ts";
import { wordColumns } from "./stories.store.ts";
import type { Status, VersionKind, Words } from "./story.ts";

/** A version that was written and perhaps published elsewhere. Times in epoch milliseconds. */
export type VersionToImport = {
  readonly storyId: string;
  /** How the story is filed, with its first version; absent where the story is there, or comes earlier in the same list. */
  readonly newStory?: FiledStory & { readonly originalEdition: string };
  readonly edition: string;
  readonly kind: VersionKind;
  /** With a headline, where it is to be public. */
  readonly words: Words;
  /** Wished address; a taken one gets a number. */
  readonly slug: string;
  readonly personIds: readonly string[];
  readonly createdAt: number;
  readonly beginning:
    | { readonly status: Extract<Status, "draft" | "in-review"> }
    | { readonly status: "published"; readonly visibleFrom: number; readonly updatedAt: number | null }
    | { readonly status: "scheduled"; readonly visibleFrom: number };
};

export type ImportedVersion = { readonly versionId: string; readonly slug: string };

/**
 * Brings many versions in at once: the same rows and changes as `createVersion` and then `publishVersion` or `scheduleVersion` for each
 * in its turn, in a fraction of the statements (the changes name more keys). A story must not be told in the edition already.
 * @returns one answer a version, in the same order
 */
export async function importVersions(
  writing: Writing,
  versions: readonly VersionToImport[],
): Promise<ImportedVersion[]> {
  const context = await openContext(writing, versions);
  const rows = noVersionRows();
  const changes: Change[] = [];
  const publications: Publication[] = [];
  const slugs = await freeSlugs(writing, versions);
  // What the same import brings has its own line.
  const known = versions.flatMap(({ storyId, newStory }) => (newStory === undefined ? [storyId] : []));
  const months = await monthKeysOfStories(writing, [...new Set(known)]);
  const imported = versions.map((given, i) => {
    const version = beforeItsTime(given, writing.now);
    const slug = slugs[i] ?? "";
    const bornAt = Math.max(0, version.createdAt);
    const ids = { versionId: newId(bornAt), revisionId: newId(bornAt), slug };
    addRows(rows, version, { ...ids, now: writing.now });
    const { beginning } = version;
    if (beginning.status === "published" || beginning.status === "scheduled") {
      const lists = context.listsOf(version);
      addListings(rows, version, { versionId: ids.versionId, lists, visibleFrom: beginning.visibleFrom });
      publications.push(publicationOf(version, { ...ids, now: writing.now, beginning }));
      // Before its time a version that was never public changes no page.
      const isAhead = beginning.visibleFrom > writing.now;
      changes.push({
        kind: `story.${beginning.status}`,
        subjectId: ids.versionId,
        keys: isAhead
          ? []
          : [
              ...keysOf(version, { versionId: ids.versionId, lists }),
              monthKey(monthOf(beginning.visibleFrom), version.edition),
              ...(months.get(version.storyId) ?? []),
            ],
      });
    } else changes.push({ kind: "draft.brought-in", subjectId: ids.versionId, keys: [] });
    return { versionId: ids.versionId, slug };
  });
  await insertVersionRows(writing.db, rows);
  await chainPublications(writing, publications);
  await writing.logAll(changes);
  return imported;
}

type Released = Extract<VersionToImport["beginning"], { visibleFrom: number }>;

function publicationOf(
  { storyId, edition, words }: VersionToImport,
  { versionId, revisionId, now, beginning }: Ids & { beginning: Released },
): Publication {
  return {
    kind: beginning.status,
    ...{ versionId, storyId, edition, revisionId, at: now },
    visibleFrom: beginning.visibleFrom,
    updatedAt: beginning.status === "published" ? beginning.updatedAt : null,
    content: contentHash({ versionId, number: 1, words, note: "", publishedAt: now }),
  };
}

/** As `publishVersion` has it: what is published under a time that is still to come is scheduled. */
function beforeItsTime(version: VersionToImport, now: number): VersionToImport {
  const { beginning } = version;
  if (beginning.status !== "published" || beginning.visibleFrom <= now) return version;
  return { ...version, beginning: { status: "scheduled", visibleFrom: beginning.visibleFrom } };
}

/** Of a taken slug these numbers are asked for at once, to know how far its numbers reach. */
const POWERS = Array.from({ length: 16 }, (_, i) => 2 ** (i + 1));

type Placed = {
  readonly versionId: string;
  readonly lists: readonly string[];
  readonly visibleFrom: number;
};

async function openContext(writing: Writing, versions: readonly VersionToImport[]) {
  const above = await listSectionsAbove(writing.db);
  const filed = await filedStories(writing, versions);
  return {
    listsOf: (version: VersionToImport) => listsOfVersion(version, filed.get(version.storyId), above),
  };
}

/**
 * What a version that became public touches. Later pages of its lists always: whether anything newer stands before it would be a
 * query for each list of each version, and an archive comes in among older stories anyway.
 */
function keysOf(
  { storyId, edition }: VersionToImport,
  { versionId, lists }: Pick<Placed, "versionId" | "lists">,
): string[] {
  return [
    versionKey(versionId),
    storyKey(storyId),
    ...lists.flatMap((list) => [listKey(list, edition), olderListKey(list, edition)]),
  ];
}

async function filedStories(
  { db }: Writing,
  versions: readonly VersionToImport[],
): Promise<Map<string, FiledStory>> {
  const made = new Map(
    versions.flatMap(({ storyId, newStory }) =>
      newStory === undefined ? [] : [[storyId, newStory] as const],
    ),
  );
  const others = versions.flatMap(({ storyId }) => (made.has(storyId) ? [] : [storyId]));
  return new Map<string, FiledStory>([...(await listFiledStories(db, [...new Set(others)])), ...made]);
}

function listsOfVersion(
  { kind, personIds }: VersionToImport,
  filed: FiledStory | undefined,
  above: ReadonlyMap<string, string>,
): string[] {
  if (kind === "page") return [];
  const sections: string[] = [];
  for (let id = filed?.sectionId ?? null; id !== null && !sections.includes(id); id = above.get(id) ?? null)
    sections.push(id);
  return [
    LATEST,
    ...sections.map(listOfSection),
    ...(filed?.topicIds ?? []).map(listOfTopic),
    ...personIds.map(listOfPerson),
  ];
}

/**
 * A free slug for each version, in their order: the wished one, or the first of `slug-2`, `slug-3`... that nobody has (a later one where
 * the numbers in use have gaps: so that thousands of the same slug need few questions).
 */
async function freeSlugs({ db }: Writing, versions: readonly VersionToImport[]): Promise<string[]> {
  const taken = new Set<string>();
  const firstFree = new Map<string, number>();
  for (;;) {
    const slugs = assignSlugs(versions, { taken, firstFree });
    let areFree = true;
    for (const edition of new Set(versions.map((version) => version.edition))) {
      const own = versions.flatMap((version, i) => (version.edition === edition ? [slugs[i] ?? ""] : []));
      const found = new Set(await listTakenSlugs(db, edition, own));
      for (const slug of found) taken.add(`${edition} ${slug}`);
      areFree &&= found.size === 0;
      const bases = versions.filter((version, i) => version.edition === edition && found.has(slugs[i] ?? ""));
      for (const base of new Set(bases.map(baseOf)))
        firstFree.set(`${edition} ${base}`, await findFreeNumber(db, edition, base));
    }
    if (areFree) return slugs;
  }
}

function assignSlugs(
  versions: readonly VersionToImport[],
  known: { readonly taken: ReadonlySet<string>; readonly firstFree: ReadonlyMap<string, number> },
): string[] {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return versions.map((version) => {
    const base = baseOf(version);
    const own = `${version.edition} ${base}`;
    const least = known.firstFree.get(own) ?? 2;
    for (let number = next.get(own) ?? 1; ; number = Math.max(number + 1, least)) {
      const slug = numbered(base, number);
      const key = `${version.edition} ${slug}`;
      if (reservedSlugs.has(slug) || known.taken.has(key) || given.has(key)) continue;
      given.add(key);
      next.set(own, number + 1);
      return slug;
    }
  });
}

/** Where the numbers of a slug that is taken end: found by halves. */
async function findFreeNumber(db: Writing["db"], edition: string, base: string): Promise<number> {
  const isTaken = async (numbers: readonly number[]) => {
    const slugs = numbers.map((number) => numbered(base, number));
    const found = new Set(await listTakenSlugs(db, edition, slugs));
    return slugs.map((slug) => found.has(slug));
  };
  const firstFreePower = (await isTaken(POWERS)).indexOf(false);
  let free = firstFreePower === -1 ? 2 ** (POWERS.length + 1) : (POWERS[firstFreePower] ?? 2);
  let last = free / 2;
  while (free - last > 1) {
    const middle = Math.floor((free + last) / 2);
    const [middleIsTaken] = await isTaken([middle]);
    if (middleIsTaken === true) last = middle;
    else free = middle;
  }
  return free;
}

function numbered(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`;
}

function baseOf({ slug, words }: VersionToImport): string {
  return slugify(slug) || slugify(words.headline) || "story";
}

type Ids = {
  readonly versionId: string;
  readonly revisionId: string;
  readonly slug: string;
  readonly now: number;
};

function addRows(rows: VersionRows, version: VersionToImport, { versionId, revisionId, slug, now }: Ids) {
  const { storyId, newStory, edition, kind, words, personIds, createdAt, beginning } = version;
  if (newStory !== undefined) {
    const { originalEdition, sectionId, topicIds } = newStory;
    rows.stories.push({
      id: storyId,
      original_edition: originalEdition,
      section_id: sectionId,
      created_at: createdAt,
    });
    topicIds.forEach((topicId, position) => {
      rows.storyTopics.push({ story_id: storyId, topic_id: topicId, position });
    });
  }
  const isReleased = "visibleFrom" in beginning;
  const shared = wordColumns(words);
  rows.versions.push({
    id: versionId,
    story_id: storyId,
    edition,
    kind,
    status: beginning.status,
    slug,
    ...shared,
    word_count: countWords(textOfBody(words.body)),
    revision_id: revisionId,
    public_revision_id: isReleased ? revisionId : null,
    visible_from: isReleased ? beginning.visibleFrom : null,
    embargo_until: null,
    updated_at: beginning.status === "published" ? beginning.updatedAt : null,
    withdrawn_at: null,
    created_at: createdAt,
  });
  rows.revisions.push({
    id: revisionId,
    version_id: versionId,
    number: 1,
    ...shared,
    body: JSON.stringify(words.body),
    note: "",
    saved_by: null,
    created_at: createdAt,
    published_at: isReleased ? now : null,
  });
  personIds.forEach((personId, position) => {
    rows.bylines.push({ version_id: versionId, person_id: personId, position });
  });
}

function addListings(
  rows: VersionRows,
  { edition }: VersionToImport,
  { versionId, lists, visibleFrom }: Placed,
) {
  for (const list of lists)
    rows.listings.push({ list, edition, visible_from: visibleFrom, version_id: versionId });
}
