import type { EditorWords } from "../../../../locales/newsroom.ts";

/** Each language's words of the editor are a file of their own, as those of the screens are. */
const languages: Readonly<Record<string, () => Promise<EditorWords>>> = {
  en: async () => (await import("../../../../locales/en/newsroom.ts")).enNewsroom.editor,
  fr: async () => (await import("../../../../locales/fr/newsroom.ts")).frNewsroom.editor,
};
const fetched = new Map<string, Promise<EditorWords>>();

/** The editor's words, the same promise for the same language (English where it says nothing). */
export function fetchEditorWords(language: string): Promise<EditorWords> {
  const words = fetched.get(language) ?? (languages[language] ?? languages.en)?.();
  if (words === undefined) throw new Error(`No words in ${language}.`);
  fetched.set(language, words);
  return words;
}
