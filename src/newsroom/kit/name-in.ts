/** A thing's name in this language, or in whichever it has one. */
export function nameIn(names: Readonly<Record<string, string>>, language: string): string {
  return names[language] ?? Object.values(names)[0] ?? "";
}
