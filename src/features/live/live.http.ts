import { createHash } from "node:crypto";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, id } from "../api/fields.ts";
import { maySomewhere } from "../staff/permissions.ts";
import type { Live } from "./live.ts";
import { GONE_AFTER, removePresence, savePresence } from "./presence.store.ts";

const position = z.number().int().min(0);
const here = z.object({ versionId: id, blockId: z.string().max(64), isTyping: z.boolean() });
const change = z.object({ id: position, kind: z.string(), subjectId: z.string(), by: id.nullable() });
const present = here.extend({ tab: id, member: colleague });

/** How long an answer may be held back, seconds: below what proxies let pass. */
const LONGEST = 20;

const listen = memberEndpoint({
  method: "post",
  path: "/live",
  summary:
    "Tell where this tab is, and hear what colleagues did and where they are; held back until there is news, at most `wait` seconds",
  access: { permission: "story.read" },
  body: z.object({
    tab: id,
    /** Null for a tab that has no story open, or goes. */
    here: here.nullable().default(null),
    /** The `at` of the answer before: what happened since is told. From now on when absent. */
    after: position.optional(),
    /** The `mark` of the answer before. */
    known: z.string().max(64).default(""),
    wait: z.number().int().min(0).max(LONGEST).default(0),
  }),
  output: z.object({
    at: position,
    /** Whether more has happened than is told: what is shown must be read anew. */
    missed: z.boolean(),
    changes: z.array(change).readonly(),
    present: z.array(present).readonly(),
    /** How many comments wait for a moderator; null for who may not decide about them. */
    waiting: z.number().nullable(),
    /** Names this answer to who is where and what waits. */
    mark: z.string(),
  }),
  refusals: [],
  async answer({ db, newsroom, member, body, now }) {
    const { tab, after, known } = body;
    const { live } = newsroom;
    if (body.here !== null) await savePresence(db, { ...body.here, tab, memberId: member.id, seenAt: now });
    else await removePresence(db, { tab, memberId: member.id, before: now - GONE_AFTER });
    live.moved();
    const asking = { after, isModerator: maySomewhere(member, "comment.moderate") };
    const told = await live.wait(async () => {
      const news = await tell(live, asking);
      return news.missed || news.changes.length > 0 || news.mark !== known ? news : null;
    }, body.wait * 1000);
    return accept(told ?? (await tell(live, asking)));
  },
});

async function tell(
  live: Live,
  { after, isModerator }: { readonly after: number | undefined; readonly isModerator: boolean },
) {
  const at = live.at();
  const { present: there, waiting: comments } = await live.look();
  const waiting = isModerator ? comments : null;
  const changes = live.listAfter(after ?? at);
  return {
    at,
    missed: changes === null,
    changes: (changes ?? []).map(({ id, kind, subjectId, actorId }) => ({
      ...{ id, kind, subjectId },
      by: actorId,
    })),
    present: there,
    waiting,
    mark: createHash("sha256")
      .update(JSON.stringify([there, waiting]))
      .digest("base64url")
      .slice(0, 16),
  };
}

/** What members' screens listen to. */
export const liveEndpoints: readonly Endpoint[] = [listen];
