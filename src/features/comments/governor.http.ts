import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, moment } from "../api/fields.ts";
import { threadStates } from "./comment.ts";
import { endDuty, lookAhead, setDuty } from "./govern-comments.ts";

const access = { permission: "comment.moderate" } as const;
const duration = z.number().min(0);

/** A week. */
const LONGEST_DUTY = 7 * 24 * 60;

const read = memberEndpoint({
  method: "get",
  path: "/comment-governor",
  summary: "Whether moderators keep up with what readers write, and what stories are held to for that",
  access,
  output: z.object({
    level: z.enum(threadStates).meta({ description: "What no story is beyond; `open` holds none" }),
    since: moment,
    moderators: z.number().nullable().meta({ description: "How many are on; null where nobody knows" }),
    until: moment.nullable().meta({ description: "Until when, where a member said how many" }),
    perHour: z.number().meta({ description: "How many comments one of them clears in an hour" }),
    isMeasured: z.boolean(),
    waiting: z.number(),
    oldestAt: moment.nullable(),
    clearing: duration
      .nullable()
      .meta({ description: "Milliseconds to clear what waits; null where nobody is on" }),
    wait: duration.nullable().meta({ description: "Milliseconds that readers wait; null for without end" }),
    patience: duration.meta({ description: "Milliseconds that they may" }),
  }),
  refusals: [],
  async answer({ db, newsroom, now }) {
    const { duty, pace, clearing, wait, ...outlook } = await lookAhead(db, newsroom.newspaper, now);
    return accept({
      ...outlook,
      ...pace,
      until: duty?.until ?? null,
      clearing: Number.isFinite(clearing) ? clearing : null,
      wait: Number.isFinite(wait) ? wait : null,
    });
  },
});

const say = memberEndpoint({
  method: "put",
  path: "/comment-governor",
  summary: "Say how many moderators are on, and for how long",
  body: z.object({
    moderators: z.number().int().min(0).max(100),
    forMinutes: z.number().int().min(1).max(LONGEST_DUTY),
  }),
  access,
  output: done,
  refusals: [],
  async answer({ body: { moderators, forMinutes }, write }) {
    await write((writing) => setDuty(writing, { moderators, until: writing.now + forMinutes * 60_000 }));
    return accept({ done: true } as const);
  },
});

const forget = memberEndpoint({
  method: "delete",
  path: "/comment-governor",
  summary: "Say no longer how many moderators are on: stories take comments as was said of each",
  access,
  output: done,
  refusals: [],
  async answer({ newsroom, write }) {
    await write((writing) => endDuty(writing, newsroom.newspaper));
    return accept({ done: true } as const);
  },
});

/** Whether moderators keep up, and who they are. */
export const governorEndpoints: readonly Endpoint[] = [read, say, forget];
