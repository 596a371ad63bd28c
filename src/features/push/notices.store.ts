import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { PushAddress } from "../../platform/push/web-push.ts";
import { isOpen } from "../stories/visibility.store.ts";
import type { NoticeKind } from "./notice.ts";

type Db = Kysely<Schema>;

/** A version that readers may be told of, as they see it. */
export type ToldVersion = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly revisionId: string;
  readonly sectionId: string | null;
};

/** What the public can read of a version now; null where it can't. */
export async function findToldVersion(db: Db, versionId: string, now: number): Promise<ToldVersion | null> {
  const row = await versionQuery(db, versionId)
    .where((eb) => isOpen(eb, now))
    .executeTakeFirst();
  return row === undefined || row.revisionId === null ? null : { ...row, revisionId: row.revisionId };
}

/** What the public last read of a version that was withdrawn; null where it is not. */
export async function findWithdrawnVersion(db: Db, versionId: string): Promise<ToldVersion | null> {
  const row = await versionQuery(db, versionId).where("versions.status", "=", "withdrawn").executeTakeFirst();
  return row === undefined || row.revisionId === null ? null : { ...row, revisionId: row.revisionId };
}

function versionQuery(db: Db, versionId: string) {
  return db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select([
      "versions.id",
      "versions.story_id as storyId",
      "versions.edition",
      "versions.slug",
      "versions.headline",
      "versions.standfirst",
      "versions.public_revision_id as revisionId",
      "stories.section_id as sectionId",
    ])
    .where("versions.id", "=", versionId);
}

export type NewNotice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly version: ToldVersion;
  readonly at: number;
  readonly by: string | null;
};

/** Keeps a notice, once for each state of a version. @returns whether it is new */
export async function insertNotice(db: Db, { id, kind, version, at, by }: NewNotice): Promise<boolean> {
  const row = await db
    .insertInto("push_notices")
    .values({
      id,
      kind,
      version_id: version.id,
      revision_id: version.revisionId,
      edition: version.edition,
      created_at: at,
      created_by: by,
    })
    .onConflict((conflict) => conflict.columns(["version_id", "revision_id", "kind"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Queues a notice for every browser that wants to hear of its section, in one statement however many they are. */
export async function queueForReaders(db: Db, { id, version, at }: NewNotice): Promise<void> {
  const { edition, sectionId } = version;
  await db
    .insertInto("push_deliveries")
    .columns(["notice_id", "subscription_id", "attempts", "next_at"])
    .expression((eb) =>
      eb
        .selectFrom("push_subscriptions")
        .select(({ val, ref }) => [
          val(id).as("notice_id"),
          ref("push_subscriptions.id").as("subscription_id"),
          eb.lit(0).as("attempts"),
          eb.cast<number>(val(at), "bigint").as("next_at"),
        ])
        .where("edition", "=", edition)
        .where((of) =>
          of.or([
            of("sections", "=", "[]"),
            ...(sectionId === null ? [] : [of("sections", "like", `%"${sectionId}"%`)]),
          ]),
        ),
    )
    .execute();
}

/** When news of an edition was told since a moment, the newest first; epoch milliseconds. */
export async function listTimesTold(db: Db, edition: string, since: number): Promise<number[]> {
  const rows = await db
    .selectFrom("push_notices")
    .select("created_at")
    .where("edition", "=", edition)
    .where("kind", "=", "news")
    .where("created_at", ">=", since)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => row.created_at);
}

/** When readers were told of a version last, whatever its state was then; null where they were not. */
export async function findLastTold(
  db: Db,
  versionId: string,
): Promise<{ at: number; revisionId: string } | null> {
  const row = await db
    .selectFrom("push_notices")
    .select(["created_at as at", "revision_id as revisionId"])
    .where("version_id", "=", versionId)
    .where("kind", "=", "news")
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** When the next notice is to be sent, epoch milliseconds; null when none is. */
export async function findNextNotice(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("push_deliveries")
    .select("next_at")
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

/** A notice on its way to a browser. */
export type DueNotice = {
  readonly noticeId: string;
  readonly subscriptionId: string;
  readonly kind: NoticeKind;
  readonly versionId: string;
  readonly attempts: number;
  readonly at: number;
  readonly to: PushAddress;
};

/** Claims the notices whose time has come, for `lease` milliseconds; when this process ends before they are sent, they come again. */
export async function claimDueNotices(
  db: Db,
  { now, lease, limit }: { now: number; lease: number; limit: number },
): Promise<DueNotice[]> {
  const rows = await db
    .selectFrom("push_deliveries")
    .innerJoin("push_notices", "push_notices.id", "push_deliveries.notice_id")
    .innerJoin("push_subscriptions", "push_subscriptions.id", "push_deliveries.subscription_id")
    .select([
      "notice_id",
      "subscription_id",
      "kind",
      "version_id",
      "attempts",
      "next_at",
      "push_notices.created_at",
      "endpoint",
      "p256dh",
      "auth",
    ])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(limit)
    .execute();
  const claimed: DueNotice[] = [];
  for (const row of rows) {
    const mine = await db
      .updateTable("push_deliveries")
      .set({ next_at: now + lease })
      .where("notice_id", "=", row.notice_id)
      .where("subscription_id", "=", row.subscription_id)
      .where("next_at", "=", row.next_at)
      .returning("notice_id")
      .executeTakeFirst();
    if (mine !== undefined)
      claimed.push({
        noticeId: row.notice_id,
        subscriptionId: row.subscription_id,
        kind: row.kind as NoticeKind,
        versionId: row.version_id,
        attempts: row.attempts,
        at: row.created_at,
        to: { endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth },
      });
  }
  return claimed;
}

type OneDelivery = Pick<DueNotice, "noticeId" | "subscriptionId">;

/** It was sent, or never will be. */
export async function endDelivery(db: Db, { noticeId, subscriptionId }: OneDelivery): Promise<void> {
  await db
    .deleteFrom("push_deliveries")
    .where("notice_id", "=", noticeId)
    .where("subscription_id", "=", subscriptionId)
    .execute();
}

/** It is sent again. */
export async function delayDelivery(
  db: Db,
  { noticeId, subscriptionId }: OneDelivery,
  next: { readonly attempts: number; readonly at: number },
): Promise<void> {
  await db
    .updateTable("push_deliveries")
    .set({ attempts: next.attempts, next_at: next.at })
    .where("notice_id", "=", noticeId)
    .where("subscription_id", "=", subscriptionId)
    .execute();
}
