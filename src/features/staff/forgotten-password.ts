import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countAttempts } from "../../platform/accounts/attempts.ts";
import type { Clock } from "../../platform/clock/clock.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import { postLetter } from "../../platform/mail/letters.store.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { writeAccessLetter } from "./access-letter.tsx";
import { invitationAddress, renewForgotten } from "./invite.ts";

/** Who says that they forgot a password, and from which network address. */
type Asked = { readonly email: string; readonly address: string };

/** Takes the request at once, whoever is meant; what is done for a member is done after the answer, so that its time tells nothing. */
export type ForgottenPassword = (asked: Asked) => Result<null, "too-many-attempts">;

type Parts = {
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

const ONE_HOUR = 3_600_000;

/**
 * Opens the way back in by mail. One network address may ask so often and no more; one mailbox gets so many letters and no more, however
 * many addresses ask, and its owner is told nothing about that: they have a letter.
 */
export function openForgottenPassword(parts: Parts): ForgottenPassword {
  const byAddress = countAttempts({ failures: 10, within: ONE_HOUR });
  const toMailbox = countAttempts({ failures: 3, within: ONE_HOUR });
  return ({ email, address }) => {
    const now = parts.clock();
    if (byAddress.wait(address, now) > 0) return refuse("too-many-attempts");
    byAddress.fail(address, now);
    const mailbox = email.toLowerCase();
    if (toMailbox.wait(mailbox, now) > 0) return accept(null);
    toMailbox.fail(mailbox, now);
    setImmediate(() => void sendLink(parts, mailbox).catch(parts.onError));
    return accept(null);
  };
}

async function sendLink({ ledger, newspaper, publicUrl }: Parts, email: string) {
  await ledger.write(async (writing) => {
    const made = await renewForgotten(writing, email);
    if (made === null) return;
    const { id: invitationId, expiresAt, token, member } = made;
    const link = invitationAddress(publicUrl, token);
    const { language } = member;
    const why = { kind: "forgotten" } as const;
    await postLetter(
      writing,
      writeAccessLetter({ newspaper, to: email, language, invitationId, link, expiresAt, why }),
    );
  });
}
