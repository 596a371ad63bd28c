import { hash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * The chain of everything that was done before the public. What was published before there was a chain is chained as it stands now, in
 * the order of its times.
 */
export const theChain: Migration = {
  name: "005-the-chain",
  async up(db) {
    await db.schema
      .createTable("publications")
      .addColumn("number", "int8", (c) => c.primaryKey().notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("story_id", "text", (c) => c.notNull())
      .addColumn("edition", "text", (c) => c.notNull())
      .addColumn("revision_id", "text")
      .addColumn("at", "int8", (c) => c.notNull())
      .addColumn("visible_from", "int8")
      .addColumn("updated_at", "int8")
      .addColumn("content", "text", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("publications_version_id_number")
      .on("publications")
      .columns(["version_id", "number"])
      .execute();
    await chainAll(db as Kysely<Tables>);
  },
};

type VersionRow = {
  id: string;
  story_id: string;
  edition: string;
  status: string;
  public_revision_id: string | null;
  visible_from: number | null;
  updated_at: number | null;
  withdrawn_at: number | null;
};
type RevisionRow = {
  id: string;
  version_id: string;
  number: number;
  headline: string;
  kicker: string;
  standfirst: string;
  source: string;
  place: string;
  picture_id: string | null;
  picture_alt: string;
  picture_caption: string;
  picture_credit: string;
  body: string;
  note: string;
  published_at: number | null;
};
type PublicationRow = {
  number: number;
  kind: string;
  version_id: string;
  story_id: string;
  edition: string;
  revision_id: string | null;
  at: number;
  visible_from: number | null;
  updated_at: number | null;
  content: string;
  hash: string;
};
type Tables = { versions: VersionRow; revisions: RevisionRow; publications: PublicationRow };
type Act = Pick<PublicationRow, "kind" | "version_id" | "revision_id" | "at" | "visible_from" | "updated_at">;

const AT_A_TIME = 100;

async function chainAll(db: Kysely<Tables>) {
  const versions = new Map((await listVersions(db)).map((version) => [version.id, version]));
  const acts = await listActs(db, versions);
  let number = 0;
  let previous = "";
  for (let from = 0; from < acts.length; from += AT_A_TIME) {
    const part = acts.slice(from, from + AT_A_TIME);
    const contents = await hashContents(db, part);
    const rows = part.map((act) => {
      const { story_id = "", edition = "" } = versions.get(act.version_id) ?? {};
      const content = act.kind === "withdrawn" ? "" : (contents.get(act.revision_id ?? "") ?? "");
      number += 1;
      const row = { ...act, story_id, edition, content, number };
      previous = hashLink(row, previous);
      return { ...row, hash: previous };
    });
    await db.insertInto("publications").values(rows).execute();
  }
}

function listVersions(db: Kysely<Tables>): Promise<VersionRow[]> {
  return db
    .selectFrom("versions")
    .select(["id", "story_id", "edition", "status", "public_revision_id"])
    .select(["visible_from", "updated_at", "withdrawn_at"])
    .where("public_revision_id", "is not", null)
    .execute();
}

/** What is known of how the public came to see what it sees, oldest first. */
async function listActs(db: Kysely<Tables>, versions: ReadonlyMap<string, VersionRow>): Promise<Act[]> {
  const revisions = await db
    .selectFrom("revisions")
    .select(["id", "version_id", "note", "published_at"])
    .where("published_at", "is not", null)
    .orderBy("version_id")
    .orderBy("number")
    .execute();
  const begun = new Set<string>();
  const acts: Act[] = [];
  for (const { id, version_id, note, published_at } of revisions) {
    const version = versions.get(version_id);
    if (version === undefined) continue;
    const isLast = version.public_revision_id === id;
    const isFirst = !begun.has(version_id);
    begun.add(version_id);
    acts.push({
      kind: kindOf({ isAhead: isLast && version.status === "scheduled", isFirst, note }),
      version_id,
      revision_id: id,
      at: published_at ?? 0,
      visible_from: version.visible_from,
      updated_at: isFirst && !isLast ? null : isLast ? version.updated_at : published_at,
    });
  }
  for (const { id, status, public_revision_id, visible_from, withdrawn_at } of versions.values()) {
    if (status !== "withdrawn" || withdrawn_at === null) continue;
    const of = { version_id: id, revision_id: public_revision_id, visible_from };
    acts.push({ ...of, kind: "withdrawn", at: withdrawn_at, updated_at: null });
  }
  // Stable: what has one time keeps the order of its numbers.
  return acts.sort((a, b) => a.at - b.at);
}

function kindOf({ isAhead, isFirst, note }: { isAhead: boolean; isFirst: boolean; note: string }): string {
  if (isAhead) return "scheduled";
  if (isFirst) return "published";
  return note === "" ? "updated" : "corrected";
}

async function hashContents(db: Kysely<Tables>, acts: readonly Act[]): Promise<Map<string, string>> {
  const ids = acts.flatMap((act) => act.revision_id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("revisions").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, hashContent(row)]));
}

// As features/history hashed when this step was written: a step of the schema never changes afterwards.

function hashContent(row: RevisionRow): string {
  const { headline, kicker, standfirst, source, place } = row;
  const picture =
    row.picture_id === null
      ? null
      : {
          mediaId: row.picture_id,
          alt: row.picture_alt,
          caption: row.picture_caption,
          credit: row.picture_credit,
        };
  const words = { headline, kicker, standfirst, source, place, picture, body: JSON.parse(row.body) };
  return sha256({
    versionId: row.version_id,
    number: row.number,
    words,
    note: row.note,
    publishedAt: row.published_at,
  });
}

function hashLink(row: Omit<PublicationRow, "hash">, previous: string): string {
  return sha256({
    number: row.number,
    kind: row.kind,
    versionId: row.version_id,
    storyId: row.story_id,
    edition: row.edition,
    revisionId: row.revision_id,
    at: row.at,
    visibleFrom: row.visible_from,
    updatedAt: row.updated_at,
    content: row.content,
    previous,
  });
}

function sha256(value: unknown): string {
  return hash("sha256", JSON.stringify(inOneOrder(value)));
}

function inOneOrder(value: unknown): unknown {
  // Of half a character a database makes a whole one.
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOneOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOneOrder(one)]));
}
