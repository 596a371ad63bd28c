/** A letter to one person, in plain text and as HTML that says the same. */
export type Letter = {
  /** Its own for ever: a letter that is sent again after a crash keeps it, so that mail programs can show it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
};

/** Hands letters to a mail server. */
export type Mailer = {
  /** @throws LetterRefused when trying again is of no use; anything else when it may be */
  send(letter: Letter): Promise<void>;
};

/** The mail server will never take this letter: nobody has the address, or it is not wanted there. */
export class LetterRefused extends Error {
  override readonly name = "LetterRefused";
}
