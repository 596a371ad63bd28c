import { renderToStaticMarkup } from "react-dom/server";
import { allLetterWords } from "../../../locales/all-locales.ts";
import type { AccessLetterWords, LetterWords } from "../../../locales/letter-words.ts";
import type { NewLetter } from "../../platform/mail/letters.store.ts";
import type { Newspaper } from "../settings/newspaper.ts";

/** A link that lets somebody in, to be sent to them. Times in epoch milliseconds. */
export type AccessLetter = {
  readonly newspaper: Newspaper;
  readonly to: string;
  /** The folder of `locales/` that speaks to them; English where it writes no letters. */
  readonly language: string;
  readonly invitationId: string;
  readonly link: string;
  readonly expiresAt: number;
  readonly why:
    | { readonly kind: "invitation" | "renewal"; readonly by: string }
    | { readonly kind: "forgotten" };
};

/** Writes the letter in its reader's language, in plain text and in HTML. */
export function writeAccessLetter(letter: AccessLetter): NewLetter {
  const { newspaper, to, invitationId, link, expiresAt } = letter;
  const language = allLetterWords[letter.language] === undefined ? "en" : letter.language;
  const words = allLetterWords[language];
  if (words === undefined) throw new Error("There are no letters in English.");
  const paper = newspaper.name[language] ?? Object.values(newspaper.name)[0] ?? "";
  const said = saidIn(words, paper, letter.why);
  const until = words.until(tellTime(expiresAt, language, newspaper));
  const plain = [said.says, link, until, said.otherwise, `-- \n${paper}`].join("\n\n");
  const html = renderToStaticMarkup(
    <LetterPage language={language} paper={paper} said={said} link={link} until={until} />,
  );
  const { subject } = said;
  return {
    subjectId: invitationId,
    to,
    subject,
    plain: `${plain}\n`,
    html: `<!doctype html>${html}`,
    worthlessFrom: expiresAt,
  };
}

function saidIn(words: LetterWords, paper: string, why: AccessLetter["why"]): AccessLetterWords {
  return why.kind === "forgotten" ? words.forgotten(paper) : words[why.kind](paper, why.by);
}

/** In the zone of the edition in that language, or else of the first. */
function tellTime(at: number, language: string, { editions }: Newspaper): string {
  const edition = editions.find((one) => (one.words ?? one.code) === language) ?? editions[0];
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: edition?.timeZone ?? "UTC",
  }).format(at);
}

type LetterPageProps = {
  readonly language: string;
  readonly paper: string;
  readonly said: AccessLetterWords;
  readonly link: string;
  readonly until: string;
};

function LetterPage({ language, paper, said, link, until }: LetterPageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{said.subject}</title>
      </head>
      <body>
        <p>{said.says}</p>
        <p>
          <a href={link}>{said.act}</a>
        </p>
        <p>{link}</p>
        <p>{until}</p>
        <p>{said.otherwise}</p>
        <p>{paper}</p>
      </body>
    </html>
  );
}
