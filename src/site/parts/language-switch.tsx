import type { PageFacts, Visit } from "../visit.ts";

/**
 * The way to the same page in another language: `Read in French`, only where the public can read it there. The language is named in the
 * reader's words and marked as what it leads to.
 */
export function LanguageSwitch({ visit, facts }: { visit: Visit; facts: PageFacts }) {
  if (facts.alternates.length === 0) return null;
  return (
    <ul className="languages" aria-label={visit.words.chooseLanguage}>
      {facts.alternates.map(({ edition, path }) => (
        <li key={edition.code}>
          <a href={path} hrefLang={edition.language} rel="alternate">
            {visit.words.readIn(languageName(edition.language, visit.edition.language))}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A language's name as another language says it: `French`, `anglais`. */
export function languageName(language: string, inLanguage: string): string {
  const base = language.split("-")[0] ?? language;
  return new Intl.DisplayNames([inLanguage], { type: "language" }).of(base) ?? language;
}
