import { createContext, type ReactNode, use } from "react";
import type { ScreenWords } from "../../../locales/newsroom-screens.ts";

/** Each language's words are a file of their own: a browser fetches one. A new language is a line here. */
const languages: Readonly<Record<string, () => Promise<ScreenWords>>> = {
  en: async () => (await import("../../../locales/en/newsroom-screens.ts")).enScreenWords,
  fr: async () => (await import("../../../locales/fr/newsroom-screens.ts")).frScreenWords,
};

/** The languages that the screens speak, by the folder of `locales/`. */
export const spokenLanguages = Object.keys(languages);

/** What a screen says, and in which language. */
export type Saying = { readonly words: ScreenWords; readonly language: string };

const Spoken = createContext<Saying | null>(null);
const fetched = new Map<string, Promise<ScreenWords>>();

/** Everything within speaks this language (English where we don't). Suspends until its words are there. */
export function InLanguage({
  language,
  children,
}: {
  readonly language: string;
  readonly children: ReactNode;
}) {
  const known = languages[language] === undefined ? "en" : language;
  const words = use(fetchWords(known));
  document.documentElement.lang = known;
  return <Spoken value={{ words, language: known }}>{children}</Spoken>;
}

/** The words of the language that is spoken here. */
export function useWords(): Saying {
  const saying = use(Spoken);
  if (saying === null) throw new Error("A screen needs a language around it.");
  return saying;
}

/** The first language of the browser's that we speak. */
export function browserLanguage(): string {
  const wished = navigator.languages.map((one) => one.slice(0, 2).toLowerCase());
  return wished.find((one) => languages[one] !== undefined) ?? "en";
}

function fetchWords(language: string): Promise<ScreenWords> {
  const words = fetched.get(language) ?? (languages[language] ?? languages.en)?.();
  if (words === undefined) throw new Error(`No words in ${language}.`);
  fetched.set(language, words);
  return words;
}
