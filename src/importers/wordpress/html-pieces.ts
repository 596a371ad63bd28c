/** A stretch of HTML source: `verbatim` is an element whose inside is nobody's business (`pre`, `script`...), with its tags. */
export type HtmlPiece = {
  readonly kind: "text" | "tag" | "comment" | "verbatim";
  /** Small letters; empty for text and comments. */
  readonly name: string;
  readonly closing: boolean;
  readonly from: number;
  readonly to: number;
};

const VERBATIM: ReadonlySet<string> = new Set([
  "pre",
  "script",
  "style",
  "textarea",
  "svg",
  "math",
  "video",
  "audio",
  "object",
  "iframe",
  "select",
  "noscript",
  "code",
]);

/**
 * Cuts HTML source into tags, comments and the text between them, without building a tree: for what WordPress does to a text before
 * it is HTML. In linear time, whatever the source.
 */
export function cutHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const ends: Ends = { missing: new Set() };
  let textFrom = 0;
  let at = html.indexOf("<");
  const push = (piece: HtmlPiece) => {
    if (textFrom < piece.from)
      pieces.push({ kind: "text", name: "", closing: false, from: textFrom, to: piece.from });
    pieces.push(piece);
    textFrom = piece.to;
  };
  const unclosed = new Set<string>();
  while (at !== -1) {
    const piece = pieceAt(html, at, ends);
    if (piece === null) at = html.indexOf("<", at + 1);
    else {
      const whole = piece.closing ? piece : withInside(html, piece, unclosed);
      push(whole);
      at = html.indexOf("<", whole.to);
    }
  }
  if (textFrom < html.length)
    pieces.push({ kind: "text", name: "", closing: false, from: textFrom, to: html.length });
  return pieces;
}

/** Which signs the rest of the source does not have, so that nothing looks for them twice. */
type Ends = { readonly missing: Set<string> };

function pieceAt(html: string, from: number, ends: Ends): HtmlPiece | null {
  if (html.startsWith("<!--", from)) {
    const end = html.indexOf("-->", from + 4);
    const to = end === -1 ? html.length : end + 3;
    return { kind: "comment", name: "", closing: false, from, to };
  }
  const closing = html[from + 1] === "/";
  const nameFrom = closing ? from + 2 : from + 1;
  let nameTo = nameFrom;
  while (isNameCharacter(html.charCodeAt(nameTo))) nameTo++;
  if (nameTo === nameFrom || !isLetter(html.charCodeAt(nameFrom))) return null;
  const to = endOfTag(html, nameTo, ends);
  if (to === -1) return null;
  return { kind: "tag", name: html.slice(nameFrom, nameTo).toLowerCase(), closing, from, to };
}

/** Just after the `>` that ends a tag; one inside a quoted attribute does not. */
function endOfTag(html: string, nameTo: number, ends: Ends): number {
  if (ends.missing.has(">")) return -1;
  for (let i = nameTo; i < html.length && !ends.missing.has("end"); i++) {
    const code = html.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code !== EQUALS) continue;
    let next = i + 1;
    while (isSpace(html.charCodeAt(next))) next++;
    const quote = html[next];
    if (quote !== '"' && quote !== "'") continue;
    const close = ends.missing.has(quote) ? -1 : html.indexOf(quote, next + 1);
    if (close === -1) ends.missing.add(quote);
    else i = close;
  }
  // A quotation mark too many swallowed the rest: from here on the next `>` is the end, as a reader of the text would have it.
  ends.missing.add("end");
  const next = html.indexOf(">", nameTo);
  if (next === -1) ends.missing.add(">");
  return next === -1 ? -1 : next + 1;
}

function withInside(html: string, tag: HtmlPiece, unclosed: Set<string>): HtmlPiece {
  if (!VERBATIM.has(tag.name) || unclosed.has(tag.name) || html[tag.to - 2] === "/") return tag;
  const closing = new RegExp(`</${tag.name}\\s*>`, "gi");
  closing.lastIndex = tag.to;
  const found = closing.exec(html);
  if (found !== null) return { ...tag, kind: "verbatim", to: closing.lastIndex };
  unclosed.add(tag.name);
  return tag;
}

const EQUALS = 61;
const GREATER = 62;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 58;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
