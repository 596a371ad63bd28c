import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { endIfDone } from "./issues.store.ts";

type Db = Kysely<Schema>;

/** A letter of an issue that is due: whose it is, and how often it was tried. */
export type DueIssueLetter = {
  readonly id: string;
  readonly issueId: string;
  readonly subscriptionId: string;
  readonly tries: number;
};

/** When the next letter of an issue is to be tried; null when none waits. */
export async function findNextIssueLetter(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("issue_letters")
    .select("next_at")
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

/** How many letters are in the outbox. */
export async function countIssueLetters(db: Db): Promise<number> {
  const row = await db
    .selectFrom("issue_letters")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Takes the letter that has waited longest, for so long that no other process tries it meanwhile; null where none is due. */
export async function claimIssueLetter(
  db: Db,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<DueIssueLetter | null> {
  for (;;) {
    const due = await db
      .selectFrom("issue_letters")
      .select(["id", "next_at"])
      .where("next_at", "<=", now)
      .orderBy("next_at")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (due === undefined) return null;
    const row = await db
      .updateTable("issue_letters")
      .set((eb) => ({ next_at: until, tries: eb("tries", "+", 1) }))
      .where("id", "=", due.id)
      .where("next_at", "=", due.next_at)
      .returning(["id", "issue_id as issueId", "subscription_id as subscriptionId", "tries"])
      .executeTakeFirst();
    // Another sender was quicker: there may be more.
    if (row !== undefined) return row;
  }
}

/** Takes a letter out of the outbox and counts what became of it; one that nobody wants any more is not counted. */
export async function settleIssueLetter(
  db: Db,
  { id, issueId }: Pick<DueIssueLetter, "id" | "issueId">,
  { as, now }: { readonly as: "sent" | "failed" | "dropped"; readonly now: number },
) {
  const gone = await db
    .deleteFrom("issue_letters")
    .where("id", "=", id)
    .returning("issue_id")
    .executeTakeFirst();
  if (gone === undefined) return;
  if (as !== "dropped")
    await db
      .updateTable("newsletter_issues")
      .set((eb) => (as === "sent" ? { sent: eb("sent", "+", 1) } : { failed: eb("failed", "+", 1) }))
      .where("id", "=", issueId)
      .execute();
  await endIfDone(db, issueId, now);
}

/** Has a letter tried again at a later time, epoch milliseconds. */
export async function postponeIssueLetter(
  db: Db,
  { id, nextAt, fault }: { readonly id: string; readonly nextAt: number; readonly fault: string },
) {
  await db.updateTable("issue_letters").set({ next_at: nextAt, fault }).where("id", "=", id).execute();
}
