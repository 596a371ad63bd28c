import type { Edition, Newspaper } from "../features/settings/newspaper.ts";

/**
 * The edition that a reader's `Accept-Language` prefers (RFC 9110, 12.5.4; a lookup by the language without its region); the first
 * edition when it names none of ours.
 */
export function chooseEdition(newspaper: Newspaper, acceptLanguage: string): Edition {
  const wished = acceptLanguage
    .split(",")
    .map((part, place) => {
      const [tag = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return {
        language: tag.split("-")[0],
        weight: weight === undefined ? 1 : Number(weight.slice(2)),
        place,
      };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { language } of wished) {
    const edition = newspaper.editions.find((one) => one.language.toLowerCase().split("-")[0] === language);
    if (edition !== undefined) return edition;
  }
  const [first] = newspaper.editions;
  if (first === undefined) throw new Error("A newspaper has at least one edition");
  return first;
}
