import type { Kysely, Selectable } from "kysely";
import { newId } from "../../kernel/ids.ts";
import type { NewsletterIssuesTable } from "../../platform/database/newsletter-tables.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { ListName } from "./newsletter.ts";

type Db = Kysely<Schema>;

/** `nothing`: there was nothing new; `queuing`: not everybody's letter is in the outbox yet. */
export type IssueState = "nothing" | "queuing" | "sending" | "sent";

/** What goes out of one kind of letter on one day. Times in epoch milliseconds. */
export type Issue = {
  readonly id: string;
  readonly edition: string;
  readonly list: ListName;
  /** `2024-07-19`, in the edition's zone. */
  readonly day: string;
  /** What it tells, in its order. */
  readonly versionIds: readonly string[];
  readonly state: IssueState;
  readonly walked: string;
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  readonly bounced: number;
  readonly left: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

/** Begins the issue of a day. @returns its id; null where somebody else has begun it */
export async function beginIssue(
  db: Db,
  issue: Pick<Issue, "edition" | "list" | "day" | "versionIds">,
  now: number,
): Promise<string | null> {
  const { edition, list, day, versionIds } = issue;
  const isEmpty = versionIds.length === 0;
  const row = await db
    .insertInto("newsletter_issues")
    .values({
      id: newId(now),
      edition,
      list,
      day,
      versions: JSON.stringify(versionIds),
      state: isEmpty ? "nothing" : "queuing",
      walked: "",
      queued: 0,
      sent: 0,
      failed: 0,
      bounced: 0,
      left: 0,
      created_at: now,
      ended_at: isEmpty ? now : null,
    })
    .onConflict((conflict) => conflict.columns(["edition", "list", "day"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findIssue(db: Db, id: string): Promise<Issue | null> {
  const row = await db.selectFrom("newsletter_issues").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : issueOf(row);
}

/** The issue whose letters are being put in the outbox; null when none is. */
export async function findQueuing(db: Db): Promise<Issue | null> {
  const row = await db
    .selectFrom("newsletter_issues")
    .selectAll()
    .where("state", "=", "queuing")
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : issueOf(row);
}

/** When the last issue of a list began, whatever it told; null before the first. */
export async function findLastBeginning(
  db: Pick<Db, "selectFrom">,
  edition: string,
  list: ListName,
): Promise<number | null> {
  const row = await db
    .selectFrom("newsletter_issues")
    .select((eb) => eb.fn.max("created_at").as("at"))
    .where("edition", "=", edition)
    .where("list", "=", list)
    .executeTakeFirst();
  return row?.at === undefined || row.at === null ? null : Number(row.at);
}

/** The last issues that told something, newest first. */
export async function listIssues(db: Db, limit: number): Promise<Issue[]> {
  const rows = await db
    .selectFrom("newsletter_issues")
    .selectAll()
    .where("state", "!=", "nothing")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(issueOf);
}

/**
 * Puts the letters of the next subscriptions, in the order of their ids, in the outbox. What one transaction queues, no other does: the
 * place that the issue had come to is moved with it.
 * @param batch how many at most
 */
export async function queueLetters(db: Db, issue: Issue, { batch, now }: { batch: number; now: number }) {
  const { id: issueId, edition, list, walked, createdAt } = issue;
  const next = await db
    .selectFrom("subscriptions")
    .select("id")
    .where("edition", "=", edition)
    .where("list", "=", list)
    .where("id", ">", walked)
    .where("address", "is not", null)
    .where("confirmed_at", "<=", createdAt)
    .orderBy("id")
    .limit(batch)
    .execute();
  const last = next.at(-1)?.id;
  const moved = await db
    .updateTable("newsletter_issues")
    .set((eb) => ({
      queued: eb("queued", "+", next.length),
      walked: last ?? walked,
      state: next.length < batch ? "sending" : "queuing",
    }))
    .where("id", "=", issueId)
    .where("state", "=", "queuing")
    .where("walked", "=", walked)
    .returning("id")
    .executeTakeFirst();
  if (moved === undefined || last === undefined) return endIfDone(db, issueId, now);
  await db
    .insertInto("issue_letters")
    .values(
      next.map(({ id }) => ({
        id: newId(now),
        issue_id: issueId,
        subscription_id: id,
        tries: 0,
        next_at: now,
        fault: "",
      })),
    )
    .execute();
}

/** Counts a reader who leaves, or whose letter came back, with the last issue of their list. */
export async function countWithLastIssue(db: Db, subscriptionId: string, as: "left" | "bounced") {
  const last = await db
    .selectFrom("newsletter_issues as i")
    .innerJoin("subscriptions as s", (join) =>
      join.onRef("s.edition", "=", "i.edition").onRef("s.list", "=", "i.list"),
    )
    .select("i.id")
    .where("s.id", "=", subscriptionId)
    .where("i.state", "!=", "nothing")
    .orderBy("i.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return;
  await db
    .updateTable("newsletter_issues")
    .set((eb) => (as === "left" ? { left: eb("left", "+", 1) } : { bounced: eb("bounced", "+", 1) }))
    .where("id", "=", last.id)
    .execute();
}

/** Notes that an issue is sent, once all its letters are queued and none waits. */
export async function endIfDone(db: Db, issueId: string, now: number) {
  await db
    .updateTable("newsletter_issues")
    .set({ state: "sent", ended_at: now })
    .where("id", "=", issueId)
    .where("state", "=", "sending")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("issue_letters").select("id").where("issue_id", "=", issueId))),
    )
    .execute();
}

function issueOf(row: Selectable<NewsletterIssuesTable>): Issue {
  const { id, edition, list, day, walked, queued, sent, failed, bounced, left } = row;
  return {
    id,
    edition,
    list,
    day,
    walked,
    queued,
    sent,
    failed,
    bounced,
    left,
    versionIds: JSON.parse(row.versions) as string[],
    state: row.state as IssueState,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
