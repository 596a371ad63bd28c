import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { CommentRule, CommentStatus } from "./comment.ts";

/** What a moderator looks at: comments by their status, or shown ones that readers reported since somebody last decided. */
export type Queue = CommentStatus | "reported";

/** A comment as it stands in a queue. Times in epoch milliseconds. */
export type QueuedComment = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly authorName: string;
  readonly body: string;
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly reports: number;
  /** What it answers. */
  readonly answered: { readonly authorName: string; readonly body: string } | null;
};

/**
 * A queue: what waits or was reported the oldest first, everything else the newest first.
 * @param authorOf only comments under the name that this comment has
 */
export async function listQueue(
  db: Kysely<Schema>,
  {
    queue,
    limit,
    authorOf,
  }: {
    readonly queue: Queue | null;
    readonly limit: number;
    readonly authorOf?: string | undefined;
  },
): Promise<QueuedComment[]> {
  const rows = await db
    .selectFrom("comments")
    .leftJoin("comments as answered", "answered.id", "comments.parent_id")
    .select([
      "comments.id",
      "comments.story_id",
      "comments.edition",
      "comments.author_name",
      "comments.body",
      "comments.status",
      "comments.rule",
      "comments.created_at",
      "comments.edited_at",
      "answered.author_name as answered_name",
      "answered.body as answered_body",
    ])
    .select((eb) =>
      eb
        .selectFrom("comment_reports")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("comment_reports.comment_id", "=", "comments.id")
        .as("reports"),
    )
    .$if(queue !== null && queue !== "reported", (query) => query.where("comments.status", "=", queue ?? ""))
    .$if(queue === "reported", (query) =>
      query.where("comments.status", "=", "approved").where((eb) =>
        eb.exists(
          eb
            .selectFrom("comment_reports")
            .select("comment_reports.comment_id")
            .whereRef("comment_reports.comment_id", "=", "comments.id")
            .where((report) =>
              report.or([
                report("comments.decided_at", "is", null),
                report("comment_reports.at", ">", report.ref("comments.decided_at")),
              ]),
            ),
        ),
      ),
    )
    .$if(authorOf !== undefined, (query) =>
      query.where("comments.name_folded", "=", (eb) =>
        eb
          .selectFrom("comments as one")
          .select("one.name_folded")
          .where("one.id", "=", authorOf ?? ""),
      ),
    )
    .orderBy("comments.created_at", queue === "pending" || queue === "reported" ? "asc" : "desc")
    .orderBy("comments.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    storyId: row.story_id,
    edition: row.edition,
    authorName: row.author_name,
    body: row.body,
    status: row.status as CommentStatus,
    rule: row.rule as CommentRule | null,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    reports: Number(row.reports ?? 0),
    answered:
      row.answered_body === null ? null : { authorName: row.answered_name ?? "", body: row.answered_body },
  }));
}

/** The headline of each story in its original edition, else in any. */
export async function findHeadlines(
  db: Kysely<Schema>,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly versionId: string; readonly headline: string }>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select([
      "versions.id",
      "versions.story_id",
      "versions.headline",
      "versions.edition",
      "stories.original_edition",
    ])
    .where("versions.story_id", "in", storyIds)
    .execute();
  const named = rows.toSorted(
    (a, b) => Number(a.edition === a.original_edition) - Number(b.edition === b.original_edition),
  );
  return new Map(named.map((row) => [row.story_id, { versionId: row.id, headline: row.headline }]));
}

/** How many comments wait for somebody. */
export async function countWaiting(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom("comments")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("status", "=", "pending")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Keeps what was decided of a comment. */
export async function updateStanding(
  db: Kysely<Schema>,
  {
    id,
    status,
    rule,
    by,
    at,
  }: {
    readonly id: string;
    readonly status: CommentStatus;
    readonly rule: CommentRule | null;
    readonly by: string;
    readonly at: number;
  },
): Promise<void> {
  await db
    .updateTable("comments")
    .set({ status, rule, decided_by: by, decided_at: at })
    .where("id", "=", id)
    .execute();
}

/** Who may not comment. */
export type Ban = { readonly id: string; readonly authorName: string; readonly at: number };

export async function insertBan(
  db: Kysely<Schema>,
  ban: Ban & { readonly nameFolded: string; readonly addressHash: string | null; readonly by: string },
): Promise<void> {
  await db
    .insertInto("comment_bans")
    .values({
      id: ban.id,
      author_name: ban.authorName,
      name_folded: ban.nameFolded,
      address_hash: ban.addressHash,
      by: ban.by,
      at: ban.at,
    })
    .execute();
}

/** Everybody who may not comment, the newest ban first. */
export async function listBans(db: Kysely<Schema>): Promise<Ban[]> {
  const rows = await db
    .selectFrom("comment_bans")
    .select(["id", "author_name", "at"])
    .orderBy("at", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({ id: row.id, authorName: row.author_name, at: row.at }));
}

/** @returns whether there was such a ban */
export async function deleteBan(db: Kysely<Schema>, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("comment_bans").where("id", "=", id).returning("id").execute();
  return gone.length > 0;
}
