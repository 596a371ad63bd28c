import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** A public correction of one edition of a story. `at` in epoch milliseconds. */
export type Correction = {
  readonly revisionId: string;
  readonly versionId: string;
  readonly edition: string;
  readonly note: string;
  readonly at: number;
};

/**
 * The corrections of the story's other editions about which this version has done nothing yet, the oldest first: made since readers
 * could read this one, and no answers themselves.
 */
export async function listDueCorrections(
  db: Db,
  version: { readonly id: string; readonly storyId: string; readonly visibleFrom: number },
): Promise<Correction[]> {
  const rows = await db
    .selectFrom("revisions")
    .innerJoin("versions", "versions.id", "revisions.version_id")
    .where("versions.story_id", "=", version.storyId)
    .where("versions.id", "!=", version.id)
    .where("revisions.note", "!=", "")
    .where("revisions.published_at", ">=", version.visibleFrom)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("correction_answers")
            .select("correction_answers.revision_id")
            .where((eb) =>
              eb.or([
                eb.and([
                  eb("correction_answers.revision_id", "=", eb.ref("revisions.id")),
                  eb("correction_answers.version_id", "=", version.id),
                ]),
                eb("correction_answers.answer_id", "=", eb.ref("revisions.id")),
              ]),
            ),
        ),
      ),
    )
    .orderBy("revisions.published_at")
    .select([
      "revisions.id as revisionId",
      "versions.id as versionId",
      "versions.edition",
      "revisions.note",
      "revisions.published_at",
    ])
    .execute();
  return rows.map(({ published_at, ...row }) => ({ ...row, at: published_at ?? 0 }));
}

/** What is done about corrections: `answerId` is the correction that answers them, null where there is nothing to correct. */
export type CorrectionAnswer = {
  readonly versionId: string;
  readonly revisionIds: readonly string[];
  readonly answerId: string | null;
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** Notes what a version did about corrections of other editions. */
export async function insertCorrectionAnswers(db: Db, answer: CorrectionAnswer) {
  if (answer.revisionIds.length === 0) return;
  const rows = answer.revisionIds.map((revisionId) => ({
    revision_id: revisionId,
    version_id: answer.versionId,
    answer_id: answer.answerId,
    staff_id: answer.by,
    created_at: answer.at,
  }));
  await db
    .insertInto("correction_answers")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["revision_id", "version_id"]).doNothing())
    .execute();
}

/** Which versions' corrections belong together with each of these: those it answers, and those that answer it. By revision. */
export async function listLinkedVersions(
  db: ReadDatabase,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("correction_answers")
    .innerJoin("revisions", "revisions.id", "correction_answers.revision_id")
    .where((eb) =>
      eb.or([
        eb("correction_answers.revision_id", "in", revisionIds),
        eb("correction_answers.answer_id", "in", revisionIds),
      ]),
    )
    .where("correction_answers.answer_id", "is not", null)
    .select([
      "correction_answers.revision_id as correctionId",
      "correction_answers.answer_id as answerId",
      "revisions.version_id as correctedId",
      "correction_answers.version_id as answeringId",
    ])
    .execute();
  const linked = revisionIds.map((id): [string, string[]] => [
    id,
    rows.flatMap((row) =>
      row.correctionId === id ? [row.answeringId] : row.answerId === id ? [row.correctedId] : [],
    ),
  ]);
  return new Map(linked);
}
