import { AT_ONCE, issueActs } from "../features/newsletter/send-issues.ts";
import type { Newspaper } from "../features/settings/newspaper.ts";
import { loadSecret } from "../platform/accounts/secret.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import { runTimetable, type Timetable } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import type { Surroundings } from "./config.ts";

type Parts = {
  readonly surroundings: Surroundings;
  readonly newspaper: Newspaper;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Sends readers their letters beside everything else, where the newspaper has any and a mail server is named: on a timetable and over
 * connections of their own, so that fifty thousand of them hold up no invitation.
 */
export async function sendNewsletters(parts: Parts): Promise<Timetable | null> {
  const { surroundings, newspaper, ledger, clock, log } = parts;
  const { mail, publicUrl } = surroundings;
  if (mail === null || newspaper.newsletter === undefined) return null;
  const { openSmtpMailer } = await import("../platform/mail/smtp-mailer.ts");
  const mailer = openSmtpMailer(mail, AT_ONCE);
  const secret = surroundings.secret ?? loadSecret(surroundings.dataFolder);
  const timetable = runTimetable(
    issueActs({
      ledger,
      newspaper,
      publicUrl,
      secret,
      clock,
      from: mail.from,
      mailer,
      onFault: (letter, fault) => log.warn({ letter, fault }, "a reader's letter was not sent"),
    }),
    { clock, onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed") },
  );
  return {
    wake: () => timetable.wake(),
    async stop() {
      await timetable.stop();
      mailer.close();
    },
  };
}
