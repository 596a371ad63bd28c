import { takeBounce } from "../../features/newsletter/take-bounce.ts";
import { loadSecret } from "../../platform/accounts/secret.ts";
import type { Foundation } from "../wire.ts";

/** What stands behind this is the letter itself, sent back. */
const MOST_BYTES = 256 * 1024;

/** Takes a bounce or a complaint as a mail server hands it over: the message on the standard input. Prints what was done. */
export async function takeBounceMessage(
  { ledger, surroundings }: Foundation,
  input: AsyncIterable<Buffer>,
): Promise<void> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of input) {
    // All of it is read: who writes into a closed pipe calls it an error and sends again.
    if (length < MOST_BYTES) parts.push(part);
    length += part.length;
  }
  const raw = Buffer.concat(parts).toString("utf8");
  const secret = surroundings.secret ?? loadSecret(surroundings.dataFolder);
  const { value } = await ledger.write((writing) => takeBounce(writing, { raw, secret }));
  console.log(value);
}
