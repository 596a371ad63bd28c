/** A letter to one person, in plain text and as HTML that says the same. */
export type Letter = {
  /** Its own for ever: a letter that is sent again after a crash keeps it, so that mail programs can show it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  /** In whose name, where it is another than the newsroom's. */
  readonly from?: string;
  /** Where mail servers say that it could not be delivered; in whose name it goes out when absent. */
  readonly returnTo?: string;
  /** Headers besides the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Hands letters to a mail server. */
export type Mailer = {
  /** @throws LetterRefused when trying again is of no use; anything else when it may be */
  send(letter: Letter): Promise<void>;
  /** Lets go of connections that were kept. */
  close(): void;
};

/** The mail server will never take this letter: nobody has the address, or it is not wanted there. */
export class LetterRefused extends Error {
  override readonly name = "LetterRefused";
}

/** What stands behind the `@` of an address, with or without a name before it. */
export function domainOf(address: string): string {
  return /@([^\s>]+)>?\s*$/.exec(address)?.[1] ?? "localhost";
}
