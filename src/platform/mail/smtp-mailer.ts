import { createTransport } from "nodemailer";
import { domainOf, type Letter, LetterRefused, type Mailer } from "./mailer.ts";

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

/**
 * Hands letters in by SMTP: a connection each where they are few, or over some that are kept open where they are many.
 * @param kept how many connections; absent for one a letter
 */
export function openSmtpMailer({ smtpUrl, from }: MailAccount, kept?: number): Mailer {
  const common = {
    url: smtpUrl,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport =
    kept === undefined
      ? createTransport(common)
      : createTransport({ ...common, pool: true, maxConnections: kept });
  return {
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, from));
      } catch (error) {
        throw isForGood(error) ? new LetterRefused(error.message) : error;
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(letter: Letter, usual: string) {
  const { id, to, subject, plain, html, from = usual, returnTo, headers } = letter;
  return {
    from,
    to: { name: "", address: to },
    subject,
    text: plain,
    html,
    messageId: `<${id}@${domainOf(from)}>`,
    // Answering machines leave it alone.
    headers: { "Auto-Submitted": "auto-generated", ...headers },
    ...(returnTo !== undefined && { envelope: { from: returnTo, to } }),
  };
}

function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error && "code" in error && "responseCode" in error)) return false;
  return OF_THE_LETTER.has(error.code) && Number(error.responseCode) >= 500;
}
