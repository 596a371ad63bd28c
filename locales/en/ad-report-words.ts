import type { AdReportWords } from "../ad-report-words.ts";

const terms: Readonly<Record<string, (amount: number) => string>> = {
  share: (amount) => `${amount}% of the pages`,
  weight: (amount) => `weight ${amount}`,
  house: () => "the newspaper’s own",
};

/** The words of a campaign's report, in English. */
export const enAdReportWords: AdReportWords = {
  locale: "en-GB",
  title: "Campaign report",
  client: "Client",
  when: "Dates",
  fromTo: (first, last) => `${first} – ${last}`,
  fromOn: (first) => `from ${first}`,
  where: "Slots",
  terms: "Terms",
  termsOf: (kind, amount) => terms[kind]?.(amount) ?? kind,
  asOf: (moment) => `As of ${moment}`,
  day: "Day",
  creative: "Advertisement",
  edition: "Edition",
  slot: "Slot",
  views: "Views",
  clicks: "Clicks",
  rate: "Clicks per 100 views",
  total: "In all",
  byCreative: "By advertisement",
  byDay: "By day",
  nothing: "Nothing has been counted.",
  countedHow:
    "Counted by the newspaper’s own server, without cookies and without keeping addresses. A view is a picture that a reader’s browser asked for; a click is a link that was followed. Programs that say they are one, pages fetched in advance and pictures shown by other sites are left out. Text-only pages count clicks alone; pages that a browser takes from its own memory are not counted again.",
  page: (number, of) => `Page ${number} of ${of}`,
  fileName: "report",
};
