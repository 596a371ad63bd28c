import { commentsKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Absence, PublicComment, PublicThread, ThreadState } from "./comment.ts";
import { heldKeysShown } from "./thread-standing.ts";
import { findStanding } from "./threads.store.ts";

/** How many comments a story has, by the edition that they were written in, and whether it takes more. */
export type ThreadFacts = {
  readonly state: ThreadState;
  /** Whether more would be taken if fewer waited for the moderators. */
  readonly isHeld: boolean;
  readonly total: number;
  readonly byEdition: ReadonlyMap<string, number>;
};

/** Where a page of exchanges ends. */
export type CommentCursor = { readonly createdAt: number; readonly id: string };

/** Which exchanges are asked for. */
export type ThreadsAsked = {
  readonly storyId: string;
  readonly limit: number;
  readonly order: "newest" | "oldest";
  /** Those alone in which something was written in this edition; what they began with comes with them. */
  readonly edition: string | null;
  readonly after: CommentCursor | null;
  /** This exchange alone. */
  readonly threadId?: string;
};

/** What is said of a story's comments before any is read. */
export async function loadThreadFacts(reading: Reading, storyId: string): Promise<ThreadFacts> {
  reading.shows(commentsKey(storyId));
  const [counts, { set, state, isHeld }] = await Promise.all([
    reading.db
      .selectFrom("comments")
      .select((eb) => ["edition", eb.fn.countAll<number>().as("count")])
      .where("story_id", "=", storyId)
      .where("status", "=", "approved")
      .groupBy("edition")
      .execute(),
    findStanding(reading.db, storyId),
  ]);
  for (const key of heldKeysShown(set)) reading.shows(key);
  const byEdition = new Map(counts.map((row) => [row.edition, Number(row.count)]));
  return {
    state,
    isHeld,
    total: [...byEdition.values()].reduce((sum, count) => sum + count, 0),
    byEdition,
  };
}

/** A page of a story's exchanges, each with all of its answers. */
export async function listThreads(
  reading: Reading,
  asked: ThreadsAsked,
): Promise<{ threads: PublicThread[]; next: CommentCursor | null }> {
  reading.shows(commentsKey(asked.storyId));
  const rows = await beginnings(reading, asked).execute();
  const shown = rows.slice(0, asked.limit);
  const answers = await listAnswers(reading, { ...asked, ids: shown.map((row) => row.id) });
  const last = shown.at(-1);
  return {
    threads: shown.map((row) => ({
      id: row.id,
      beginning: beginningOf(row),
      answers: answers.get(row.id) ?? [],
    })),
    next:
      rows.length > asked.limit && last !== undefined ? { createdAt: last.created_at, id: last.id } : null,
  };
}

/** What began an exchange, where readers see it; else why they don't. */
function beginningOf(row: Row & { status: string }): PublicComment | Absence {
  if (row.status === "approved") return publicOf(row);
  return row.status === "pending" ? "waits" : "removed";
}

/** Beginnings that are shown, and those that are not but have answers that are. */
function beginnings({ db }: Reading, { storyId, limit, order, edition, after, threadId }: ThreadsAsked) {
  const way = order === "newest" ? "desc" : "asc";
  const past = order === "newest" ? "<" : ">";
  return db
    .selectFrom("comments")
    .select([...COLUMNS, "status"])
    .where("story_id", "=", storyId)
    .whereRef("thread_id", "=", "id")
    .where(({ and, or, exists, selectFrom, eb }) =>
      or([
        and([eb("status", "=", "approved"), ...(edition === null ? [] : [eb("edition", "=", edition)])]),
        exists(
          selectFrom("comments as answer")
            .select("answer.id")
            .whereRef("answer.thread_id", "=", "comments.id")
            .whereRef("answer.id", "!=", "comments.id")
            .where("answer.status", "=", "approved")
            .$if(edition !== null, (query) => query.where("answer.edition", "=", edition ?? "")),
        ),
      ]),
    )
    .$if(threadId !== undefined, (query) => query.where("id", "=", threadId ?? ""))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb("created_at", past, after?.createdAt ?? 0),
          eb.and([eb("created_at", "=", after?.createdAt ?? 0), eb("id", past, after?.id ?? "")]),
        ]),
      ),
    )
    .orderBy("created_at", way)
    .orderBy("id", way)
    .limit(limit + 1);
}

async function listAnswers(
  { db }: Reading,
  { ids, edition }: Pick<ThreadsAsked, "edition"> & { readonly ids: readonly string[] },
): Promise<Map<string, PublicComment[]>> {
  const answers = new Map<string, PublicComment[]>();
  if (ids.length === 0) return answers;
  const rows = await db
    .selectFrom("comments")
    .select([...COLUMNS, "thread_id"])
    .where("thread_id", "in", ids)
    .whereRef("thread_id", "!=", "id")
    .where("status", "=", "approved")
    .$if(edition !== null, (query) => query.where("edition", "=", edition ?? ""))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  for (const row of rows) {
    const thread = row.thread_id ?? "";
    answers.set(thread, [...(answers.get(thread) ?? []), publicOf(row)]);
  }
  return answers;
}

const COLUMNS = ["id", "edition", "author_name", "body", "created_at", "edited_at"] as const;

type Row = {
  id: string;
  edition: string;
  author_name: string;
  body: string;
  created_at: number;
  edited_at: number | null;
};

function publicOf(row: Row): PublicComment {
  return {
    id: row.id,
    edition: row.edition,
    authorName: row.author_name,
    body: row.body,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  };
}
