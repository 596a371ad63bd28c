import type { Kysely } from "kysely";
import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../database/ledger.ts";
import type { Schema } from "../database/schema.ts";
import type { Letter } from "./mailer.ts";

type Db = Kysely<Schema>;

/** A letter to be sent. Times in epoch milliseconds. */
export type NewLetter = Omit<Letter, "id"> & {
  /** What it is about, as an invitation's id. */
  readonly subjectId: string;
  /** From when on nobody needs it any more. */
  readonly worthlessFrom: number;
};

export type LetterState = "waiting" | "sent" | "failed";

/** A letter that is due, and how often it was tried. */
export type DueLetter = Letter & { readonly tries: number; readonly worthlessFrom: number };

/** Puts a letter in the outbox, in the same transaction as what it tells of: there are both or neither. */
export async function postLetter({ db, now }: Pick<Writing, "db" | "now">, letter: NewLetter) {
  await db
    .insertInto("letters")
    .values({
      id: newId(now),
      subject_id: letter.subjectId,
      recipient: letter.to,
      subject: letter.subject,
      plain: letter.plain,
      html: letter.html,
      state: "waiting",
      tries: 0,
      next_at: now,
      worthless_from: letter.worthlessFrom,
      created_at: now,
      settled_at: null,
      fault: "",
    })
    .execute();
}

/** When the next letter is to be tried; null when none waits. */
export async function findNextPost(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("letters")
    .select("next_at")
    .where("next_at", "is not", null)
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

/** Takes the letter that has waited longest, for so long that no other process tries it meanwhile. */
export async function claimLetter(
  db: Db,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<DueLetter | null> {
  const due = await db
    .selectFrom("letters")
    .select(["id", "next_at"])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  if (due === undefined) return null;
  const row = await db
    .updateTable("letters")
    .set((eb) => ({ next_at: until, tries: eb("tries", "+", 1) }))
    .where("id", "=", due.id)
    .where("next_at", "=", due.next_at)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, recipient: to, subject, plain, html, tries, worthless_from: worthlessFrom } = row;
  return { id, to, subject, plain, html, tries, worthlessFrom };
}

/** A letter that is settled loses its words, which may hold a link that lets somebody in, and the address that it was for. */
export async function settleLetter(
  db: Db,
  letter: { readonly id: string; readonly state: "sent" | "failed"; readonly fault: string },
  now: number,
) {
  const { id, state, fault } = letter;
  await db
    .updateTable("letters")
    .set({ state, fault, next_at: null, settled_at: now, recipient: "", plain: "", html: "" })
    .where("id", "=", id)
    .execute();
}

/** Has a letter tried again at a later time. */
export async function postponeLetter(
  db: Db,
  { id, nextAt, fault }: { readonly id: string; readonly nextAt: number; readonly fault: string },
) {
  await db.updateTable("letters").set({ next_at: nextAt, fault }).where("id", "=", id).execute();
}

/** What became of the last letter about each of these; those without one are absent. */
export async function findLetterStates(
  db: Db,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly state: LetterState; readonly fault: string }>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("letters")
    .select(["subject_id", "state", "fault"])
    .where("subject_id", "in", subjectIds)
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.subject_id, { state: row.state as LetterState, fault: row.fault }]));
}
