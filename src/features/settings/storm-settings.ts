import { z } from "zod";

/** What a newspaper says of storm mode. */
export const stormSettings = z.strictObject({
  /** A folder that both editions are copied to while storm mode lasts, for another host; absent: none. */
  copyTo: z.string().min(1).optional(),
  /** The stories of so many days are copied, besides those that fronts and lists lead to; 7 when absent. */
  copyDays: z.number().int().min(1).max(60).optional(),
});
