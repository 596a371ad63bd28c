import type { Newspaper } from "../../features/settings/newspaper.ts";
import liteStyles from "./lite.css";
import siteStyles from "./site.css";

const HEADLINE_FACES = {
  newsreader: '"Newsreader", "Noto Serif", Charter, Georgia, "Times New Roman", serif',
  serif: '"Noto Serif", Charter, Georgia, "Times New Roman", serif',
  sans: 'system-ui, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
} as const;

const TEXT_FACES = {
  serif: 'Charter, "Noto Serif", Georgia, "Times New Roman", serif',
  sans: HEADLINE_FACES.sans,
} as const;

/**
 * The web face loads on wide screens alone: on a phone the system's serif costs nothing, and the page is whole in one round trip.
 * `optional` never moves a line that the reader has begun. A face that no rule names is not fetched, so who saves data gets the
 * system's there too.
 */
const WEB_FACE = `@media (min-width:60rem){@font-face{font-family:"Newsreader";src:url(/fonts/newsreader-latin.woff2) format("woff2");font-weight:200 800;font-display:optional;unicode-range:U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD}}@media (prefers-reduced-data:reduce){:root{--headline:${HEADLINE_FACES.serif}}}`;

const remembered = new WeakMap<Newspaper, Map<string, string>>();

/** The stylesheet of every page: the newspaper's own colours, faces and slots as tokens, then the rules that use them. */
export function stylesOf(newspaper: Newspaper, { lite }: { lite: boolean }): string {
  const name = lite ? "lite" : "full";
  const known = remembered.get(newspaper)?.get(name);
  if (known !== undefined) return known;
  const made = tokens(newspaper) + (lite ? liteStyles : fullStyles(newspaper));
  const all = remembered.get(newspaper) ?? new Map<string, string>();
  all.set(name, made);
  remembered.set(newspaper, all);
  return made;
}

function fullStyles(newspaper: Newspaper): string {
  const slots = newspaper.slots.map(
    (slot) => `.slot-${slot.key}>:is(div,a){width:${slot.width}px;height:${slot.height}px}`,
  );
  const face = newspaper.type.headline === "newsreader" ? WEB_FACE : "";
  return face + siteStyles + slots.join("");
}

function tokens({ colours, type }: Newspaper): string {
  const palette = (of: Newspaper["colours"]["light"]) =>
    Object.entries(of)
      .map(([name, value]) => `--${name}:${value};`)
      .join("");
  return [
    `:root{color-scheme:light dark;${palette(colours.light)}`,
    `--headline:${HEADLINE_FACES[type.headline]};--text:${TEXT_FACES[type.text]};--label:${HEADLINE_FACES.sans}}`,
    `@media (prefers-color-scheme:dark){:root{${palette(colours.dark)}}}`,
  ].join("");
}
