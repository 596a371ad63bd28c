import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** What somebody told with sending a version for review, returning it, or releasing it against the checks. `at` in epoch milliseconds. */
export type ReviewNote = {
  readonly id: string;
  readonly kind: "sent" | "returned" | "overruled";
  readonly text: string;
  readonly by: string;
  readonly at: number;
};

export async function insertReviewNote(db: Db, versionId: string, note: ReviewNote) {
  await db
    .insertInto("review_notes")
    .values({
      id: note.id,
      version_id: versionId,
      kind: note.kind,
      text: note.text,
      staff_id: note.by,
      created_at: note.at,
    })
    .execute();
}

/** What was told about a version, newest first. */
export async function listReviewNotes(db: Db, versionId: string): Promise<ReviewNote[]> {
  const rows = await db
    .selectFrom("review_notes")
    .selectAll()
    .where("version_id", "=", versionId)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ReviewNote["kind"],
    text: row.text,
    by: row.staff_id,
    at: row.created_at,
  }));
}
