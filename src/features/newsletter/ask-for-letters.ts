import { newId } from "../../kernel/ids.ts";
import { countAttempts } from "../../platform/accounts/attempts.ts";
import type { Clock } from "../../platform/clock/clock.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import { postLetter } from "../../platform/mail/letters.store.ts";
import { subnetOf } from "../comments/subnet.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";
import { writeConfirmation } from "./confirmation-letter.tsx";
import { cleanAddress, type ListName } from "./newsletter.ts";
import { hashMailbox, sealWish } from "./secret-words.ts";
import { listSubscriptionsOf } from "./subscriptions.store.ts";

/** What may be wrong with what a reader's form brings. */
export type AskFault = "address-missing" | "address-invalid" | "list-missing" | "too-many";

/** What a reader's form brings. */
export type AskedLetters = {
  readonly edition: Edition;
  /** As it was typed. */
  readonly address: string;
  /** Those of the offered ones that were chosen. */
  readonly lists: readonly ListName[];
  /** Whether a field was filled that no reader sees. */
  readonly isTrapped: boolean;
  /** The network address that it came from; counted for an hour, in memory alone. */
  readonly from: string;
};

/** Takes a wish, or says all that is wrong with it. What it answers tells nothing of who is subscribed. */
export type AskForLetters = (asked: AskedLetters) => Promise<readonly AskFault[]>;

type Parts = {
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
};

const ONE_HOUR = 3_600_000;

/**
 * Opens the way to letters: who asks gets one letter with a link, and is subscribed when the link is followed and its button pressed.
 * One address and one network may ask so often and no more; one mailbox gets three such letters a day and no more, however many ask.
 */
export function openAskForLetters({ ledger, newspaper, publicUrl, secret, clock }: Parts): AskForLetters {
  const byAddress = countAttempts({ failures: 10, within: ONE_HOUR });
  const byNetwork = countAttempts({ failures: 60, within: ONE_HOUR });
  const toMailbox = countAttempts({ failures: 3, within: 24 * ONE_HOUR });
  return async ({ edition, lists, isTrapped, from, ...asked }) => {
    const now = clock();
    const network = subnetOf(from);
    const isFlood = byAddress.wait(from, now) > 0 || byNetwork.wait(network, now) > 0;
    const address = cleanAddress(asked.address);
    const faults = findAskFaults({ typed: asked.address, address, lists, isFlood });
    if (address === null || faults.length > 0) return faults;
    byAddress.fail(from, now);
    byNetwork.fail(network, now);
    const mailbox = hashMailbox(secret, address);
    // Who fills a field that nobody sees is a program: it is told nothing.
    if (isTrapped || toMailbox.wait(mailbox, now) > 0) return [];
    toMailbox.fail(mailbox, now);
    await ledger.write(async (writing) => {
      const known = await listSubscriptionsOf(writing.db, mailbox);
      // Who called our letters unwanted is not written to at anybody's asking.
      if (known.some(({ leftWhy }) => leftWhy === "complained")) return;
      const word = sealWish(secret, { address, edition: edition.code, lists, askedAt: writing.now });
      const letterId = newId(writing.now);
      await postLetter(
        writing,
        writeConfirmation({ newspaper, edition, publicUrl, address, word, letterId, askedAt: writing.now }),
      );
    });
    return [];
  };
}

/** All that is wrong, in the order in which a reader is told. */
export function findAskFaults(asked: {
  readonly typed: string;
  readonly address: string | null;
  readonly lists: readonly ListName[];
  readonly isFlood: boolean;
}): AskFault[] {
  const { typed, address, lists, isFlood } = asked;
  if (isFlood) return ["too-many"];
  const faults: AskFault[] = [];
  if (typed.trim() === "") faults.push("address-missing");
  else if (address === null) faults.push("address-invalid");
  if (lists.length === 0) faults.push("list-missing");
  return faults;
}
