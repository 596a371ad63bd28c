import type { Insertable, Kysely, Selectable } from "kysely";
import type { PublicationsTable } from "../../platform/database/history-tables.ts";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Link, NO_HASH, type PublicationKind } from "./publication.ts";

type Db = Kysely<Schema>;

/** Where the chain ends: the number and the hash of its last link, 0 and nothing before there is one. */
export async function findChainEnd(db: Pick<Db, "selectFrom">): Promise<{ number: number; hash: string }> {
  const row = await db
    .selectFrom("publications")
    .select(["number", "hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? { number: 0, hash: NO_HASH };
}

export async function insertLinks(db: Db, links: readonly Link[]): Promise<void> {
  await inParts(links.map(rowOf), (part) => db.insertInto("publications").values(part).execute());
}

/** The hash of the link with this number; null where there is none. */
export async function findLinkHash(db: Db, number: number): Promise<string | null> {
  const row = await db
    .selectFrom("publications")
    .select("hash")
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** A row as the link that it is. */
export function linkOf(row: Selectable<PublicationsTable>): Link {
  return {
    number: row.number,
    kind: row.kind as PublicationKind,
    versionId: row.version_id,
    storyId: row.story_id,
    edition: row.edition,
    revisionId: row.revision_id,
    at: row.at,
    visibleFrom: row.visible_from,
    updatedAt: row.updated_at,
    content: row.content,
    hash: row.hash,
  };
}

function rowOf(link: Link): Insertable<PublicationsTable> {
  return {
    number: link.number,
    kind: link.kind,
    version_id: link.versionId,
    story_id: link.storyId,
    edition: link.edition,
    revision_id: link.revisionId,
    at: link.at,
    visible_from: link.visibleFrom,
    updated_at: link.updatedAt,
    content: link.content,
    hash: link.hash,
  };
}
