import type { Writing } from "../../platform/database/ledger.ts";
import { countWithLastIssue } from "./issues.store.ts";
import { type Judgement, judgeRefusal } from "./judge-bounce.ts";
import type { Leaving } from "./newsletter.ts";
import { hashMailbox, type Wish } from "./secret-words.ts";
import {
  beginSubscription,
  countBounce,
  endSubscriptions,
  listSubscriptionsOf,
} from "./subscriptions.store.ts";

/**
 * Begins what a confirmed wish asks for. What its reader left after having asked for it is not begun again by the old link.
 * @returns whether anything goes on by it
 */
export async function subscribe(writing: Writing, secret: string, wish: Wish): Promise<boolean> {
  const { db, now } = writing;
  const { address, edition, lists, askedAt } = wish;
  const addressHash = hashMailbox(secret, address);
  const known = await listSubscriptionsOf(db, addressHash);
  let goesOn = false;
  for (const list of lists) {
    const before = known.find((one) => one.edition === edition && one.list === list);
    if (before?.leftAt !== undefined && before.leftAt !== null && before.leftAt >= askedAt) continue;
    goesOn = true;
    if (before !== undefined && before.leftAt === null) continue;
    const id = await beginSubscription(db, { edition, list, address, addressHash }, now);
    await writing.log({ kind: "newsletter.joined", subjectId: id, keys: [] });
  }
  return goesOn;
}

/**
 * Ends subscriptions, and counts them with the issues that their last letter was of.
 * @returns how many went on until now
 */
export async function unsubscribe(writing: Writing, ids: readonly string[], why: Leaving): Promise<number> {
  const ended = await endSubscriptions(writing.db, ids, { why, now: writing.now });
  for (const id of ended) {
    if (why !== "refused") await countWithLastIssue(writing.db, id, "left");
    await writing.log({ kind: "newsletter.left", subjectId: id, keys: [] });
  }
  return ended.length;
}

/** Ends all that goes to the mailbox of one subscription, or of an address. @returns how many went on until now */
export async function unsubscribeMailbox(
  writing: Writing,
  addressHash: string,
  why: Leaving,
): Promise<number> {
  const all = await listSubscriptionsOf(writing.db, addressHash);
  return unsubscribe(
    writing,
    all.filter(({ leftAt }) => leftAt === null).map(({ id }) => id),
    why,
  );
}

/**
 * Takes what a mail server said of a letter that it will not deliver, at once or by a message later: it is counted, and where it says that
 * nobody is there the subscription ends.
 */
export async function takeRefusal(
  writing: Writing,
  subscriptionId: string,
  said: string,
): Promise<Judgement> {
  const bounces = await countBounce(writing.db, subscriptionId, writing.now);
  await countWithLastIssue(writing.db, subscriptionId, "bounced");
  const judgement = judgeRefusal(said, bounces);
  if (judgement === "end") await unsubscribe(writing, [subscriptionId], "refused");
  return judgement;
}
