import { issueActs } from "../src/features/newsletter/send-issues.ts";
import { openLedger } from "../src/platform/database/ledger.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";
import { runTimetable } from "../src/platform/jobs/timetable.ts";
import { openSmtpMailer } from "../src/platform/mail/smtp-mailer.ts";
import { smallNewspaper } from "./small-newspaper.ts";

/** `URL SMTP-URL OFFSET SECRET`: sends readers' letters until it is killed, its clock so many milliseconds ahead. */
const [url = "", smtpUrl = "", offset = "0", secret = ""] = process.argv.slice(2);
const from = "The Test <newsroom@news.example>";
const clock = () => Date.now() + Number(offset);
runTimetable(
  issueActs({
    ledger: openLedger(await openDatabase({ url }), clock),
    newspaper: { ...smallNewspaper, newsletter: { hour: 0, perMinute: 60_000 } },
    publicUrl: "https://news.example",
    secret,
    clock,
    from,
    mailer: openSmtpMailer({ smtpUrl, from }, 4),
    onFault: (_, fault) => console.error(fault),
  }),
  { clock, onError: (name, error) => console.error(name, error) },
);
