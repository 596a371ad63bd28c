import { useQuery } from "@tanstack/react-query";
import type { AdCount, ToldCampaign } from "../../client/ad-answers.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { adReportQuery } from "./ad-desk-query.ts";
import { FigureHeads, Figures } from "./figures.tsx";
import { useTellAds } from "./use-tell-ads.ts";

/** How often a campaign was seen and followed, day by day, and the same to be sent to the client. */
export function CampaignReport({ campaign }: { readonly campaign: ToldCampaign }) {
  const { words, language } = useWords();
  const { adDesk } = words;
  const report = useQuery(adReportQuery(campaign.id));
  const days = byDay(report.data?.counts ?? []);
  const address = `/newsroom/campaign-reports/${campaign.id}`;
  return (
    <section className="panel ads" aria-labelledby="report">
      <h2 id="report">{adDesk.report}</h2>
      <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />
      {report.isPending && <Loading />}
      {report.isSuccess && days.length === 0 && <Empty>{adDesk.nothingCounted}</Empty>}
      {days.length > 0 && <Days days={days} />}
      <p className="in-a-row">
        <a href={`${address}/pdf?language=${language}`} download>
          {adDesk.asPdf}
        </a>
        <a href={`${address}/csv?language=${language}`} download>
          {adDesk.asCsv}
        </a>
      </p>
      <p className="quiet">{adDesk.countedHow}</p>
    </section>
  );
}

type Day = { readonly day: string; readonly views: number; readonly clicks: number };

function Days({ days }: { readonly days: readonly Day[] }) {
  const { words, language } = useWords();
  const { adDesk } = words;
  const tell = useTellAds();
  const dates = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  const all = days.reduce((sum, one) => ({ views: sum.views + one.views, clicks: sum.clicks + one.clicks }), {
    views: 0,
    clicks: 0,
  });
  const line = (name: string, of: Omit<Day, "day">) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <Figures told={{ [adDesk.views]: tell.figure(of.views), [adDesk.clicks]: tell.figure(of.clicks) }} />
    </tr>
  );
  return (
    <table className="dense report">
      <caption className="unseen">{adDesk.report}</caption>
      <thead>
        <tr>
          <th scope="col">{adDesk.day}</th>
          <FigureHeads names={[adDesk.views, adDesk.clicks]} />
        </tr>
      </thead>
      <tbody>
        {line(adDesk.total, all)}
        {days.map((one) => line(dates.format(Date.parse(`${one.day}T00:00Z`)), one))}
      </tbody>
    </table>
  );
}

/** Each day's sums, the newest first. */
function byDay(counts: readonly AdCount[]): Day[] {
  const days = new Map<string, Day>();
  for (const { day, views, clicks } of counts) {
    const before = days.get(day) ?? { day, views: 0, clicks: 0 };
    days.set(day, { day, views: before.views + views, clicks: before.clicks + clicks });
  }
  return [...days.values()].reverse();
}
