import type { Kysely } from "kysely";
import { slugify } from "../../kernel/text.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { TopicInput, TopicKind } from "./topics.store.ts";

type Db = Kysely<Schema>;

/** A topic with what it is called, by edition. */
export type NamedTopic = {
  readonly id: string;
  readonly key: string;
  readonly kind: TopicKind;
  readonly names: Readonly<Record<string, string>>;
};

/** The topics that have the text in their name in any edition, whatever its accents; all of them without one. */
export async function searchTopics(
  db: Db,
  { text, limit }: { text?: string | undefined; limit: number },
): Promise<NamedTopic[]> {
  const plain = slugify(text ?? "");
  const topics = await db
    .selectFrom("topics")
    .select(["id", "key", "kind"])
    .orderBy("key")
    .limit(limit)
    .$if(text !== undefined, (query) =>
      query.where(
        "id",
        "in",
        db.selectFrom("topic_names").select("topic_id").where("slug", "like", `%${plain}%`),
      ),
    )
    .execute();
  if (topics.length === 0) return [];
  const names = await db
    .selectFrom("topic_names")
    .select(["topic_id", "edition", "name"])
    .where(
      "topic_id",
      "in",
      topics.map((topic) => topic.id),
    )
    .execute();
  return topics.map((topic) => ({
    ...topic,
    kind: topic.kind as TopicKind,
    names: Object.fromEntries(
      names.filter((one) => one.topic_id === topic.id).map((one) => [one.edition, one.name]),
    ),
  }));
}

/** Whether another topic has this key, or one of these addresses in its edition. */
export async function isTopicTaken(
  db: Db,
  { key, names }: Pick<TopicInput, "key" | "names">,
): Promise<boolean> {
  const known = await db.selectFrom("topics").select("id").where("key", "=", key).executeTakeFirst();
  if (known !== undefined) return true;
  for (const [edition, { slug }] of Object.entries(names)) {
    const query = db.selectFrom("topic_names").select("topic_id").where("edition", "=", edition);
    if ((await query.where("slug", "=", slug).executeTakeFirst()) !== undefined) return true;
  }
  return false;
}
