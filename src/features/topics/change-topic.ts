import { isDeepStrictEqual } from "node:util";
import { topicKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findTopic, saveTopic, type TopicInput } from "./topics.store.ts";

/** Makes the topic with this key, or gives it this kind and these names; every page that names it shows it. Returns its id. */
export async function changeTopic(writing: Writing, topic: TopicInput): Promise<string> {
  const { db, now } = writing;
  const before = await findTopic(db, topic.key);
  const names = { ...before?.names, ...topic.names };
  if (before !== null && isDeepStrictEqual({ ...before, ...topic, names }, before)) return before.id;
  const id = await saveTopic(db, topic, now);
  await writing.log({ kind: "topic.saved", subjectId: id, keys: [topicKey(id)] });
  return id;
}
