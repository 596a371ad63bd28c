import { useWords } from "./words.tsx";

/** Says moments (epoch milliseconds) in the member's language, in the zone that is given or else in the browser's. */
export function useTimes(timeZone?: string) {
  const { language } = useWords();
  const locale = language === "en" ? "en-GB" : language;
  const zone = timeZone === undefined ? {} : { timeZone };
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", ...zone });
  return { moment: (at: number) => full.format(at) };
}
