import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as the mail server was handed it. */
export type TakenLetter = {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: string;
  /** Everything after the headers, quoted-printable undone. */
  readonly body: string;
};

/** A real mail server on a port of its own, that keeps what it is handed. */
export type MailServer = {
  readonly url: string;
  readonly taken: TakenLetter[];
  /** Refuses the next letters with this SMTP status; null to take them. */
  refuseWith(status: number | null): void;
  close(): Promise<void>;
};

export async function openMailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => {
      if (refusal === null) return done();
      done(Object.assign(new Error("not now, or never"), { responseCode: refusal }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const [headers = "", ...rest] = Buffer.concat(parts).toString("utf8").split("\r\n\r\n");
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          headers: headers.replaceAll(/\r\n[ \t]+/g, " "),
          body: undoQuoting(rest.join("\n\n")),
        });
        done();
      });
    },
  });
  // Who hands a letter in may be killed while doing so.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuseWith: (status) => {
      refusal = status;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function undoQuoting(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
