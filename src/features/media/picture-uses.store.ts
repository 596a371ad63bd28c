import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { picturesOfWords } from "../stories/body-text.ts";
import { loadNewest } from "../stories/stories.store.ts";
import type { Status } from "../stories/story.ts";

type Db = Kysely<Schema>;

/** Where a version shows a picture: in its newest draft, to readers now, or to readers in a state that was replaced since. */
export type UseStage = "draft" | "public" | "former";

/** One version that shows a picture. */
export type PictureUse = {
  readonly versionId: string;
  readonly edition: string;
  readonly headline: string;
  readonly status: Status;
  readonly stages: readonly UseStage[];
};

/** Notes what a version shows now; what readers saw and no longer see stays noted as that. */
export async function saveUses(
  db: Db,
  versionId: string,
  now: { readonly draft: readonly string[]; readonly public: readonly string[] },
) {
  const before = await db
    .selectFrom("picture_uses")
    .select(["media_id", "stage"])
    .where("version_id", "=", versionId)
    .execute();
  const former = before.filter(({ stage }) => stage !== "draft").map((row) => row.media_id);
  const stages: Readonly<Record<UseStage, readonly string[]>> = {
    ...now,
    former: former.filter((id) => !now.public.includes(id)),
  };
  const rows = Object.entries(stages).flatMap(([stage, ids]) =>
    [...new Set(ids)].map((media_id) => ({ media_id, version_id: versionId, stage })),
  );
  await db.deleteFrom("picture_uses").where("version_id", "=", versionId).execute();
  if (rows.length > 0) await db.insertInto("picture_uses").values(rows).execute();
}

/** The versions that show a picture, those begun last first; at most 100. */
export async function listUses(db: Db, mediaId: string): Promise<PictureUse[]> {
  const rows = await db
    .selectFrom("picture_uses")
    .innerJoin("versions", "versions.id", "picture_uses.version_id")
    .innerJoin("revisions", "revisions.id", "versions.revision_id")
    .select([
      "versions.id",
      "versions.edition",
      "versions.status",
      "revisions.headline",
      "picture_uses.stage",
    ])
    .where("picture_uses.media_id", "=", mediaId)
    .orderBy("versions.id", "desc")
    .orderBy("picture_uses.stage")
    .limit(300)
    .execute();
  const byVersion = Map.groupBy(rows, (row) => row.id);
  return [...byVersion].slice(0, 100).flatMap(([versionId, [first, ...more]]) =>
    first === undefined
      ? []
      : {
          versionId,
          edition: first.edition,
          headline: first.headline,
          status: first.status as Status,
          stages: [first, ...more].map((row) => row.stage as UseStage),
        },
  );
}

/** Whether readers see a picture, or saw it in a story: then it is no longer one member's own. */
export async function isOrWasPublic(db: Db, mediaId: string): Promise<boolean> {
  const row = await db
    .selectFrom("picture_uses")
    .select("version_id")
    .where("media_id", "=", mediaId)
    .where("stage", "!=", "draft" satisfies UseStage)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether any version shows a picture, or did to readers. What the follower has not read yet is read here, so that a draft of this very
 * second counts.
 * @param follower under which name the follower that notes uses keeps its position
 */
export async function isUsed(db: Db, mediaId: string, follower: string): Promise<boolean> {
  const noted = await db
    .selectFrom("picture_uses")
    .select("version_id")
    .where("media_id", "=", mediaId)
    .limit(1)
    .executeTakeFirst();
  if (noted !== undefined) return true;
  const heads = await db
    .selectFrom("versions")
    .select("id")
    .where("picture_id", "=", mediaId)
    .limit(1)
    .executeTakeFirst();
  if (heads !== undefined) return true;
  const unread = await db
    .selectFrom("changes")
    .innerJoin("versions", "versions.id", "changes.subject_id")
    .select("versions.id")
    .distinct()
    .where("changes.id", ">", (eb) =>
      eb.fn.coalesce(eb.selectFrom("followers").select("position").where("name", "=", follower), eb.lit(0)),
    )
    .execute();
  for (const { id } of unread) {
    const { words } = await loadNewest(db, id);
    if (picturesOfWords(words).includes(mediaId)) return true;
  }
  return false;
}
