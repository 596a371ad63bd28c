import { z } from "zod";

/** What a newspaper says of how many comments its moderators can read. */
export const commentSettings = z.strictObject({
  /** How many moderators are on where nobody says how many; absent: nobody knows, and nothing is held for that. */
  moderators: z.number().int().min(0).max(100).optional(),
  /** How many comments one of them clears in an hour, until that can be measured; 40 when absent. */
  perHour: z.number().positive().max(1000).optional(),
  /** Minutes that a comment may wait before stories take fewer; 60 when absent. */
  patienceMinutes: z.number().min(1).max(10_080).optional(),
});
