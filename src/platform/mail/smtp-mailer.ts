import { createTransport } from "nodemailer";
import { LetterRefused, type Mailer } from "./mailer.ts";

/** Where mail is handed in, and in whose name. */
export type MailAccount = {
  /** `smtp://user:password@host:port`, `smtps://` for TLS from the first byte. */
  readonly smtpUrl: string;
  /** `The Lookout <newsroom@news.example>` */
  readonly from: string;
};

/** Milliseconds: a server that says nothing for so long is not there. */
const SILENCE = 20_000;
/** What the server says of the letter or its address, as opposed to what it says of us or of the connection. */
const OF_THE_LETTER: ReadonlySet<unknown> = new Set(["EENVELOPE", "EMESSAGE"]);

/** Hands letters in by SMTP, a connection each: they are few. */
export function openSmtpMailer({ smtpUrl, from }: MailAccount): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ id, to, subject, plain, html }) {
      const messageId = `<${id}@${domain}>`;
      // Answering machines leave it alone.
      const headers = { "Auto-Submitted": "auto-generated" };
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text: plain,
          html,
          messageId,
          headers,
        });
      } catch (error) {
        throw isForGood(error) ? new LetterRefused(error.message) : error;
      }
    },
  };
}

function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error && "code" in error && "responseCode" in error)) return false;
  return OF_THE_LETTER.has(error.code) && Number(error.responseCode) >= 500;
}
