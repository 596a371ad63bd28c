import type { Campaign } from "../../../features/ads/campaign.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** Says what campaigns are, in the member's language; days on the newspaper's clock. */
export function useTellAds() {
  const { words, language } = useWords();
  const { timeZone } = useZone();
  const { adDesk } = words;
  const locale = language === "en" ? "en-GB" : language;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const figures = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent" });
  const time = (startsAt: number, endsAt: number | null) =>
    endsAt === null
      ? adDesk.fromOn(days.format(startsAt))
      : adDesk.fromTo(days.format(startsAt), days.format(endsAt - 1));
  const percent = (of: number) => percents.format(of / 100);
  return {
    time,
    percent,
    figure: (count: number) => figures.format(count),
    dates: ({ startsAt, endsAt }: Campaign) => time(startsAt, endsAt),
    share: ({ terms, amount }: Campaign) => {
      if (terms === "share") return adDesk.tellShare(percent(amount));
      return terms === "house" ? adDesk.filler : adDesk.tellParts(amount);
    },
  };
}

/** The clock by which campaigns begin and end: that of the newspaper's first edition. */
export function useZone(): { readonly timeZone: string } {
  const [first] = useMe().newspaper.editions;
  return { timeZone: first?.timeZone ?? "UTC" };
}
