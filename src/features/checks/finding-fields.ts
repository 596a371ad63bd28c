import { z } from "zod";
import { id } from "../api/fields.ts";
import type { ToldFinding } from "./tell-finding.ts";

/** A finding on its way out. */
export const findingOut = z.object({
  id,
  check: z.custom<ToldFinding["check"]>().meta({ description: "What was found, as `ends-in-comma`" }),
  severity: z.enum(["block", "ask"]),
  /** Which text: of a part of the version, or of a block of its body. */
  place: z.object({
    part: z.custom<ToldFinding["place"]["part"]>(),
    blockId: z.string().optional(),
    image: z.number().optional(),
  }),
  /** Where in that text the quoted words stand, UTF-16 units. */
  from: z.number(),
  to: z.number(),
  quote: z.string(),
  fix: z.string().optional(),
  other: z.string().optional(),
  here: z.number().optional(),
  there: z.number().optional(),
  message: z.string(),
  partName: z.string(),
});

/** What who releases a version says of what the checks find in it. */
export const answersIn = {
  accepted: z
    .array(id)
    .max(1000)
    .default([])
    .meta({ description: "The ids of all findings that were looked at and are let stand" }),
  overrule: z
    .object({ reason: z.string().trim().min(1).max(1000) })
    .optional()
    .meta({
      description: "Why errors are let stand too (story.overrule); kept with the story and in the log",
    }),
};
