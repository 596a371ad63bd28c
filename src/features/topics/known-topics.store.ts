import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { TopicKind } from "./topics.store.ts";

type Db = Kysely<Schema>;

export type TopicName = {
  readonly topicId: string;
  readonly edition: string;
  readonly name: string;
  readonly slug: string;
};

/** The ids of all topics, by key. */
export async function listTopicIds(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("topics").select(["id", "key"]).execute();
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** What every topic is called in every edition. */
export async function listTopicNames(db: Db): Promise<TopicName[]> {
  return db.selectFrom("topic_names").select(["topic_id as topicId", "edition", "name", "slug"]).execute();
}

/** Makes many topics; their keys must be free. */
export async function insertTopics(
  db: Db,
  topics: readonly { readonly id: string; readonly key: string; readonly kind: TopicKind }[],
): Promise<void> {
  await inParts(topics, (part) => db.insertInto("topics").values(part).execute());
}

/** Gives topics names in editions where they have none; the slugs must be free. */
export async function insertTopicNames(db: Db, names: readonly TopicName[]): Promise<void> {
  const rows = names.map(({ topicId, ...name }) => ({ topic_id: topicId, ...name }));
  await inParts(rows, (part) => db.insertInto("topic_names").values(part).execute());
}
