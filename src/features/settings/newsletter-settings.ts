import { z } from "zod";

/** What a newspaper says of the letters that it sends its readers. They go out only where a mail server is named too. */
export const newsletterSettings = z.strictObject({
  /** The hour of the day, on the clock of each edition's zone, at which the day's letters begin to go out. */
  hour: z.number().int().min(0).max(23),
  /** In whose name; as the newsroom's own mail (`MASTHEAD_MAIL_FROM`) when absent. */
  from: z
    .string()
    .regex(
      /^[^\r\n<>@]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/,
      "an address, as The Lookout <daily@news.example>",
    )
    .optional(),
  /** The mailbox that hears of what could not be delivered; each letter has its own address there: `bounces+WORD@news.example`. */
  bounces: z
    .string()
    .regex(/^[^\s@<>+]{1,24}@[^\s@<>]+$/, "an address as bounces@news.example, without a + in it")
    .optional(),
  /** Letters a minute, at most; 600 when absent. */
  perMinute: z.number().int().min(1).max(60_000).optional(),
  /** Who sends this and from where, in full, as many countries ask for at the foot of a letter. By edition. */
  imprint: z.record(z.string(), z.string().min(1)).optional(),
});
