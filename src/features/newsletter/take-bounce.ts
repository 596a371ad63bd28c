import type { Writing } from "../../platform/database/ledger.ts";
import { readBounceMessage } from "./bounce-message.ts";
import { hashMailbox, readLeaving, readReturn } from "./secret-words.ts";
import { takeRefusal, unsubscribeMailbox } from "./subscribe.ts";
import { findSubscription } from "./subscriptions.store.ts";

/** What was done: the subscription ended, the failure was counted, or it told nothing of a letter of ours. */
export type BounceTaken = "ended" | "counted" | "nothing";

/** Takes a message that came to the address where letters come back. */
export async function takeBounce(
  writing: Writing,
  { raw, secret }: { readonly raw: string; readonly secret: string },
): Promise<BounceTaken> {
  const { returnWord, leaveWord, kind, said } = readBounceMessage(raw);
  const id =
    (returnWord === null ? null : readReturn(secret, returnWord)) ??
    (leaveWord === null ? null : readLeaving(secret, leaveWord));
  if (id === null || kind === "other") return "nothing";
  const subscription = await findSubscription(writing.db, id);
  if (subscription === null || subscription.address === null) return "nothing";
  if (kind === "complaint") {
    await unsubscribeMailbox(writing, hashMailbox(secret, subscription.address), "complained");
    return "ended";
  }
  return (await takeRefusal(writing, id, said)) === "end" ? "ended" : "counted";
}
