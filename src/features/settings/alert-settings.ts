import { z } from "zod";
import { alertSeverities } from "../../kernel/alert-severity.ts";

const perEdition = z.record(z.string(), z.string().min(1).max(500));

/** What a newspaper says of the warnings that its place knows. */
export const alertSettings = z.strictObject({
  /** The classes of warnings, in their order; a text alone can be raised without any. */
  classes: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens"),
        severity: z.enum(alertSeverities),
        /** What the class is called, for each edition. */
        names: perEdition,
        /** What it means, for each edition: the text of an alert begins with it. */
        means: perEdition,
      }),
    )
    .max(20),
});
