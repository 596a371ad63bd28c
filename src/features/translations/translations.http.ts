import { z } from "zod";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id } from "../api/fields.ts";
import type { Block } from "../stories/body.ts";
import { findPlace } from "../stories/editing.store.ts";
import { versionOut, versionParams } from "../stories/fields.ts";
import { followBlocks } from "./follow-blocks.ts";
import { readDebt } from "./read-debt.ts";
import { toldFields } from "./told-fields.ts";

const field = z.enum(toldFields);
const text = z.string().max(5000);
const counts = z.object({ new: z.number(), changed: z.number(), removed: z.number() });

const debt = memberEndpoint({
  method: "get",
  path: "/versions/:id/debt",
  summary:
    "A translation beside its original, block by block: as the public reads the original, or its newest draft while nobody can",
  params: versionParams,
  access: { permission: "story.read" },
  output: z.object({
    original: versionOut,
    revisionId: id,
    isPublic: z.boolean(),
    counts,
    blocks: z
      .array(
        z.object({
          sourceBlockId: id,
          state: z.enum(["followed", "changed", "new", "removed"]),
          block: z.custom<Block | null>(),
          hash: z.string().nullable(),
          text: z.string(),
          before: z.string().nullable(),
          partners: z.array(id).readonly(),
        }),
      )
      .readonly(),
    fields: z
      .array(
        z.object({
          field,
          state: z.enum(["followed", "changed", "new"]),
          text: z.string(),
          before: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
  refusals: ["not-found", "is-the-original", "no-original"],
  answer: ({ db, now, params }) => readDebt(db, { versionId: params.id, now }),
});

const follow = memberEndpoint({
  method: "post",
  path: "/versions/:id/followed-blocks",
  summary:
    "Mark that a translation follows its original: these blocks and fields, or all of it; refused where the original has changed since it was looked at",
  params: versionParams,
  body: z.object({
    blocks: z
      .array(z.object({ sourceBlockId: id, blockId: id.optional(), hash: z.string().max(64).optional() }))
      .max(2000)
      .optional(),
    fields: z.array(z.object({ field, text })).max(20).optional(),
  }),
  access: { permission: "story.translate", where: (db, { params }) => findPlace(db, params.id) },
  output: counts,
  refusals: [
    "not-found",
    "is-the-original",
    "no-original",
    "original-not-public",
    "no-such-block",
    "original-changed",
  ],
  answer: ({ params, body, write }) =>
    write((writing) => followBlocks(writing, { ...body, versionId: params.id })),
});

/** A translation and what it owes. */
export const translationEndpoints: readonly Endpoint[] = [debt, follow];
