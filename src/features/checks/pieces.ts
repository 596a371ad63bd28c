import type { CheckCode, FindingFacts } from "../../../locales/checks.ts";
import type { Block, Inline, InnerList, InnerParagraph, ListItem, Picture } from "../stories/body.ts";
import { textOfInlines } from "../stories/body-text.ts";
import type { Words } from "../stories/story.ts";
import type { Finding, Place, Span } from "./finding.ts";
import { severityOf } from "./severities.ts";

/** What a piece of text is for, which decides what is asked of it. */
export type PieceKind =
  | "headline"
  | "kicker"
  | "standfirst"
  | "source"
  | "place"
  | "alt"
  | "caption"
  | "credit"
  | "paragraph"
  | "heading"
  | "quotation"
  | "attribution"
  | "item"
  | "key-fact"
  | "cell"
  | "title";

/** A run of text that is read by itself: a headline, a paragraph, an item of a list. */
export type Piece = {
  readonly kind: PieceKind;
  readonly place: Place;
  readonly text: string;
  /** Where it begins in the text of its place, UTF-16 units. */
  readonly offset: number;
  /** What is marked as of another language, and addresses: the rules of the language are not for these. */
  readonly exempt: readonly Span[];
  /** Its marks and links, where it can have any. */
  readonly inlines: readonly Inline[];
};

/** All that a reader reads of a version, piece by piece, in the order of the page. */
export function piecesOf(words: Words): Piece[] {
  const { picture } = words;
  const head = (["kicker", "headline", "standfirst", "place", "source"] as const).map((part) =>
    plainPiece(part, { part }, words[part]),
  );
  const lead = picture === null ? [] : picturePieces(picture, {});
  return [...head, ...lead, ...words.body.content.flatMap(piecesOfBlock)].filter(
    (piece) => piece.text !== "",
  );
}

/** The pieces of one block: first those of its text, each at its offset in it, then what its pictures say besides. */
export function piecesOfBlock(block: Block): Piece[] {
  const place: Place = { part: "text", blockId: block.attrs.id };
  let end = -1;
  const pieces = linesOfBlock(block).map((line): Piece => {
    const text = textOfInlines(line.inlines);
    const offset = end + 1;
    end = offset + text.length;
    return { ...line, place, text, offset, exempt: [...foreignSpans(line.inlines), ...addressesIn(text)] };
  });
  return [...pieces, ...picturesOfBlock(block)];
}

type Line = { readonly kind: PieceKind; readonly inlines: readonly Inline[] };

/** The lines of a block's text, in its order; one sign (a line's end, a space between cells) stands between each two. */
function linesOfBlock(block: Block): Line[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [{ kind: block.type, inlines: block.content }];
    case "quotation":
      return filled([
        ...block.content.map((one): Line => ({ kind: "quotation", inlines: one.content })),
        plainLine("attribution", block.attrs.attribution),
      ]);
    case "correction":
      return filled(block.content.map((one) => ({ kind: "paragraph", inlines: one.content })));
    case "list":
      return filled(linesOfItems(block.content, "item"));
    case "keyFacts":
      return filled([plainLine("title", block.attrs.title), ...linesOfItems(block.content, "key-fact")]);
    case "update":
      return filled([
        plainLine("heading", block.attrs.headline),
        ...block.content.flatMap((inner) => linesOfInner(inner, "paragraph")),
      ]);
    case "image":
      return filled([plainLine("caption", block.attrs.caption)]);
    case "gallery":
      return filled(block.attrs.images.map((image) => plainLine("caption", image.caption)));
    case "table":
      return [...filled([plainLine("caption", block.attrs.caption)]), ...block.content.flatMap(linesOfRow)];
    case "embed":
      return filled([plainLine("title", block.attrs.title)]);
    default:
      return [];
  }
}

function linesOfRow(row: { content: readonly { content: readonly Inline[] }[] }): Line[] {
  const cells = row.content.map((cell): Line => ({ kind: "cell", inlines: cell.content }));
  return cells.length > 1 ? cells : filled(cells);
}

function linesOfItems(items: readonly ListItem[], kind: PieceKind): Line[] {
  return items.flatMap((item) => item.content.flatMap((inner) => linesOfInner(inner, kind)));
}

function linesOfInner(inner: InnerParagraph | InnerList, kind: PieceKind): Line[] {
  if (inner.type === "paragraph") return [{ kind, inlines: inner.content }];
  return linesOfItems(inner.content, kind === "key-fact" ? kind : "item");
}

function plainLine(kind: PieceKind, text = ""): Line {
  return { kind, inlines: text === "" ? [] : [{ type: "text", text }] };
}

function filled(lines: readonly Line[]): Line[] {
  return lines.filter((line) => textOfInlines(line.inlines) !== "");
}

function picturesOfBlock(block: Block): Piece[] {
  const { id: blockId } = block.attrs;
  if (block.type === "image") return saidBesides(block.attrs, { blockId, image: 0 });
  if (block.type !== "gallery") return [];
  return block.attrs.images.flatMap((picture, image) => saidBesides(picture, { blockId, image }));
}

/** Alt text and credit, which are no part of a block's text. */
function saidBesides(picture: Picture, place: Omit<Place, "part">): Piece[] {
  return picturePieces({ ...picture, caption: "" }, place).filter((piece) => piece.text !== "");
}

function picturePieces(picture: Picture, place: Omit<Place, "part">): Piece[] {
  return (["alt", "caption", "credit"] as const).map((part) =>
    plainPiece(part, { ...place, part }, picture[part] ?? ""),
  );
}

function plainPiece(kind: PieceKind, place: Place, text: string): Piece {
  return { kind, place, text, offset: 0, exempt: addressesIn(text), inlines: [] };
}

function foreignSpans(inlines: readonly Inline[]): Span[] {
  let from = 0;
  return inlines.flatMap((inline) => {
    const span = { from, to: from + (inline.type === "text" ? inline.text.length : 1) };
    from = span.to;
    const isForeign = inline.type === "text" && inline.marks?.some((mark) => mark.type === "language");
    return isForeign === true ? [span] : [];
  });
}

/** A finding about some words of a piece. */
export function findingIn(
  piece: Piece,
  span: Span,
  found: Omit<FindingFacts, "quote"> & { check: CheckCode },
): Finding {
  const { place, offset, text } = piece;
  const facts = { ...found, quote: text.slice(span.from, span.to) };
  const severity = severityOf(found.check, facts);
  return { ...facts, severity, place, from: offset + span.from, to: offset + span.to };
}

/** Whether the rules of the language are not for this stretch of a piece. */
export function isExempt(piece: Piece, { from, to }: Span): boolean {
  return piece.exempt.some((span) => from < span.to && to > span.from);
}

const address =
  /\b(?:https?:\/\/|www\.)[^\s«»“”<>]*[^\s«»“”<>.,;:!?)]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w-])[\w-]+\.(?:com|org|net|mu|fr|info|gov|int)\b(?:\/[^\s«»“”<>.,;:!?)]+)*/gi;

/** Web and mail addresses written out in a text. */
export function addressesIn(text: string): Span[] {
  return [...text.matchAll(address)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
