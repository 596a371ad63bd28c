import { cutHtml, type HtmlPiece } from "./html-pieces.ts";

/** Elements that end the paragraph under way, with their start as with their end. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre script section style summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Inside these, line breaks are as in any HTML: only space. */
const PLAIN_INSIDE: ReadonlySet<string> = new Set(
  "caption colgroup dl dt figcaption figure h1 h2 h3 h4 h5 h6 legend menu ol summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** Inside these, a single paragraph needs no tags of its own. */
const LOOSE: ReadonlySet<string> = new Set(["li", "td", "th", "dd"]);
const WITHOUT_INSIDE: ReadonlySet<string> = new Set(["hr", "col"]);
const WITHOUT_END: ReadonlySet<string> = new Set(["br", "img", "input", "wbr", "source", "track", "embed"]);

/** Where a list of posts cuts the text, and where its pages end. */
const CUT = /^<!--\s*(?:more|nextpage)\b/;
const BREAK_FIRST = /^<br\s*\/?>/i;
const LONGEST_ADDRESS = 2000;
const WEB_ADDRESS = /^https?:\/\/[^\s<>"[\]]+$/i;

/**
 * The text of WordPress's classic editor as HTML: an empty line begins a new paragraph, a line break is a line break, and an address
 * alone on its line is something to embed. What stands in block elements already is left as it is.
 */
export function paragraphsOf(text: string): string {
  const source = text.replace(/\r\n?/g, "\n");
  const writer = openWriter();
  for (const piece of cutHtml(source)) {
    const words = source.slice(piece.from, piece.to);
    if (piece.kind === "text") writer.text(words);
    else if (piece.kind === "comment") writer.comment(words);
    else if (BLOCKS.has(piece.name)) writer.block(piece, words);
    else writer.inline(piece, words);
  }
  return writer.end();
}

/** The markup in which the block editor keeps something of another site. */
export function embedMarkup(url: string): string {
  return `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${url}</div></figure>`;
}

function openWriter() {
  const out: string[] = [];
  const contexts: { name: string; paragraphs: number }[] = [{ name: "", paragraphs: 0 }];
  let paragraph = "";
  let opening = "<p>";
  let openInline = 0;
  let endsWithBreak = false;
  let hasWords = false;

  function add(words: string, isBreak: boolean) {
    paragraph += words;
    if (!isBreak && words.trim() === "") return;
    endsWithBreak = isBreak;
    hasWords ||= !isBreak;
  }

  function flush() {
    const inside = withoutOuterBreaks(paragraph);
    if (inside !== "") out.push(asParagraph(inside));
    paragraph = "";
    opening = "<p>";
    openInline = 0;
    endsWithBreak = false;
    hasWords = false;
  }

  function asParagraph(inside: string): string {
    if (isWebAddress(inside)) return embedMarkup(inside);
    if (!hasWords) return inside;
    const context = contexts.at(-1);
    if (opening === "<p>" && context !== undefined && LOOSE.has(context.name) && context.paragraphs++ === 0)
      return inside;
    return `${opening}${inside}</p>`;
  }

  function line(words: string, isFirst: boolean) {
    if (!isFirst) {
      const isAlone = openInline <= 0 && (isWebAddress(words) || isWebAddress(paragraph));
      if (isAlone) flush();
      else if (!endsWithBreak) add("<br>", true);
    }
    add(words, false);
  }

  return {
    text(words: string) {
      if (PLAIN_INSIDE.has(contexts.at(-1)?.name ?? "")) {
        out.push(words);
        return;
      }
      words.split(/\n[ \t\u00a0]*\n\s*/).forEach((part, i) => {
        if (i > 0) flush();
        part.split("\n").forEach((one, n) => {
          line(one, n === 0);
        });
      });
    },
    comment(words: string) {
      if (CUT.test(words)) flush();
      else paragraph += words;
    },
    inline(piece: HtmlPiece, words: string) {
      if (PLAIN_INSIDE.has(contexts.at(-1)?.name ?? "")) {
        out.push(words);
        return;
      }
      if (piece.name === "br" && endsWithBreak) flush();
      else add(words, piece.name === "br");
      if (piece.kind === "tag" && !WITHOUT_END.has(piece.name)) openInline += piece.closing ? -1 : 1;
    },
    block(piece: HtmlPiece, words: string) {
      flush();
      if (piece.name === "p") {
        if (!piece.closing) opening = words;
        return;
      }
      out.push(words);
      if (piece.kind === "verbatim" || WITHOUT_INSIDE.has(piece.name)) return;
      if (!piece.closing) contexts.push({ name: piece.name, paragraphs: 0 });
      else {
        const open = contexts.findLastIndex((context) => context.name === piece.name);
        if (open > 0) contexts.length = open;
      }
    },
    end() {
      flush();
      return out.join("");
    },
  };
}

function isWebAddress(words: string): boolean {
  return words.length < LONGEST_ADDRESS && WEB_ADDRESS.test(words.trim());
}

function withoutOuterBreaks(words: string): string {
  let rest = words.trim();
  for (let begin = BREAK_FIRST.exec(rest); begin !== null; begin = BREAK_FIRST.exec(rest))
    rest = rest.slice(begin[0].length).trimStart();
  for (;;) {
    const last = rest.endsWith(">") ? rest.lastIndexOf("<") : -1;
    if (last === -1 || !BREAK_FIRST.test(rest.slice(last))) return rest;
    rest = rest.slice(0, last).trimEnd();
  }
}
