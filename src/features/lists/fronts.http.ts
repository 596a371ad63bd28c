import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { findLastChange } from "../../platform/changes/changes.store.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, id, moment } from "../api/fields.ts";
import { changeFront } from "./change-front.ts";
import type { FrontName } from "./front.ts";
import { countStories, listFrontEntries } from "./fronts.store.ts";

const params = z.object({
  front: z.enum(["front", "must-read"] as const satisfies readonly FrontName[]),
  edition: editionCode,
});
const entry = z.object({ storyId: id, until: moment.nullable() });

const read = memberEndpoint({
  method: "get",
  path: "/fronts/:front/:edition",
  summary: "The members of a curated list, in their order; `change` is what a new order is based on",
  access: { permission: "story.read" },
  params,
  output: z.object({
    change: z.number(),
    entries: z.array(
      entry.extend({ versionId: id.nullable(), headline: z.string(), status: z.string().nullable() }),
    ),
  }),
  refusals: [],
  async answer({ db, now, params }) {
    const last = await findLastChange({ db }, { kind: "front.changed", subjectId: subjectOf(params) });
    return accept({
      change: last?.id ?? 0,
      entries: await listFrontEntries(db, { ...params, now }),
    });
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/fronts/:front/:edition",
  summary: "Set the members and the order of a curated list; each may leave at a time of its own",
  params,
  body: z.object({
    /** The `change` that was read with the list; another one means that a colleague has changed it since. */
    basedOn: z.number().int(),
    entries: z.array(entry).max(100),
  }),
  access: {
    permission: "front.change",
    where: (_, { params }) => ({ edition: params.edition, owner: null }),
  },
  output: z.object({ change: z.number() }),
  refusals: ["no-such-edition", "unknown-story", "time-is-past", "front-changed"],
  async answer({ db, newsroom, params, body, now, write }) {
    if (!newsroom.newspaper.editions.some((one) => one.code === params.edition))
      return { ok: false, refusal: "no-such-edition" };
    if (body.entries.some(({ until }) => until !== null && until <= now))
      return { ok: false, refusal: "time-is-past" };
    // A story that is named twice stands where it is named first.
    const entries = body.entries.filter(
      (one, i, all) => all.findIndex((other) => other.storyId === one.storyId) === i,
    );
    const subjectId = subjectOf(params);
    const changed = await write(async (writing) => {
      const storyIds = entries.map((one) => one.storyId);
      if ((await countStories(writing.db, storyIds)) !== storyIds.length) return "unknown-story" as const;
      const last = await findLastChange({ db: writing.db }, { kind: "front.changed", subjectId });
      if ((last?.id ?? 0) !== body.basedOn) return "front-changed" as const;
      await changeFront(writing, { ...params, entries });
      return null;
    });
    if (changed !== null) return { ok: false, refusal: changed };
    const last = await findLastChange({ db }, { kind: "front.changed", subjectId });
    return accept({ change: last?.id ?? 0 });
  },
});

function subjectOf({ front, edition }: { front: string; edition: string }): string {
  return `${front}:${edition}`;
}

/** The front page and Must Read. */
export const frontEndpoints: readonly Endpoint[] = [read, change];
