import PdfDocument from "pdfkit";
import { type AdReport, type Figures, rateOf } from "./report.ts";

/** Points: A4 with two centimetres around. */
const MARGIN = 57;
const WIDTH = 595.28 - 2 * MARGIN;
const QUIET = "#5f5a52";
const LINE = "#d9d3c7";
/** Widths of a table's columns: a name, and three of figures. */
const FIGURE_WIDTH = 78;
const NAME_WIDTH = WIDTH - 3 * FIGURE_WIDTH;
const ROW_GAP = 5;

type Pdf = InstanceType<typeof PdfDocument>;

/** A report to be printed and sent: A4, its text readable by machines. */
export async function pdfOf(report: AdReport): Promise<Uint8Array> {
  const { words, campaign, newspaper, total } = report;
  const pdf = new PdfDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: words.locale,
    displayTitle: true,
    info: { Title: said(`${words.title} – ${campaign}`), Author: said(newspaper) },
  });
  const whole = collect(pdf);
  pdf.font("Helvetica").fontSize(9).fillColor(QUIET).text(said(newspaper));
  pdf.moveDown(0.3).font("Times-Bold").fontSize(22).fillColor("black");
  pdf.text(said(`${words.title} – ${campaign}`)).moveDown(0.6);
  for (const [name, value] of report.facts) {
    pdf
      .font("Helvetica")
      .fontSize(10)
      .fillColor(QUIET)
      .text(said(`${name}   `), { continued: true });
    pdf.fillColor("black").text(said(value));
  }
  pdf.fillColor(QUIET).text(said(report.asOf)).moveDown(1.2);
  if (report.counts.length === 0) pdf.fillColor("black").text(said(words.nothing));
  else {
    table(pdf, report, { title: words.byCreative, rows: report.byCreative });
    table(pdf, report, { title: words.byDay, rows: [...report.byDay, { ...total, name: words.total }] });
  }
  pdf.moveDown(0.5).font("Helvetica").fontSize(8).fillColor(QUIET);
  pdf.text(said(words.countedHow), MARGIN, undefined, { width: WIDTH });
  numberPages(pdf, report);
  pdf.end();
  return whole;
}

type Row = Figures & { readonly name: string };

function table(pdf: Pdf, { words }: AdReport, { title, rows }: { title: string; rows: readonly Row[] }) {
  const figure = new Intl.NumberFormat(words.locale);
  pdf.font("Times-Bold").fontSize(13).fillColor("black").text(said(title), MARGIN).moveDown(0.4);
  pdf.font("Helvetica").fontSize(8).fillColor(QUIET);
  line(pdf, ["", words.views, words.clicks, words.rate]);
  pdf.font("Helvetica").fontSize(10).fillColor("black");
  for (const row of rows)
    line(pdf, [row.name, figure.format(row.views), figure.format(row.clicks), rateOf(row, words)]);
  pdf.moveDown(1.2);
}

/** A line of a table, on the next page where this one has no room for it. */
function line(pdf: Pdf, [name = "", ...figures]: readonly string[]) {
  const height = Math.max(
    pdf.heightOfString(said(name), { width: NAME_WIDTH }),
    ...figures.map((one) => pdf.heightOfString(said(one), { width: FIGURE_WIDTH })),
  );
  if (pdf.y + height + ROW_GAP > pdf.page.height - MARGIN) pdf.addPage();
  const top = pdf.y;
  pdf.text(said(name), MARGIN, top, { width: NAME_WIDTH });
  figures.forEach((one, i) => {
    const left = MARGIN + NAME_WIDTH + i * FIGURE_WIDTH;
    pdf.text(said(one), left, top, { width: FIGURE_WIDTH, align: "right" });
  });
  pdf.y = top + height + ROW_GAP;
  pdf.x = MARGIN;
  const y = pdf.y - ROW_GAP / 2 - 1;
  pdf
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
}

function numberPages(pdf: Pdf, { words }: AdReport) {
  const { count } = pdf.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(i);
    // In the margin, where text would begin another page.
    pdf.page.margins.bottom = 0;
    pdf.font("Helvetica").fontSize(8).fillColor(QUIET);
    const y = pdf.page.height - MARGIN / 1.5;
    pdf.text(said(words.page(i + 1, count)), MARGIN, y, { width: WIDTH, align: "right" });
  }
}

/** The faces that every reader of PDF has know no narrow space, nor what their alphabet lacks. */
function said(text: string): string {
  return text
    .replaceAll(/[\u202f\u2009]/g, "\u00a0")
    .replaceAll("\u2212", "–")
    .replaceAll(
      /[^\u0020-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u20ac\u2013\u2014\u2018-\u201e\u2026\u2022\u2122]/g,
      "?",
    );
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}
