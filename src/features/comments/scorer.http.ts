import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { moment } from "../api/fields.ts";
import { findScorer } from "./scorer.store.ts";
import { ENOUGH } from "./scorer-report.ts";

const count = z.number().int().min(0);

const read = memberEndpoint({
  method: "get",
  path: "/comment-scorer",
  summary:
    "What the scorer of comments learned from moderators, and how it did on decisions that it had not seen",
  access: { permission: "comment.moderate" },
  output: z.object({
    isInUse: z.boolean(),
    trainedAt: moment.nullable(),
    decisions: count.meta({ description: "What it learned from, repetitions apart" }),
    kept: count.meta({ description: "How many of these kept a comment from readers" }),
    needed: z.object({ decisions: count, ofEachKind: count }),
    report: z
      .object({
        learned: count,
        asked: count.meta({ description: "The last decisions, which it did not learn from for this" }),
        kept: count,
        pointedAt: count.meta({ description: "How many of them it would have had looked at closely" }),
        right: count.meta({ description: "How many of those had been kept from readers" }),
      })
      .nullable(),
  }),
  refusals: [],
  async answer({ db }) {
    const scorer = await findScorer(db);
    return accept({
      isInUse: scorer?.model != null,
      trainedAt: scorer?.trainedAt ?? null,
      decisions: scorer?.decisions ?? 0,
      kept: scorer?.kept ?? 0,
      needed: ENOUGH,
      report: scorer?.report ?? null,
    });
  },
});

/** What the scorer knows. */
export const scorerEndpoints: readonly Endpoint[] = [read];
