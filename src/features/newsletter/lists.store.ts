import { listOfSection, listOfTopic } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { listSectionsByKey } from "../sections/sections.store.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";
import { findTopicAt } from "../topics/topics.store.ts";
import { DAILY, type ListName, type NamedList, newsletterWordsOf } from "./newsletter.ts";

type Of = { readonly newspaper: Newspaper; readonly edition: Edition };

/**
 * The letters that a reader is offered: the daily one, one a section, and one of the topic from whose page they come.
 * @param topicSlug the topic's part of its address, null where they come from none
 */
export async function listOfferedLists(
  reading: Reading,
  { newspaper, edition }: Of,
  topicSlug: string | null,
): Promise<{ readonly daily: NamedList; readonly topic: NamedList | null; readonly sections: NamedList[] }> {
  const keys = newspaper.sections.map((section) => section.key);
  const sections = await listSectionsByKey(reading, keys);
  const topic = topicSlug === null ? null : await findTopicAt(reading, topicSlug);
  return {
    daily: { list: DAILY, name: newsletterWordsOf(edition).newsletter.daily },
    topic: topic === null ? null : { list: listOfTopic(topic.id), name: topic.name },
    sections: sections.map(({ id, name }) => ({ list: listOfSection(id), name })),
  };
}

/** What a kind of letter is called in the edition that is read; null where it has none of that kind (any more). */
export async function nameOfList(reading: Reading, { edition }: Of, list: ListName): Promise<string | null> {
  if (list === DAILY) return newsletterWordsOf(edition).newsletter.daily;
  const [kind = "", id = ""] = list.split(":");
  if (kind === "section") {
    const row = await reading.db
      .selectFrom("section_names")
      .select("name")
      .where("section_id", "=", id)
      .where("edition", "=", edition.code)
      .executeTakeFirst();
    return row?.name ?? null;
  }
  if (kind !== "topic") return null;
  const row = await reading.db
    .selectFrom("topic_names")
    .select("name")
    .where("topic_id", "=", id)
    .where("edition", "=", edition.code)
    .executeTakeFirst();
  return row?.name ?? null;
}
