import { z } from "zod";
import { id, moment } from "../api/fields.ts";
import type { Block, Body } from "./body.ts";
import { validateBody } from "./body-schema.ts";
import type { WordField } from "./clash.ts";
import type { Status } from "./story.ts";

export const status = z.enum([
  "draft",
  "in-review",
  "scheduled",
  "published",
  "corrected",
  "withdrawn",
  "killed",
] as const satisfies readonly Status[]);

export const kind = z.enum(["story", "page"]);

const text = z.string().max(2000).default("");
const picture = z.object({
  mediaId: id,
  alt: z.string().max(2000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
});

/** A body on its way in: every fault is named by its block; block ids that are missing or twice are mended. */
const bodyIn = z
  .unknown()
  .meta({ description: "ProseMirror JSON of Masthead's closed schema: { type: 'doc', content: [blocks] }" })
  .transform((input, context): Body => {
    const checked = validateBody(input);
    if (checked.ok) return checked.value;
    for (const { block, path, message } of checked.refusal) {
      const at = block < 0 ? [] : ["content", block];
      context.addIssue({ code: "custom", message, path: [...at, ...path.split(".").filter(Boolean)] });
    }
    return z.NEVER;
  });

/** All that a writer writes, on its way in; what is absent is empty. */
export const wordsIn = z.object({
  headline: text,
  kicker: text,
  standfirst: text,
  source: text,
  place: text,
  picture: picture.nullable().default(null),
  body: bodyIn.default({ type: "doc", content: [] }),
});

/** As they are kept: an importer may have brought longer ones than the editor takes, and who opens them must see them to shorten them. */
export const wordsOut = z.object({
  headline: z.string(),
  kicker: z.string(),
  standfirst: z.string(),
  source: z.string(),
  place: z.string(),
  picture: z.object({ mediaId: id, alt: z.string(), caption: z.string(), credit: z.string() }).nullable(),
  body: z.custom<Body>(),
});

const block = z.custom<Block>((value) => typeof value === "object" && value !== null).nullable();
const fieldWords = z.union([z.string().max(2000), picture.nullable()]);

/** Where two people wrote at one place, see `Clash`. */
export const clashIn = z.discriminatedUnion("kind", [
  z.object({
    id,
    kind: z.literal("field"),
    field: z.enum([
      "headline",
      "kicker",
      "standfirst",
      "source",
      "place",
      "picture",
    ] as const satisfies readonly WordField[]),
    mine: fieldWords,
    theirs: fieldWords,
  }),
  z.object({
    id,
    kind: z.literal("paragraph"),
    blockId: id,
    mineId: id.nullable(),
    mine: block,
    theirs: block,
  }),
]);

/** What a version is after an act. */
export const versionOut = z.object({
  id,
  storyId: id,
  edition: z.string(),
  kind,
  status,
  slug: z.string(),
  headline: z.string(),
  revisionId: id,
  publicRevisionId: id.nullable(),
  visibleFrom: moment.nullable(),
  embargoUntil: moment.nullable(),
});

export const versionParams = z.object({ id });
