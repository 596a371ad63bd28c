import { Button } from "@mantine/core";
import type { ReaderLetter } from "../../client/newsletter-answers.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type LettersTableProps = {
  readonly letters: readonly ReaderLetter[];
  readonly onLook: (letter: ReaderLetter) => void;
};

/** How many readers get which letter. */
export function LettersTable({ letters, onLook }: LettersTableProps) {
  const { words, language } = useWords();
  const me = useMe();
  const { mailing } = words;
  const count = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  return (
    <section>
      <h2>{mailing.letters}</h2>
      <table className="mailing">
        <caption className="unseen">{mailing.letters}</caption>
        <thead>
          <tr>
            <th scope="col">{mailing.letter}</th>
            <th scope="col">{mailing.edition}</th>
            <th scope="col" className="figure">
              {mailing.readers}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => {
            const edition = me.newspaper.editions.find(({ code }) => code === letter.edition);
            const name = letter.name ?? mailing.gone;
            return (
              <tr key={`${letter.edition} ${letter.list}`}>
                <th scope="row" lang={letter.name === null ? undefined : edition?.language}>
                  {name}
                </th>
                <td lang={edition?.language}>{edition?.label ?? letter.edition}</td>
                <td className="figure">{count.format(letter.count)}</td>
                <td className="act">
                  {letter.name !== null && edition !== undefined && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={mailing.lookAt(`${name}, ${edition.label}`)}
                      onClick={() => onLook(letter)}
                    >
                      {mailing.look}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
