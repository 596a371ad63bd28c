import { createHash } from "node:crypto";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Answer } from "./endpoint.ts";
import {
  claimKey,
  findGivenAnswer,
  forgetGivenAnswers,
  freeKey,
  saveGivenAnswer,
} from "./given-answers.store.ts";

/** A key of the asker's own making for one wish: however often it is sent over a bad network, it is done once. */
export const wishKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .meta({ description: "Of your own making, one a wish: the same again is answered alike, and done once" });

/** For how long answers are kept, milliseconds: a week. */
const KEPT_FOR = 7 * 24 * 3_600_000;

type Wish = { readonly staffId: string; readonly key: string; readonly asked: unknown };

/**
 * Does what was asked at most once for a key. Asked again, it answers what it answered; where the same key comes with another wish, it
 * refuses and tells what was done for the first.
 * @param schema what the answer looks like, to read it again
 */
export async function answerOnce<Value, Refusal extends string>(
  writing: Writing,
  { asked, ...key }: Wish,
  { schema, work }: { schema: z.ZodType<Value>; work: () => Promise<Answer<Value, Refusal>> },
): Promise<Answer<Value, Refusal | "key-used">> {
  const { db, now } = writing;
  await forgetGivenAnswers(db, now - KEPT_FOR);
  const hash = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  if (!(await claimKey(db, key, { asked: hash, now }))) {
    const given = await findGivenAnswer(db, key);
    const before = schema.parse(given?.answer);
    return given?.asked === hash ? accept(before) : { ok: false, refusal: "key-used", more: { before } };
  }
  const answered = await work();
  if (answered.ok) await saveGivenAnswer(db, key, answered.value);
  else await freeKey(db, key);
  return answered;
}
