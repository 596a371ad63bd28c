import type { CSSProperties, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Edition, Newspaper } from "../settings/newspaper.ts";

/** The rules of a letter's parts. Mail programs take them on the elements alone; tables hold the column. */
export type LetterStyles = Readonly<
  Record<
    "page" | "column" | "name" | "headline" | "link" | "label" | "text" | "quiet" | "act" | "line",
    CSSProperties
  >
>;

const SERIF = "Charter, 'Noto Serif', Georgia, 'Times New Roman', serif";
const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The newspaper's colours and usual faces, as a letter carries them. */
export function letterStylesOf({ colours }: Newspaper): LetterStyles {
  const { paper, ink, quiet, line, accent } = colours.light;
  return {
    page: { margin: 0, padding: 0, backgroundColor: paper, color: ink },
    column: { padding: "24px 16px", maxWidth: "600px", fontFamily: SERIF, color: ink },
    name: { margin: "0 0 4px", fontFamily: SERIF, fontSize: "28px", lineHeight: "34px", fontWeight: 700 },
    headline: { margin: "0 0 8px", fontFamily: SERIF, fontSize: "21px", lineHeight: "27px" },
    link: { color: ink, textDecoration: "underline" },
    label: {
      margin: "0 0 4px",
      fontFamily: SANS,
      fontSize: "13px",
      lineHeight: "18px",
      fontWeight: 700,
      color: accent,
    },
    text: { margin: "0 0 16px", fontFamily: SERIF, fontSize: "17px", lineHeight: "26px" },
    quiet: {
      margin: "0 0 12px",
      fontFamily: SANS,
      fontSize: "14px",
      lineHeight: "21px",
      color: quiet,
    },
    act: {
      display: "inline-block",
      padding: "12px 20px",
      backgroundColor: ink,
      color: paper,
      fontFamily: SANS,
      fontSize: "16px",
      lineHeight: "22px",
      fontWeight: 600,
      textDecoration: "none",
    },
    line: { borderTop: `1px solid ${line}`, padding: "16px 0 0", fontSize: "0", lineHeight: "0" },
  };
}

type Frame = {
  readonly newspaper: Newspaper;
  readonly edition: Edition;
  readonly subject: string;
  /** What mail programs show behind the subject in their list. */
  readonly preheader: string;
  readonly children: ReactNode;
};

/** A whole letter as HTML: one column that fits a phone, in light and dark, with nothing to be fetched from anywhere. */
export function frameLetter({ newspaper, edition, subject, preheader, children }: Frame): string {
  const styles = letterStylesOf(newspaper);
  const html = renderToStaticMarkup(
    <html lang={edition.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{darkRules(newspaper)}</style>
      </head>
      <body style={styles.page} className="page">
        <div style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>{preheader}</div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              <td align="center">
                <table role="presentation" width="100%" style={{ maxWidth: "600px" }} cellPadding={0}>
                  <tbody>
                    <tr>
                      <td style={styles.column} className="ink" align="left">
                        {children}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

/** For mail programs that know of dark paper; the others show the light one, or turn it over by themselves. */
function darkRules({ colours }: Newspaper): string {
  const { paper, ink, quiet, line, accent } = colours.dark;
  const rules = [
    `.page{background-color:${paper}!important}`,
    `.ink,.ink a{color:${ink}!important}`,
    `.quiet,.quiet a{color:${quiet}!important}`,
    `.label{color:${accent}!important}`,
    `.line{border-color:${line}!important}`,
    `.ink a.act{background-color:${ink}!important;color:${paper}!important}`,
  ];
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join("")}}`;
}

/** Text without the marks that only make a page narrower: what a plain letter says. @param parts paragraphs; empty ones are left out */
export function plainLetter(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}
