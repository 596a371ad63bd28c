import type { AdReportWords } from "../../../locales/ad-report-words.ts";
import type { AdCount, CampaignWithCreatives } from "./campaign.ts";

/** A campaign's report, in words and figures that are ready to be set. */
export type AdReport = {
  readonly words: AdReportWords;
  readonly newspaper: string;
  readonly campaign: string;
  /** What the campaign is: a name and what stands beside it. */
  readonly facts: readonly (readonly [name: string, said: string])[];
  readonly asOf: string;
  readonly total: Figures;
  readonly byCreative: readonly (Figures & { readonly name: string })[];
  readonly byDay: readonly (Figures & { readonly name: string })[];
  /** All that was counted, for a table of figures. */
  readonly counts: readonly (AdCount & { readonly alt: string })[];
};

export type Figures = { readonly views: number; readonly clicks: number };

/** What a report is made of. */
export type ReportMatter = {
  readonly words: AdReportWords;
  readonly newspaper: string;
  /** The clock by which days are told. */
  readonly timeZone: string;
  readonly campaign: CampaignWithCreatives;
  /** Empty for the newspaper's own. */
  readonly client: string;
  readonly counts: readonly AdCount[];
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Makes a report of what was counted. */
export function reportOf({
  words,
  newspaper,
  timeZone,
  campaign,
  client,
  counts,
  now,
}: ReportMatter): AdReport {
  const { startsAt, endsAt, slots, terms, amount, creatives } = campaign;
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone });
  const moment = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeStyle: "short", timeZone });
  const countedDay = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });
  const alts = new Map(creatives.map(({ id, alt }) => [id, alt]));
  const when =
    endsAt === null
      ? words.fromOn(day.format(startsAt))
      : words.fromTo(day.format(startsAt), day.format(endsAt - 1));
  return {
    words,
    newspaper,
    campaign: campaign.name,
    facts: [
      ...(client === "" ? [] : [[words.client, client] as const]),
      [words.when, when],
      [words.where, slots.join(", ")],
      [words.terms, words.termsOf(terms, amount)],
    ],
    asOf: words.asOf(moment.format(now)),
    total: sumOf(counts),
    byCreative: sumsBy(counts, ({ creativeId }) => creativeId).map(({ name, ...sums }) => ({
      ...sums,
      name: alts.get(name) ?? "",
    })),
    byDay: sumsBy(counts, (one) => one.day).map(({ name, ...sums }) => ({
      ...sums,
      name: countedDay.format(Date.parse(`${name}T00:00Z`)),
    })),
    counts: counts.map((one) => ({ ...one, alt: alts.get(one.creativeId) ?? "" })),
  };
}

/** How many of a hundred views were followed, as it is written in the report's language; a dash where nothing was seen. */
export function rateOf({ views, clicks }: Figures, { locale }: AdReportWords): string {
  if (views === 0) return "–";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format((100 * clicks) / views);
}

function sumsBy(counts: readonly AdCount[], nameOf: (count: AdCount) => string) {
  return [...Map.groupBy(counts, nameOf)].map(([name, of]) => ({ name, ...sumOf(of) }));
}

function sumOf(counts: readonly AdCount[]): Figures {
  return counts.reduce(
    (sum, { views, clicks }) => ({ views: sum.views + views, clicks: sum.clicks + clicks }),
    { views: 0, clicks: 0 },
  );
}
