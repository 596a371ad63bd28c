import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { wordsOfRow } from "../stories/stories.store.ts";
import { contentHash, type Link } from "./publication.ts";
import { linkOf } from "./publications.store.ts";

type Db = Kysely<Schema>;

/** What the revision that a link names says now, as a hash; null where there is none. */
export type LinkAsFound = { readonly link: Link; readonly contentNow: string | null };

/** The links after this number, in their order, each with what its revision says now. */
export async function listLinksAfter(db: Db, number: number, limit: number): Promise<LinkAsFound[]> {
  const rows = await db
    .selectFrom("publications")
    .selectAll()
    .where("number", ">", number)
    .orderBy("number")
    .limit(limit)
    .execute();
  const contents = await hashRevisions(
    db,
    rows.flatMap((row) => row.revision_id ?? []),
  );
  return rows.map((row) => ({
    link: linkOf(row),
    contentNow: contents.get(row.revision_id ?? "") ?? null,
  }));
}

async function hashRevisions(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("revisions").selectAll().where("id", "in", ids).execute();
  return new Map(
    rows.map((row) => {
      const { id, version_id: versionId, number, note, published_at: publishedAt } = row;
      return [id, contentHash({ versionId, number, words: wordsOfRow(row), note, publishedAt })];
    }),
  );
}

/**
 * Whether something else was done with the version before the time came that this link set for it: readers never saw it, and its
 * revision may have been written on.
 */
export async function wasOvertaken(db: Db, { versionId, number, visibleFrom }: Link): Promise<boolean> {
  const row = await db
    .selectFrom("publications")
    .select("number")
    .where("version_id", "=", versionId)
    .where("number", ">", number)
    .where("at", "<", visibleFrom ?? 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A version that readers can see or will, beside the last link that tells of it and the revision that it shows. */
export type ReleasedVersion = {
  readonly id: string;
  readonly edition: string;
  readonly slug: string;
  /** What of the version's own row is not as the chain and the revision have it; empty when all is. */
  readonly differs: readonly string[];
};

const WORDS = [
  "headline",
  "kicker",
  "standfirst",
  "source",
  "place",
  "picture_id",
  "picture_alt",
  "picture_caption",
  "picture_credit",
] as const;

/** The released versions after this id, in the order of ids, each compared with the end of its history. */
export async function listReleasedAfter(
  db: Db,
  { after, statuses, limit }: { after: string; statuses: readonly string[]; limit: number },
): Promise<ReleasedVersion[]> {
  const versions = await db
    .selectFrom("versions")
    .selectAll()
    .where("id", ">", after)
    .where("status", "in", statuses)
    .orderBy("id")
    .limit(limit)
    .execute();
  if (versions.length === 0) return [];
  const links = await lastLinks(
    db,
    versions.map((version) => version.id),
  );
  const shown = await db
    .selectFrom("revisions")
    .select(["id", ...WORDS])
    .where(
      "id",
      "in",
      versions.map((version) => version.public_revision_id ?? ""),
    )
    .execute();
  const revisions = new Map(shown.map((revision) => [revision.id, revision]));
  return versions.map((version) => {
    const { id, edition, slug } = version;
    const link = links.get(id);
    const revision = revisions.get(version.public_revision_id ?? "");
    if (link === undefined) return { id, edition, slug, differs: ["history"] };
    const differs: string[] = [];
    if (link.revisionId !== version.public_revision_id) differs.push("revision");
    if (link.visibleFrom !== version.visible_from) differs.push("published time");
    if (link.updatedAt !== version.updated_at) differs.push("updated time");
    if (link.edition !== edition || link.storyId !== version.story_id) differs.push("story or edition");
    differs.push(...WORDS.filter((column) => revision !== undefined && revision[column] !== version[column]));
    return { id, edition, slug, differs };
  });
}

async function lastLinks(db: Db, versionIds: readonly string[]): Promise<Map<string, Link>> {
  const rows = await db
    .selectFrom("publications")
    .selectAll()
    .where("number", "in", (eb) =>
      eb
        .selectFrom("publications as last")
        .select(({ fn }) => fn.max("last.number").as("number"))
        .where("last.version_id", "in", versionIds)
        .groupBy("last.version_id"),
    )
    .execute();
  return new Map(rows.map((row) => [row.version_id, linkOf(row)]));
}

/** Revisions that pass for published though no link tells of them. */
export async function listUnchained(db: Db): Promise<{ id: string; versionId: string }[]> {
  return db
    .selectFrom("revisions")
    .leftJoin("publications", "publications.revision_id", "revisions.id")
    .select(["revisions.id", "revisions.version_id as versionId"])
    .where("revisions.published_at", "is not", null)
    .where("publications.number", "is", null)
    .limit(100)
    .execute();
}

/** Versions that the log of changes tells were published, and that are gone. */
export async function listVanished(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("changes")
    .leftJoin("versions", "versions.id", "changes.subject_id")
    .select("changes.subject_id")
    .distinct()
    .where("changes.kind", "in", ["story.published", "story.scheduled", "story.corrected"])
    .where("versions.id", "is", null)
    .limit(100)
    .execute();
  return rows.map((row) => row.subject_id);
}

/** How many links and released versions there are, for a progress bar. */
export async function countToVerify(db: Db, statuses: readonly string[]): Promise<number> {
  const end = await db
    .selectFrom("publications")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const versions = await db
    .selectFrom("versions")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("status", "in", statuses)
    .executeTakeFirstOrThrow();
  return end.count + versions.count;
}
