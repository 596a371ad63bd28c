import { z } from "zod";
import { topicKey } from "../../kernel/cache-keys.ts";
import { accept } from "../../kernel/result.ts";
import { slugify } from "../../kernel/text.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, id, line, pageSize } from "../api/fields.ts";
import { isTopicTaken, searchTopics } from "./topic-search.store.ts";
import { saveTopic, type TopicKind } from "./topics.store.ts";

const kind = z.enum(["person", "place", "organisation", "affair"] as const satisfies readonly TopicKind[]);
const names = z.record(editionCode, line);
const topic = z.object({ id, key: z.string(), kind, names: z.record(z.string(), z.string()) });

const search = memberEndpoint({
  method: "get",
  path: "/topics",
  summary: "The topics that have a text in their name, in any edition",
  access: { permission: "story.read" },
  query: z.object({ text: z.string().trim().min(1).max(200).optional(), limit: pageSize }),
  output: z.object({ topics: z.array(topic) }),
  refusals: [],
  answer: async ({ db, query }) => accept({ topics: await searchTopics(db, query) }),
});

const create = memberEndpoint({
  method: "post",
  path: "/topics",
  summary: "Make a topic, named in at least one edition",
  access: { permission: "topic.create" },
  body: z.object({ kind, names: names.refine((given) => Object.keys(given).length > 0) }),
  output: topic,
  refusals: ["no-such-edition", "slug-empty", "topic-exists"],
  async answer({ newsroom, body, write }) {
    const codes = newsroom.newspaper.editions.map((edition) => edition.code);
    const given = Object.entries(body.names);
    if (!given.every(([code]) => codes.includes(code))) return { ok: false, refusal: "no-such-edition" };
    const named = Object.fromEntries(given.map(([code, name]) => [code, { name, slug: slugify(name) }]));
    const key = Object.values(named)[0]?.slug ?? "";
    if (Object.values(named).some(({ slug }) => slug === "")) return { ok: false, refusal: "slug-empty" };
    const made = await write(async (writing) => {
      if (await isTopicTaken(writing.db, { key, names: named })) return null;
      const id = await saveTopic(writing.db, { key, kind: body.kind, names: named }, writing.now);
      await writing.log({ kind: "topic.created", subjectId: id, keys: [topicKey(id)] });
      return id;
    });
    return made === null ? { ok: false, refusal: "topic-exists" } : accept({ id: made, key, ...body });
  },
});

/** What stories are filed under. */
export const topicEndpoints: readonly Endpoint[] = [search, create];
