import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";

/** `npm run draw:ads`: the demo newspaper's own advertisements in demo/ads, two pixels for each of their slot. */
const target = "demo/ads";
const size = { width: 300, height: 250 } as const;

type Ad = {
  readonly name: string;
  readonly ground: string;
  readonly ink: string;
  /** SVG, below the words: the lower 110 of 250. */
  readonly drawing: string;
  /** By edition: two lines to read from afar, and one to read then. */
  readonly words: Readonly<Record<string, readonly [string, string, string]>>;
};

const INK = "#1c1a17";
const PAPER = "#fffdf9";
const RED = "#8f2416";
const SAND = "#efe4cf";
const SEA = "#17424d";

const ads: readonly Ad[] = [
  {
    name: "weather",
    ground: SEA,
    ink: PAPER,
    drawing: `<circle cx="222" cy="196" r="38" fill="#f0b65a"/>${waves(196, "#2f6d78", 0)}${waves(212, "#4c8c94", 20)}${waves(228, "#8fbcbd", 6)}`,
    words: {
      en: ["Sun in Grand Baie,", "rain in Curepipe.", "The weather, town by town"],
      fr: ["Soleil à Grand Baie,", "pluie à Curepipe.", "La météo, ville par ville"],
    },
  },
  {
    name: "text",
    ground: SAND,
    ink: INK,
    drawing: columns(),
    words: {
      en: ["A whole story", "in six kilobytes.", "Read The Lookout as text"],
      fr: ["Un article entier", "en six kilo-octets.", "Lisez La Vigie en version texte"],
    },
  },
  {
    name: "archive",
    ground: RED,
    ink: PAPER,
    drawing: `${islands()}<circle cx="196" cy="192" r="36" fill="none" stroke="${PAPER}" stroke-width="7"/><path d="M222 218l34 34" stroke="${PAPER}" stroke-width="11"/>`,
    words: {
      en: ["From the dodo", "to the stars.", "Search all that we published"],
      fr: ["Du dodo", "aux étoiles.", "Cherchez dans nos archives"],
    },
  },
];

/** A line of waves across the whole width. */
function waves(y: number, colour: string, shift: number): string {
  const arcs = Array.from({ length: 9 }, () => "q10 -9 20 0t20 0").join("");
  return `<path d="M${-shift} ${y}${arcs}V250H0Z" fill="${colour}"/>`;
}

/** Two columns of print, the second with less and less of it. */
function columns(): string {
  const line = (x: number, y: number, width: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="4" fill="${INK}"/>`;
  const rows = Array.from({ length: 8 }, (_, i) => i);
  const right = rows.slice(0, 5).map((i) => line(160, 160 + i * 10, 116 - i * 24));
  return [...rows.map((i) => line(24, 160 + i * 10, i === 7 ? 60 : 116)), ...right].join("");
}

/** Islands on their sea, as a chart has them. */
function islands(): string {
  const dots = [
    [40, 176, 7],
    [74, 206, 4],
    [112, 170, 5],
    [190, 190, 15],
    [206, 204, 6],
    [128, 226, 8],
  ];
  return dots.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#f0907c"/>`).join("");
}

function drawingOf({ ground, ink, drawing, words }: Ad, edition: string): string {
  const [first = "", second = "", then = ""] = words[edition] ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">
<rect width="300" height="250" fill="${ground}"/>${drawing}
<g fill="${ink}" font-family="Newsreader"><text x="22" y="52" font-size="31" font-weight="600" letter-spacing="-.6">${first}</text>
<text x="22" y="86" font-size="31" font-weight="600" letter-spacing="-.6">${second}</text>
<text x="22" y="118" font-size="17.5" font-weight="500">${then} →</text></g></svg>`;
}

const require = createRequire(import.meta.url);
const face = await readFile(
  require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2"),
);
const styles = `@font-face{font-family:Newsreader;src:url(data:font/woff2;base64,${face.toString("base64")});font-weight:200 800}body{margin:0}svg{display:block}`;
const browser = await openBrowser(await findBrowser());
const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2 });
await mkdir(target, { recursive: true });
for (const ad of ads) {
  for (const edition of Object.keys(ad.words)) {
    await page.setContent(`<style>${styles}</style>${drawingOf(ad, edition)}`);
    await page.evaluate(() => document.fonts.load("600 31px Newsreader").then(() => document.fonts.ready));
    const file = join(target, `${ad.name}-${edition}.png`);
    const png = await sharp(await page.screenshot())
      .png({ palette: true, colours: 32, effort: 10 })
      .toBuffer();
    await writeFile(file, png);
    console.log(`${file} ${png.length}`);
  }
}
await browser.close();
