import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { picturesOf } from "../stories/body-text.ts";
import { loadStateOf } from "../stories/stories.store.ts";
import type { Status, VersionKind } from "../stories/story.ts";
import { isOpen } from "../stories/visibility.store.ts";
import type { CheckedVersion } from "./checked-version.ts";

type Db = Kysely<Schema>;

/** Which saved state of a version is to be checked: the public one once there is one, the newest until then. */
export type VersionToCheck = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly slug: string;
  readonly kind: VersionKind;
  readonly hasSection: boolean;
  readonly isOriginal: boolean;
  readonly revisionId: string;
};

const inView = ["scheduled", "published", "corrected", "in-review"] as const satisfies readonly Status[];

/** The versions that readers see, will see, or that wait for an editor; story by story, the oldest first. */
export async function listVersionsToCheck(db: Db): Promise<VersionToCheck[]> {
  const rows = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .where("versions.status", "in", inView)
    .orderBy("stories.created_at")
    .orderBy("versions.story_id")
    .orderBy("versions.edition")
    .select([
      "versions.id",
      "versions.story_id",
      "versions.edition",
      "versions.slug",
      "versions.kind",
      "versions.revision_id",
      "versions.public_revision_id",
      "stories.section_id",
      "stories.original_edition",
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    storyId: row.story_id,
    edition: row.edition,
    slug: row.slug,
    kind: row.kind as VersionKind,
    hasSection: row.section_id !== null,
    isOriginal: row.edition === row.original_edition,
    revisionId: row.public_revision_id ?? row.revision_id,
  }));
}

/** A telling of a story as its newsroom has it: its newest state, whatever readers see. */
export type TellingToCheck = VersionToCheck & {
  readonly headline: string;
  /** What readers see of it, null while they see nothing. */
  readonly publicRevisionId: string | null;
};

/** All tellings of the story that this version tells, by edition. */
export async function listTellingsToCheck(db: Db, versionId: string): Promise<TellingToCheck[]> {
  const rows = await db
    .selectFrom("versions as asked")
    .innerJoin("versions", "versions.story_id", "asked.story_id")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .where("asked.id", "=", versionId)
    .orderBy("versions.edition")
    .select([
      "versions.id",
      "versions.story_id",
      "versions.edition",
      "versions.slug",
      "versions.kind",
      "versions.headline",
      "versions.revision_id",
      "versions.public_revision_id",
      "stories.section_id",
      "stories.original_edition",
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    storyId: row.story_id,
    edition: row.edition,
    slug: row.slug,
    kind: row.kind as VersionKind,
    headline: row.headline,
    hasSection: row.section_id !== null,
    isOriginal: row.edition === row.original_edition,
    revisionId: row.revision_id,
    publicRevisionId: row.public_revision_id,
  }));
}

/**
 * What checks need of one version besides its line in the list.
 * @param now epoch milliseconds
 */
export async function loadWordsToCheck(
  db: Db,
  one: Pick<VersionToCheck, "id" | "revisionId">,
  now: number,
): Promise<Pick<CheckedVersion, "words" | "writers" | "creditedMedia" | "expiredMedia">> {
  const { words } = await loadStateOf(db, one);
  const bylines = await db
    .selectFrom("bylines")
    .select("person_id")
    .where("version_id", "=", one.id)
    .execute();
  const shown = [...(words.picture === null ? [] : [words.picture.mediaId]), ...picturesOf(words.body)];
  return { words, writers: bylines.length, ...(await loadRights(db, shown, now)) };
}

async function loadRights(
  db: Db,
  mediaIds: readonly string[],
  now: number,
): Promise<Pick<CheckedVersion, "creditedMedia" | "expiredMedia">> {
  if (mediaIds.length === 0) return { creditedMedia: new Set(), expiredMedia: new Map() };
  const rows = await db
    .selectFrom("media")
    .select(["id", "file_name", "credit", "creator", "expires_at"])
    .where("id", "in", mediaIds)
    .execute();
  const credited = rows.filter((row) => row.credit !== "" || row.creator !== "");
  const expired = rows.filter((row) => row.expires_at !== null && row.expires_at <= now);
  return {
    creditedMedia: new Set(credited.map((row) => row.id)),
    expiredMedia: new Map(expired.map((row) => [row.id, row.file_name])),
  };
}

/** From which block of its original each block of a version was made, by id. */
export async function listBlockSources(db: Db, versionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("translated_blocks")
    .select(["block_id", "source_block_id"])
    .where("version_id", "=", versionId)
    .execute();
  return new Map(rows.map((row) => [row.block_id, row.source_block_id]));
}

/** What readers can open, as it stands in addresses: slugs by edition, and the former addresses that still lead somewhere. */
export type OpenSlugs = {
  readonly stories: readonly { readonly edition: string; readonly slug: string }[];
  readonly sections: readonly { readonly edition: string; readonly slug: string }[];
  readonly topics: readonly { readonly edition: string; readonly slug: string }[];
  readonly people: readonly { readonly slug: string }[];
  readonly oldPaths: readonly string[];
};

/** Which addresses are asked about: only those that end so, and these paths. */
export type AskedAddresses = { readonly slugs: readonly string[]; readonly paths: readonly string[] };

/**
 * What readers can open of these addresses, so that checking one story costs the same in an archive of any size.
 * @param now epoch milliseconds
 */
export async function listOpenSlugsAmong(
  db: Db,
  { slugs, paths }: AskedAddresses,
  now: number,
): Promise<OpenSlugs> {
  if (paths.length === 0) return { stories: [], sections: [], topics: [], people: [], oldPaths: [] };
  const [stories, sections, topics, people, redirects] = await Promise.all([
    db
      .selectFrom("versions")
      .select(["edition", "slug"])
      .where("slug", "in", slugs)
      .where((eb) => isOpen(eb, now))
      .execute(),
    db.selectFrom("section_names").select(["edition", "slug"]).where("slug", "in", slugs).execute(),
    db.selectFrom("topic_names").select(["edition", "slug"]).where("slug", "in", slugs).execute(),
    db.selectFrom("people").select("slug").where("slug", "in", slugs).execute(),
    db.selectFrom("redirects").select("path").where("path", "in", paths).execute(),
  ]);
  return { stories, sections, topics, people, oldPaths: redirects.map((row) => row.path) };
}

/** @param now epoch milliseconds */
export async function listOpenSlugs(db: Db, now: number): Promise<OpenSlugs> {
  const [stories, sections, topics, people, redirects] = await Promise.all([
    db
      .selectFrom("versions")
      .select(["edition", "slug"])
      .where((eb) => isOpen(eb, now))
      .execute(),
    db.selectFrom("section_names").select(["edition", "slug"]).execute(),
    db.selectFrom("topic_names").select(["edition", "slug"]).execute(),
    db.selectFrom("people").select("slug").execute(),
    db.selectFrom("redirects").select("path").execute(),
  ]);
  return { stories, sections, topics, people, oldPaths: redirects.map((row) => row.path) };
}
