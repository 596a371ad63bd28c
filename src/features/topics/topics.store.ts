import type { Kysely } from "kysely";
import { topicKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { NamedLink } from "../stories/public-story.ts";

/** What a topic is: somebody, somewhere, an organisation, or an affair told over days. */
export type TopicKind = "person" | "place" | "organisation" | "affair";

export type TopicInput = {
  readonly key: string;
  readonly kind: TopicKind;
  /** By edition; a topic without a name in an edition has no page there. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly slug: string }>>;
};

/** What is kept of the topic with this key. */
export async function findTopic(
  db: Kysely<Schema>,
  key: string,
): Promise<(TopicInput & { readonly id: string }) | null> {
  const topic = await db
    .selectFrom("topics")
    .select(["id", "kind"])
    .where("key", "=", key)
    .executeTakeFirst();
  if (topic === undefined) return null;
  const names = await db
    .selectFrom("topic_names")
    .select(["edition", "name", "slug"])
    .where("topic_id", "=", topic.id)
    .execute();
  return {
    id: topic.id,
    key,
    kind: topic.kind as TopicKind,
    names: Object.fromEntries(names.map(({ edition, ...name }) => [edition, name])),
  };
}

/**
 * The rows of a topic with this key, made or given this kind and these names; returns its id. Where readers may know the topic already,
 * `changeTopic` is the act: it tells the pages.
 */
export async function saveTopic(db: Kysely<Schema>, topic: TopicInput, now: number): Promise<string> {
  const { key, kind } = topic;
  const known = await db.selectFrom("topics").select("id").where("key", "=", key).executeTakeFirst();
  const id = known?.id ?? newId(now);
  if (known === undefined) await db.insertInto("topics").values({ id, key, kind }).execute();
  else await db.updateTable("topics").set({ kind }).where("id", "=", id).execute();
  for (const [edition, { name, slug }] of Object.entries(topic.names)) {
    await db
      .insertInto("topic_names")
      .values({ topic_id: id, edition, name, slug })
      .onConflict((conflict) => conflict.columns(["topic_id", "edition"]).doUpdateSet({ name, slug }))
      .execute();
  }
  return id;
}

/** The topic at this address. */
export async function findTopicAt(reading: Reading, slug: string): Promise<NamedLink | null> {
  const row = await reading.db
    .selectFrom("topic_names")
    .select(["topic_id as id", "name", "slug"])
    .where("edition", "=", reading.edition)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (row !== undefined) reading.shows(topicKey(row.id));
  return row ?? null;
}

/** The slug of a topic in every edition that names it. */
export async function listTopicSlugs(
  reading: Reading,
  topicId: string,
): Promise<{ edition: string; slug: string }[]> {
  return reading.db
    .selectFrom("topic_names")
    .select(["edition", "slug"])
    .where("topic_id", "=", topicId)
    .execute();
}
