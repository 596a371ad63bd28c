import { z } from "zod";
import { editionCode, id, line } from "../api/fields.ts";

/** What is said of a creative besides its file. */
export const creativeWords = {
  /** What it says to who does not see it. */
  alt: line,
  /** An address (https), or a path of the newspaper's own. */
  target: z.string().trim().min(1).max(2000),
};

/** A creative as the API tells it. */
export const creative = z.object({
  ...creativeWords,
  id,
  campaignId: id,
  /** Null for all editions. */
  edition: editionCode.nullable(),
  /** Screens fetch it as /media/FILE. */
  file: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  state: z.enum(["running", "paused"]),
});
