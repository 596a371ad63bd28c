import type { Clock } from "../platform/clock/clock.ts";
import type { Database } from "../platform/database/open-database.ts";
import { runTimetable, type Timetable } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import { lettersOutbox, sendLetters } from "../platform/mail/send-letters.ts";
import type { Surroundings } from "./config.ts";

type Parts = {
  readonly surroundings: Pick<Surroundings, "mail">;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Sends letters beside everything else, where a mail server is named: on a timetable of their own, so that one that answers slowly holds
 * up no publishing.
 */
export async function postLetters({ surroundings, database, clock, log }: Parts): Promise<Timetable | null> {
  if (surroundings.mail === null) return null;
  const { openSmtpMailer } = await import("../platform/mail/smtp-mailer.ts");
  const mailer = openSmtpMailer(surroundings.mail);
  const onFault = (letter: string, fault: string) => log.warn({ letter, fault }, "a letter was not sent");
  return runTimetable([sendLetters({ outbox: lettersOutbox(database), mailer, clock, onFault })], {
    clock,
    onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed"),
  });
}
