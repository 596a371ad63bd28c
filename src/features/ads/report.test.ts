import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { AdReportWords } from "../../../locales/ad-report-words.ts";
import { allAdReportWords } from "../../../locales/all-locales.ts";
import type { CampaignWithCreatives } from "./campaign.ts";
import { type ReportMatter, rateOf, reportOf } from "./report.ts";
import { csvOf } from "./report-csv.ts";
import { pdfOf } from "./report-pdf.ts";

function wordsIn(language: string): AdReportWords {
  const words = allAdReportWords[language];
  if (words === undefined) throw new Error(language);
  return words;
}

const file = { file: "ads/a.png", mime: "image/png", width: 600, height: 500, bytes: 1000 };
const creative = { ...file, campaignId: "c", edition: null, target: "/", state: "running" } as const;
const campaign: CampaignWithCreatives = {
  id: "c",
  clientId: "client",
  name: "Récolte d’hiver",
  terms: "share",
  amount: 25,
  startsAt: Date.UTC(2024, 6, 18, 20),
  endsAt: Date.UTC(2024, 6, 25, 20),
  slots: ["story-middle", "story-end"],
  editions: [],
  sectionIds: [],
  state: "running",
  creatives: [
    { ...creative, id: "one", alt: "Le thé « d’hiver », −20 %" },
    { ...creative, id: "two", alt: "=HYPERLINK(1)" },
  ],
};
const seen = { edition: "fr", slot: "story-end" };
const matter: ReportMatter = {
  campaign,
  words: wordsIn("fr"),
  newspaper: "La Vigie",
  timeZone: "Indian/Mauritius",
  client: "Thé & Œuvres",
  now: Date.UTC(2024, 6, 26, 8),
  counts: [
    { ...seen, creativeId: "one", day: "2024-07-19", views: 1200, clicks: 7 },
    { ...seen, creativeId: "two", day: "2024-07-19", views: 800, clicks: 1 },
    { ...seen, creativeId: "one", day: "2024-07-20", views: 0, clicks: 2 },
  ],
};

/** The words of a PDF, as its streams have them. */
function textsOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream = ""]) => {
    try {
      return [inflateSync(Buffer.from(stream, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
  const decoder = new TextDecoder("windows-1252");
  return [...streams.join("\n").matchAll(/\[(.*?)\] TJ/g)]
    .map(([, shown = ""]) =>
      [...shown.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex = ""]) => decoder.decode(Buffer.from(hex, "hex")))
        .join(""),
    )
    .join("\n");
}

describe("a campaign's report", () => {
  it("sums what was counted by day and by advertisement, and tells its last day", () => {
    const report = reportOf(matter);
    expect(report.total).toEqual({ views: 2000, clicks: 10 });
    expect(report.byDay).toEqual([
      { name: "19 juillet 2024", views: 2000, clicks: 8 },
      { name: "20 juillet 2024", views: 0, clicks: 2 },
    ]);
    expect(report.byCreative.map(({ views, clicks }) => [views, clicks])).toEqual([
      [1200, 9],
      [800, 1],
    ]);
    expect(report.facts).toContainEqual(["Dates", "19 juillet 2024 – 25 juillet 2024"]);
  });

  it("tells no rate of what nobody saw", () => {
    expect(rateOf({ views: 0, clicks: 3 }, wordsIn("en"))).toBe("–");
    expect(rateOf({ views: 300, clicks: 1 }, wordsIn("fr"))).toBe("0,33");
  });

  it("as CSV gives a spreadsheet no formula to run", () => {
    const lines = csvOf(reportOf(matter)).split("\r\n");
    expect(lines[0]).toBe("\uFEFFJour,Publicité,Édition,Emplacement,Vues,Clics");
    expect(lines[1]).toBe(`2024-07-19,"Le thé « d’hiver », −20 %",fr,story-end,1200,7`);
    expect(lines[2]).toBe("2024-07-19,'=HYPERLINK(1),fr,story-end,800,1");
  });

  it("as PDF prints French accents, ligatures, figures and quotation marks", async () => {
    const texts = textsOf(await pdfOf(reportOf(matter)));
    for (const text of [
      "Bilan de campagne – Récolte d’hiver",
      "Thé & Œuvres",
      "Le thé « d’hiver », –20\u00a0%".replace("\u00a0", " "),
      "2\u00a0000",
      "Page 1 sur 1",
    ])
      expect(texts).toContain(text);
    expect(texts).not.toContain("?");
  });

  it("as PDF goes on to other pages, each with its number", async () => {
    const counts = Array.from({ length: 90 }, (_, i) => ({
      ...{ ...seen, creativeId: "one", views: i, clicks: 0 },
      day: new Date(Date.UTC(2024, 6, 19 + i)).toISOString().slice(0, 10),
    }));
    const texts = textsOf(await pdfOf(reportOf({ ...matter, counts, words: wordsIn("en") })));
    expect(texts).toContain("Page 3 of 3");
    expect(texts).toContain("16 October 2024");
  });

  it("of nothing says so", async () => {
    const texts = textsOf(await pdfOf(reportOf({ ...matter, counts: [], client: "" })));
    expect(texts).toContain("Rien n’a été compté.");
  });
});
