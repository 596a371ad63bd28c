import type { Context, Hono } from "hono";
import { allAdReportWords } from "../../locales/all-locales.ts";
import { listAdClients } from "../features/ads/ad-clients.store.ts";
import { listCounts } from "../features/ads/ad-counts.store.ts";
import { findCampaign, findCreative } from "../features/ads/ads.store.ts";
import { type AdReport, reportOf } from "../features/ads/report.ts";
import { csvOf } from "../features/ads/report-csv.ts";
import { identifyMember } from "../features/staff/identify-member.ts";
import { maySomewhere } from "../features/staff/permissions.ts";
import { slugify } from "../kernel/text.ts";
import { cachePage } from "../platform/cache/cached-page.ts";
import { respondWithPage } from "../platform/http/answer-page.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { renderTrial } from "../site/open-ad-trial.ts";
import type { Site } from "../site/visit.ts";
import type { NewsroomParts } from "./newsroom-api.ts";

type Parts = Pick<NewsroomParts, "newsroom" | "clock"> & { readonly site: Site };

/** Puts what the ad desk gives out at its addresses: reports of campaigns, and a page of readers with a creative in it. */
export function mountAdDesk(app: Hono, parts: Parts): void {
  app.get("/newsroom/campaign-reports/:id/csv", (c) =>
    forAdDesk(parts, c, async () => {
      const report = await loadReport(parts, c);
      return report === null
        ? null
        : asFile(report, { ending: "csv", type: "text/csv; charset=utf-8", body: csvOf(report) });
    }),
  );
  app.get("/newsroom/campaign-reports/:id/pdf", (c) =>
    forAdDesk(parts, c, async () => {
      const report = await loadReport(parts, c);
      if (report === null) return null;
      // Heavy, and seldom wanted.
      const { pdfOf } = await import("../features/ads/report-pdf.ts");
      return asFile(report, {
        ending: "pdf",
        type: "application/pdf",
        body: new Uint8Array(await pdfOf(report)),
      });
    }),
  );
  app.get("/newsroom/ad-preview/:id", (c) => forAdDesk(parts, c, () => answerTrial(parts, c)));
}

async function forAdDesk(
  { newsroom, clock }: Parts,
  c: Context,
  answer: () => Promise<Response | null>,
): Promise<Response> {
  const found = await identifyMember({ ...newsroom, now: clock() }, c.req.raw.headers);
  const isLetIn = found.ok && maySomewhere(found.value.member, "ad.manage");
  return (isLetIn ? await answer() : null) ?? c.text("Not found", 404, { "Cache-Control": "no-store" });
}

async function loadReport({ newsroom, clock }: Parts, c: Context): Promise<AdReport | null> {
  const { newspaper, ledger } = newsroom;
  const { db } = ledger.database;
  const campaign = await findCampaign(db, c.req.param("id") ?? "");
  const language = c.req.query("language") ?? "";
  const words = allAdReportWords[language] ?? allAdReportWords.en;
  if (campaign === null || words === undefined) return null;
  const [counts, clients] = await Promise.all([listCounts(db, campaign.id), listAdClients(db)]);
  return reportOf({
    words,
    campaign,
    counts,
    newspaper: newspaper.name[language] ?? Object.values(newspaper.name)[0] ?? "",
    timeZone: newspaper.editions[0]?.timeZone ?? "UTC",
    client: clients.find(({ id }) => id === campaign.clientId)?.name ?? "",
    now: clock(),
  });
}

type Made = {
  readonly ending: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
};

function asFile({ words, campaign }: AdReport, { ending, type, body }: Made): Response {
  const name = [words.fileName, slugify(campaign)].filter((part) => part !== "").join("-");
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}.${ending}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The newest story of the creative's edition, or of the first, with the creative in every slot that it fits. */
async function answerTrial({ newsroom, site, clock }: Parts, c: Context): Promise<Response | null> {
  const { db } = newsroom.ledger.database;
  const creative = await findCreative(db, c.req.param("id") ?? "");
  const campaign = creative === null ? null : await findCampaign(db, creative.campaignId);
  if (creative === null || campaign === null) return null;
  const page = await renderTrial(site, { campaign, creative, clock });
  return page === null
    ? null
    : respondWithPage(cachePage(c.req.path, { ...page, cacheable: false }, securityHeaders), c.req.raw);
}
