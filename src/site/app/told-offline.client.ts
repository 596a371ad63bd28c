import type { EditionOfApp } from "../../kernel/app-settings.ts";
import { dayAndMonth, dayOf, hourAndMinute } from "../../kernel/dates.ts";

/** When something was kept: the clock alone for today, the day too for what is older. */
export function toldWhen(
  { language, timeZone, hours, phrases }: EditionOfApp,
  at: number,
  now: number,
): string {
  const { hour, minute } = hourAndMinute(at, timeZone);
  const time = (hours[hour] ?? "").replace("{minute}", String(minute).padStart(2, "0"));
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return time;
  const day = dayAndMonth(at, { language, timeZone });
  return phrases.atTime.replace("{day}", day).replace("{time}", time);
}

/** A text as HTML has it. */
export function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The line above a page that is shown without a network. */
export function markOf(sentences: readonly string[]): string {
  return `<p class="kept-copy" role="status">${sentences.map(asText).join(" ")}</p>`;
}

const MAIN = '<main id="content">';

/** A whole page with a line above what it says. */
export function withMark(html: string, mark: string): string {
  return html.replace(MAIN, () => MAIN + mark);
}

/** A page's frame with something else in it. @param title as text @param content as HTML */
export function inFrame(frame: string, { title, content }: { title: string; content: string }): string {
  const from = frame.indexOf(MAIN) + MAIN.length;
  const to = frame.lastIndexOf("</main>");
  return (frame.slice(0, from) + content + frame.slice(to)).replace(
    /<title>[^<]*<\/title>/,
    () => `<title>${asText(title)}</title>`,
  );
}

/** One thing that can be opened without a network. `title` as HTML. */
export type Openable = { readonly path: string; readonly title: string };

/** A list of them under a heading; nothing where there are none. */
export function listOf(heading: string, pages: readonly Openable[]): string {
  if (pages.length === 0) return "";
  const items = pages.map(({ path, title }) => `<li><a href="${asText(path)}">${title}</a></li>`);
  return `<section class="kept-list"><h2>${asText(heading)}</h2><ul>${items.join("")}</ul></section>`;
}
