import type { Words } from "../../../locales/words.ts";
import { hourAndMinute, plainDate } from "../../kernel/dates.ts";
import type { NewLetter } from "../../platform/mail/letters.store.ts";
import { addressesOf } from "../settings/addresses.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";
import { frameLetter, letterStylesOf, plainLetter } from "./letter-frame.tsx";
import { newsletterWordsOf } from "./newsletter.ts";
import { CONFIRM_WITHIN } from "./secret-words.ts";

/** Who asked for letters, and the sealed word for the link that confirms it. */
export type Confirmation = {
  readonly newspaper: Newspaper;
  readonly edition: Edition;
  readonly publicUrl: string;
  readonly address: string;
  readonly word: string;
  readonly letterId: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
};

/** Writes the letter that asks whether a mailbox is theirs who asked for letters to it. */
export function writeConfirmation(confirmation: Confirmation): NewLetter {
  const { newspaper, edition, publicUrl, address, word, letterId, askedAt } = confirmation;
  const words = newsletterWordsOf(edition);
  const says = words.newsletter.confirmation;
  const paper = newspaper.name[edition.code] ?? "";
  const subject = says.subject(paper);
  const link = publicUrl + addressesOf(edition).confirmNewsletter(word);
  const until = says.until(momentIn(edition, words, askedAt + CONFIRM_WITHIN));
  const styles = letterStylesOf(newspaper);
  const html = frameLetter({
    newspaper,
    edition,
    subject,
    preheader: until,
    children: (
      <>
        <p style={styles.name}>{paper}</p>
        <p style={styles.text}>{says.says(paper)}</p>
        <p style={styles.text}>
          <a href={link} style={styles.act} className="act">
            {says.act}
          </a>
        </p>
        <p style={styles.quiet} className="quiet">
          {until}
        </p>
        <p style={styles.quiet} className="quiet">
          {says.otherwise}
        </p>
      </>
    ),
  });
  return {
    subjectId: letterId,
    to: address,
    subject,
    plain: plainLetter(says.says(paper), link, until, says.otherwise, `-- \n${paper}`),
    html,
    worthlessFrom: askedAt + CONFIRM_WITHIN,
  };
}

function momentIn(edition: Edition, words: Words, at: number): string {
  const { language, timeZone } = edition;
  const { firstOfMonth } = words;
  const day = plainDate(at, {
    language,
    timeZone,
    ...(firstOfMonth !== undefined && { first: firstOfMonth }),
  });
  return words.atTime(day, words.clockTime(hourAndMinute(at, timeZone)));
}
