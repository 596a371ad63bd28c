import { insertPeople, listKnownPeople } from "../../features/people/known-people.store.ts";
import { listSectionIds } from "../../features/sections/sections.store.ts";
import {
  insertTopicNames,
  insertTopics,
  listTopicIds,
  listTopicNames,
  type TopicName,
} from "../../features/topics/known-topics.store.ts";
import { newId } from "../../kernel/ids.ts";
import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { type Imported, listImportedOfKind, saveImported } from "../imported.store.ts";
import type { Telling } from "./import-report.ts";
import type { ImportPlan } from "./plan-import.ts";
import type { PlannedTopic } from "./terms.ts";

/** The ids under which an export's writers, topics and sections are known here. */
export type Filing = {
  /** By login. */
  readonly people: ReadonlyMap<string, string>;
  /** By the place in the plan's list of topics. */
  readonly topics: readonly string[];
  /** By key. */
  readonly sections: ReadonlyMap<string, string>;
};

/**
 * Makes the writers and topics of an export known, all at once, those that came in before excepted. Who or what has the same name and
 * address here already is the same.
 */
export async function bringFiling(writing: Writing, plan: ImportPlan, telling: Telling): Promise<Filing> {
  return {
    people: await bringPeople(writing, plan, telling),
    topics: await bringTopics(writing, plan, telling),
    sections: await listSectionIds(writing.db),
  };
}

async function bringPeople(
  { db, now }: Writing,
  plan: ImportPlan,
  telling: Telling,
): Promise<Map<string, string>> {
  const { source } = plan;
  const before = await listImportedOfKind(db, source, "author");
  const known = new Map((await listKnownPeople(db)).map((person) => [person.slug, person]));
  const people = new Map<string, string>();
  const made: { id: string; slug: string; name: string }[] = [];
  const remembered: Imported[] = [];
  for (const [login, name] of plan.authors) {
    const ref = `author:${login}`;
    const earlier = before.get(ref);
    if (earlier !== undefined) {
      people.set(login, earlier);
      telling.count("alreadyThere", "writers");
      continue;
    }
    const wished = slugify(name) || slugify(login) || "writer";
    const same = known.get(wished);
    const isSame = same?.name.toLowerCase() === name.toLowerCase() && !made.includes(same);
    const person =
      same !== undefined && isSame ? same : { id: newId(now), slug: freeIn(known, wished), name };
    if (person !== same) made.push(person);
    known.set(person.slug, person);
    people.set(login, person.id);
    remembered.push({ source, ref, entityId: person.id, hash: "" });
    telling.count("brought", "writers");
  }
  await insertPeople(db, made, now);
  await saveImported(db, remembered);
  return people;
}

async function bringTopics({ db, now }: Writing, plan: ImportPlan, telling: Telling): Promise<string[]> {
  const { source } = plan;
  const before = new Map([
    ...(await listImportedOfKind(db, source, "category")),
    ...(await listImportedOfKind(db, source, "post_tag")),
  ]);
  const byKey = new Map(await listTopicIds(db));
  const known = new Set(byKey.values());
  const names = openNames(await listTopicNames(db));
  const ids: string[] = [];
  const made: { id: string; key: string; kind: "affair" }[] = [];
  const remembered: Imported[] = [];
  for (const topic of plan.terms.topics) {
    const earlier = topic.refs.map((ref) => before.get(ref)).find((id) => id !== undefined);
    const id = earlier ?? byKey.get(topic.key) ?? names.findSame(topic) ?? newId(now);
    ids.push(id);
    if (earlier === undefined) telling.count("brought", "topics");
    else telling.count("alreadyThere", "topics");
    if (earlier === undefined && !known.has(id)) made.push({ id, key: topic.key, kind: "affair" });
    known.add(id);
    byKey.set(topic.key, id);
    names.give(id, topic);
    for (const ref of topic.refs)
      if (!before.has(ref)) remembered.push({ source, ref, entityId: id, hash: "" });
  }
  await insertTopics(db, made);
  await insertTopicNames(db, names.given);
  await saveImported(db, remembered);
  return ids;
}

/** The names of all topics, those that are about to be given among them. */
function openNames(known: readonly TopicName[]) {
  const bySlug = new Map(known.map((name) => [`${name.edition} ${name.slug}`, name]));
  const named = new Set(known.map((name) => `${name.edition} ${name.topicId}`));
  const given: TopicName[] = [];
  return {
    given,
    /** The topic that is called the same at the same address. */
    findSame(topic: PlannedTopic): string | undefined {
      for (const [edition, { name, slug }] of topic.names) {
        const same = bySlug.get(`${edition} ${slug}`);
        if (same?.name.toLowerCase() === name.toLowerCase()) return same.topicId;
      }
      return undefined;
    },
    give(topicId: string, topic: PlannedTopic) {
      for (const [edition, { name, slug: wished }] of topic.names) {
        if (named.has(`${edition} ${topicId}`)) continue;
        let slug = wished;
        for (let n = 2; bySlug.has(`${edition} ${slug}`); n++) slug = `${wished}-${n}`;
        const one = { topicId, edition, name, slug };
        bySlug.set(`${edition} ${slug}`, one);
        named.add(`${edition} ${topicId}`);
        given.push(one);
      }
    },
  };
}

function freeIn(taken: ReadonlyMap<string, unknown>, wished: string): string {
  let slug = wished;
  for (let n = 2; taken.has(slug); n++) slug = `${wished}-${n}`;
  return slug;
}
