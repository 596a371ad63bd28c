import { z } from "zod";
import { accept, refuse } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id, moment } from "../api/fields.ts";
import { findPlace } from "../stories/editing.store.ts";
import { versionParams } from "../stories/fields.ts";
import { findLastTold, findToldVersion, listTimesTold } from "./notices.store.ts";
import { mostADay, notifyReaders, startOfDay } from "./notify-readers.ts";
import { countReaders } from "./subscriptions.store.ts";

const read = memberEndpoint({
  method: "get",
  path: "/versions/:id/notification",
  summary:
    "How many readers a notification of this version would reach, and how many more the edition may send today",
  access: { permission: "story.publish", where: (db, { params }) => findPlace(db, params.id) },
  params: versionParams,
  output: z.object({
    readers: z.number(),
    sentToday: z.number(),
    mostADay: z.number(),
    /** When readers were told of it as it is now. */
    toldAt: moment.nullable(),
  }),
  refusals: ["not-public"],
  async answer({ db, now, newsroom, params }) {
    const version = await findToldVersion(db, params.id, now);
    if (version === null) return refuse("not-public");
    const { newspaper } = newsroom;
    const [readers, today, last] = await Promise.all([
      countReaders(db, version),
      listTimesTold(db, version.edition, startOfDay(newspaper, version.edition, now)),
      findLastTold(db, params.id),
    ]);
    const toldAt = last?.revisionId === version.revisionId ? last.at : null;
    return accept({ readers, sentToday: today.length, mostADay: mostADay(newspaper), toldAt });
  },
});

const send = memberEndpoint({
  method: "post",
  path: "/versions/:id/notification",
  summary: "Tell the readers who asked for breaking news of this version",
  access: { permission: "story.publish", where: (db, { params }) => findPlace(db, params.id) },
  params: versionParams,
  body: z.object({}),
  output: z.object({ noticeId: id }),
  refusals: ["not-public", "already-told", "told-enough-today"],
  answer: ({ params, member, newsroom, write }) =>
    write((writing) => notifyReaders(writing, newsroom.newspaper, { versionId: params.id, by: member.id })),
});

/** Breaking news on readers' screens. */
export const pushEndpoints: readonly Endpoint[] = [read, send];
