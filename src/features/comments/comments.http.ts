import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, editionCode, id, moment, pageSize } from "../api/fields.ts";
import { listBans } from "./bans.store.ts";
import { commentRules, commentStatuses, threadStates } from "./comment.ts";
import { signs } from "./comment-features.ts";
import { decideComments } from "./decide-comments.ts";
import { countWaiting, findHeadlines, listQueue } from "./moderation.store.ts";
import { findScorer } from "./scorer.store.ts";
import { looks, scoredFirst, tellScore } from "./scorer.ts";
import { banAuthor, liftBan, setThread } from "./set-thread.ts";
import { findStanding } from "./threads.store.ts";

const access = { permission: "comment.moderate" } as const;
const status = z.enum(commentStatuses);
const rule = z.enum(commentRules).nullable();
const decision = z.object({ id, status, rule });
const named = z.object({ id });
const waiting = z.object({ pending: z.number(), reported: z.number() });

const scored = z.object({
  look: z.enum(looks),
  reasons: z.array(z.union([z.object({ word: z.string() }), z.object({ sign: z.enum(signs) })])),
});

const list = memberEndpoint({
  method: "get",
  path: "/comments",
  summary:
    "Comments by their status, or those that readers reported; or all by the author of one, or of its exchange",
  query: z.object({
    queue: z.enum([...commentStatuses, "reported"]).optional(),
    authorOf: id.optional(),
    exchangeOf: id.optional(),
    first: z.enum(scoredFirst).optional(),
    limit: pageSize,
  }),
  access,
  output: z.object({
    waiting: waiting.meta({ description: "How many wait for a moderator, whatever was asked for" }),
    comments: z.array(
      z.object({
        id,
        storyId: id,
        versionId: id.nullable(),
        headline: z.string(),
        edition: editionCode,
        authorName: z.string(),
        body: z.string(),
        status,
        rule,
        createdAt: moment,
        editedAt: moment.nullable(),
        reports: z.number(),
        answered: z.object({ authorName: z.string(), body: z.string() }).nullable(),
        record: z
          .partialRecord(status, z.number())
          .meta({ description: "What became of the comments under this name" }),
        scored: scored
          .nullable()
          .meta({ description: "What the scorer makes of one that waits, and what weighed most" }),
      }),
    ),
  }),
  refusals: [],
  async answer({ db, query: { queue, ...asked } }) {
    const comments = await listQueue(db, { queue: queue ?? null, ...asked });
    const model = (await findScorer(db))?.model ?? null;
    const headlines = await findHeadlines(db, [...new Set(comments.map((one) => one.storyId))]);
    return accept({
      waiting: await countWaiting(db),
      comments: comments.map((one) => ({
        ...one,
        versionId: headlines.get(one.storyId)?.versionId ?? null,
        headline: headlines.get(one.storyId)?.headline ?? "",
        scored: model === null || one.status !== "pending" ? null : tellScore(model, one.body),
      })),
    });
  },
});

const decide = memberEndpoint({
  method: "post",
  path: "/comments/decisions",
  summary: "Decide about comments, all or none; the answer is what undoes it",
  body: z.object({ decisions: z.array(decision).min(1).max(100) }),
  access,
  output: z.object({ before: z.array(decision) }),
  refusals: ["not-found"],
  async answer({ body, member, write }) {
    const decided = await write((writing) => decideComments(writing, { ...body, by: member.id }));
    return decided.ok ? accept({ before: [...decided.value] }) : decided;
  },
});

const readThread = memberEndpoint({
  method: "get",
  path: "/stories/:id/comments",
  summary: "How a story takes comments",
  params: named,
  access,
  output: z.object({
    state: z.enum(threadStates).meta({ description: "As was said of it" }),
    now: z.enum(threadStates).meta({ description: "For now: less, while too many comments wait" }),
  }),
  refusals: [],
  async answer({ db, params }) {
    const { set, state } = await findStanding(db, params.id);
    return accept({ state: set, now: state });
  },
});

const changeThread = memberEndpoint({
  method: "put",
  path: "/stories/:id/comments",
  summary: "Show a story's comments at once, after a moderator has read them, or take no more of them",
  params: named,
  body: z.object({ state: z.enum(threadStates) }),
  access,
  output: done,
  refusals: ["not-found"],
  async answer({ db, params, body, write }) {
    if (!(await findHeadlines(db, [params.id])).has(params.id)) return { ok: false, refusal: "not-found" };
    await write((writing) => setThread(writing, { storyId: params.id, ...body }));
    return accept({ done: true } as const);
  },
});

const bans = memberEndpoint({
  method: "get",
  path: "/comment-bans",
  summary: "Who may not comment",
  access,
  output: z.object({ bans: z.array(z.object({ id, authorName: z.string(), at: moment })) }),
  refusals: [],
  answer: async ({ db }) => accept({ bans: await listBans(db) }),
});

const ban = memberEndpoint({
  method: "post",
  path: "/comment-bans",
  summary: "Take no more from who wrote a comment: under that name, and today from that address",
  body: z.object({ commentId: id }),
  access,
  output: named,
  refusals: ["not-found"],
  answer: ({ body, member, write }) => write((writing) => banAuthor(writing, { ...body, by: member.id })),
});

const unban = memberEndpoint({
  method: "delete",
  path: "/comment-bans/:id",
  summary: "Let somebody comment again",
  params: named,
  access,
  output: done,
  refusals: ["not-found"],
  answer: ({ params, write }) => write((writing) => liftBan(writing, params.id)),
});

/** What moderators do with readers' comments. */
export const commentEndpoints: readonly Endpoint[] = [
  list,
  decide,
  readThread,
  changeThread,
  bans,
  ban,
  unban,
];
