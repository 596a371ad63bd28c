import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { CommentRule, CommentStatus } from "./comment.ts";
import type { ScoredFirst } from "./scorer.ts";

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
  /** What became of the comments under this name, this one among them. */
  readonly record: AuthorRecord;
};

/** How many comments under a name stand where; absent for none. */
export type AuthorRecord = Readonly<Partial<Record<CommentStatus, number>>>;

/** What is looked for: a queue; or what the author of a comment wrote; or the exchange that it is of. */
export type QueueAsked = {
  readonly queue: Queue | null;
  readonly limit: number;
  /** Only comments under the name that this comment has, and those of its day from its connection. */
  readonly authorOf?: string | undefined;
  /** Only the comments of the exchange that this one is of. */
  readonly exchangeOf?: string | undefined;
  /** By what the scorer makes of them, and only then by their time. */
  readonly first?: ScoredFirst | undefined;
};

/** A queue: what waits or was reported, and an exchange, the oldest first, everything else the newest first. */
export async function listQueue(
  db: Kysely<Schema>,
  { queue, limit, authorOf, exchangeOf, first }: QueueAsked,
): Promise<QueuedComment[]> {
  const isOldestFirst = queue === "pending" || queue === "reported" || exchangeOf !== undefined;
  const rows = await db
    .selectFrom("comments")
    .leftJoin("comments as answered", "answered.id", "comments.parent_id")
    .select([
      "comments.id",
      "comments.story_id",
      "comments.edition",
      "comments.author_name",
      "comments.name_folded",
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
    .$if(queue === "reported", (query) => query.where(isReported))
    .$if(authorOf !== undefined, (query) =>
      query.where((eb) =>
        eb.or(
          (["name_folded", "address_hash"] as const).map((column) =>
            eb(
              `comments.${column}`,
              "=",
              eb
                .selectFrom("comments as one")
                .select(`one.${column}`)
                .where("one.id", "=", authorOf ?? ""),
            ),
          ),
        ),
      ),
    )
    .$if(exchangeOf !== undefined, (query) =>
      query.where("comments.thread_id", "=", (eb) =>
        eb
          .selectFrom("comments as one")
          .select("one.thread_id")
          .where("one.id", "=", exchangeOf ?? ""),
      ),
    )
    // What was not scored stands in the middle; the databases differ on where null does.
    .$if(first !== undefined, (query) =>
      query.orderBy(
        (eb) => eb.fn.coalesce("comments.score", eb.val(0.5)),
        first === "closely" ? "desc" : "asc",
      ),
    )
    .orderBy("comments.created_at", isOldestFirst ? "asc" : "desc")
    .orderBy("comments.id")
    .limit(limit)
    .execute();
  const records = await findRecords(
    db,
    rows.map((row) => row.name_folded ?? ""),
  );
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
    record: records.get(row.name_folded ?? "") ?? {},
  }));
}

/** Whether it is shown, and was reported by a reader since somebody last decided about it. */
export function isReported(eb: ExpressionBuilder<Schema, "comments">) {
  return eb.and([
    eb("comments.status", "=", "approved"),
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
  ]);
}

async function findRecords(
  db: Kysely<Schema>,
  names: readonly string[],
): Promise<ReadonlyMap<string, AuthorRecord>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom("comments")
    .select((eb) => ["name_folded", "status", eb.fn.countAll<number>().as("count")])
    .where("name_folded", "in", [...new Set(names)])
    .groupBy(["name_folded", "status"])
    .execute();
  const records = new Map<string, AuthorRecord>();
  for (const { name_folded, status, count } of rows) {
    const name = name_folded ?? "";
    records.set(name, { ...records.get(name), [status]: Number(count) });
  }
  return records;
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

/** What waits for a moderator: what nobody has decided about, and what was reported since somebody did. */
export type Waiting = { readonly pending: number; readonly reported: number };

/** How many comments wait for somebody. */
export async function countWaiting(db: Pick<Kysely<Schema>, "selectFrom">): Promise<Waiting> {
  const count = (query: SelectQueryBuilder<Schema, "comments", object>) =>
    query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const pending = await count(db.selectFrom("comments").where("status", "=", "pending"));
  const reported = await count(db.selectFrom("comments").where(isReported));
  return { pending: Number(pending.count), reported: Number(reported.count) };
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
