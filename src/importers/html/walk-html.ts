import { newBlockId } from "../../kernel/ids.ts";
import { embedOf, playedAddress, postAddress } from "./embeds.ts";
import { isFigure, readFigure } from "./figures.ts";
import { describe, keepAsSource, type Reading, type Surroundings } from "./html-reading.ts";
import {
  attributeOf,
  findBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  NEVER_SHOWN,
  plainTextOf,
} from "./html-tree.ts";
import { readList } from "./lists.ts";
import { destinationOf, marksInside, withMark } from "./marks.ts";
import { addBlocks, addBreak, addPreformatted, addText, endParagraph, type Flow } from "./paragraph-flow.ts";
import {
  isGallery,
  isTrackingPixel,
  pictureAddress,
  readGallery,
  readPicture,
  wordForPicture,
} from "./pictures.ts";
import { readQuotation } from "./quotations.ts";
import { readTable } from "./tables.ts";

/** The reading, and the flow that its blocks go to. */
export type Walk = { readonly reading: Reading; readonly flow: Flow };

/** Beyond this nesting only the words are read: no page is so deep by intent. */
const DEEPEST = 200;
/** A `<pre>` longer than this is a listing and no text: kept as source. In characters. */
const LONGEST_PREFORMATTED = 4000;

/** Reads nodes in order: text and what runs with it into the paragraph under way, everything else into blocks. */
export function readNodes(walk: Walk, nodes: readonly HtmlNode[], around: Surroundings): void {
  for (const node of nodes) {
    if (isText(node)) addText(walk.flow, node.value, around.marks);
    else if (isElement(node) && !walk.reading.used.has(node)) readElement(walk, node, around);
  }
}

function readElement(walk: Walk, element: HtmlElement, around: Surroundings): void {
  const kind = KINDS.get(element.tagName);
  if (around.depth > DEEPEST) readWordsOnly(walk, element, around);
  else if (kind === undefined) readUnknown(walk, element, around);
  else kind(walk, element, around);
}

type Kind = (walk: Walk, element: HtmlElement, around: Surroundings) => void;

const readRunning: Kind = (walk, element, around) => {
  readNodes(walk, element.childNodes, inside(element, around));
};

const readBlock: Kind = (walk, element, around) => {
  endParagraph(walk.flow);
  if (isFigure(element)) addBlocks(walk.flow, readFigure(walk.reading, element, around));
  else if (isGallery(element)) addBlocks(walk.flow, readGallery(walk.reading, element, around));
  else if (postAddress(element) !== null) readPlayer(walk, element, around);
  else readRunning(walk, element, around);
  endParagraph(walk.flow);
};

const readLink: Kind = (walk, element, around) => {
  const href = attributeOf(element, "href");
  const { marks, depth } = inside(element, around);
  const linked = href === null || href.trim() === "" ? marks : withLink(walk.reading, element, marks);
  readNodes(walk, element.childNodes, { marks: linked, depth });
};

function withLink(
  reading: Reading,
  element: HtmlElement,
  marks: Surroundings["marks"],
): Surroundings["marks"] {
  const destination = destinationOf(attributeOf(element, "href") ?? "", reading.options.baseUrl);
  if (destination.ok && findBelow(element, ({ tagName }) => tagName === "img") !== null)
    reportPictureLink(reading, element, destination.href);
  if (destination.ok) return withMark(marks, { type: "link", attrs: { href: destination.href } });
  reading.leftOut.push({ what: describe(element), reason: `${destination.reason}; its words were kept` });
  return marks;
}

/** A picture leads nowhere in a body. A link to the picture itself, only larger, is no loss. */
function reportPictureLink(reading: Reading, element: HtmlElement, href: string): void {
  if (!/\.(jpe?g|png|gif|webp|avif)([?#]|$)/i.test(href))
    reading.leftOut.push({
      what: describe(element),
      reason: "a picture can't be a link; the picture was kept",
    });
}

const readHeading: Kind = (walk, element, around) => {
  endParagraph(walk.flow);
  const before = walk.flow.heading;
  walk.flow.heading = levelOf(element.tagName);
  readRunning(walk, element, around);
  endParagraph(walk.flow);
  walk.flow.heading = before;
};

const readPreformatted: Kind = (walk, element, around) => {
  endParagraph(walk.flow);
  if (plainTextOf(element).length > LONGEST_PREFORMATTED) {
    addBlocks(walk.flow, [keepAsSource(walk.reading, element, "a long listing has no place in a body")]);
    return;
  }
  readLines(walk, element.childNodes, inside(element, around));
  endParagraph(walk.flow);
};

function readLines(walk: Walk, nodes: readonly HtmlNode[], around: Surroundings): void {
  for (const node of nodes) {
    if (isText(node)) addPreformatted(walk.flow, node.value, around.marks);
    else if (isElement(node) && KINDS.get(node.tagName) === readRunning && around.depth <= DEEPEST)
      readLines(walk, node.childNodes, inside(node, around));
    else readNodes(walk, [node], around);
  }
}

const readImage: Kind = (walk, element, { marks }) => {
  const word = wordForPicture(element);
  if (word !== null) addText(walk.flow, word, marks);
  else if (isTrackingPixel(element))
    walk.reading.leftOut.push({ what: describe(element), reason: "it shows nothing: a counting pixel" });
  else addBlocks(walk.flow, [readPicture(walk.reading, element)]);
};

const readPlayer: Kind = (walk, element) => {
  const address = playedAddress(element) ?? postAddress(element);
  const title = attributeOf(element, "title") ?? attributeOf(element, "aria-label") ?? "";
  const embed = address === null ? null : embedOf(address, title, walk.reading.options.baseUrl);
  addBlocks(walk.flow, [
    embed ?? keepAsSource(walk.reading, element, "it has no address on the web to lead a reader to"),
  ]);
};

const readTerm: Kind = (walk, element, { marks, depth }) => {
  readBlock(walk, element, { marks: withMark(marks, { type: "strong" }), depth });
};

const readNoScript: Kind = (walk, element, around) => {
  const image = findBelow(element, ({ tagName }) => tagName === "img");
  // Pictures that a script loads late stand twice: for browsers with scripts, and again in here.
  const isCopy =
    image !== null &&
    plainTextOf(element) === "" &&
    pictureAddress(image, walk.reading.options.baseUrl) === walk.reading.lastPicture;
  if (!isCopy) readRunning(walk, element, around);
};

const readScript: Kind = ({ reading }, element) => {
  reading.leftOut.push({ what: describe(element), reason: "scripts are not taken over" });
};

const readStruckOut: Kind = (walk, element, around) => {
  walk.reading.leftOut.push({
    what: describe(element),
    reason: "a body can't strike words out; they were kept as plain words",
  });
  readRunning(walk, element, around);
};

const readQuotedWords: Kind = (walk, element, around) => {
  addText(walk.flow, "“", around.marks);
  readRunning(walk, element, around);
  addText(walk.flow, "”", around.marks);
};

const readSource: Kind = (walk, element) => {
  addBlocks(walk.flow, [keepAsSource(walk.reading, element, `a body has nothing for <${element.tagName}>`)]);
};

const dropUnseen: Kind = () => {};

/** Word processors leave elements such as `<o:p>` and `<st1:place>`; what else is not known to HTML is a widget of some script. */
const readUnknown: Kind = (walk, element, around) => {
  if (element.tagName.includes(":")) readRunning(walk, element, around);
  else readSource(walk, element, around);
};

const readWordsOnly: Kind = (walk, element, { marks }) => {
  walk.reading.leftOut.push({
    what: describe(element),
    reason: "it is nested too deep; only its words were kept",
  });
  addText(walk.flow, ` ${plainTextOf(element)} `, marks);
};

function inside(element: HtmlElement, { marks, depth }: Surroundings): Surroundings {
  return {
    marks: element.attrs.length === 0 && !MARKING.has(element.tagName) ? marks : marksInside(element, marks),
    depth: depth + 1,
  };
}

const MARKING: ReadonlySet<string> = new Set(["b", "strong", "em", "i", "cite", "dfn", "var"]);

function levelOf(tagName: string): 2 | 3 | 4 {
  if (tagName === "h1" || tagName === "h2") return 2;
  return tagName === "h3" ? 3 : 4;
}

/** How each element of HTML is read. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      [
        readRunning,
        "abbr acronym b bdi bdo big blink cite code data dfn em font i ins kbd label mark nobr picture rb rp rt rtc ruby samp slot small span strong sub sup time tt u var",
      ],
      [
        readBlock,
        "address article aside body caption center dd details dialog div dl fieldset figcaption figure footer header hgroup html legend li main nav p search section tbody td tfoot th thead tr",
      ],
      [readStruckOut, "del s strike"],
      [readQuotedWords, "q"],
      [readLink, "a"],
      [readHeading, "h1 h2 h3 h4 h5 h6 summary"],
      [readTerm, "dt"],
      [readPreformatted, "pre listing xmp plaintext"],
      [readImage, "img"],
      [readPlayer, "iframe embed video audio object"],
      [readNoScript, "noscript"],
      [readScript, "script"],
      [
        dropUnseen,
        `${[...NEVER_SHOWN].filter((name) => name !== "script").join(" ")} wbr source track param col colgroup area bgsound`,
      ],
      [(walk) => addBreak(walk.flow), "br"],
      [(walk) => addBlocks(walk.flow, [{ type: "separator", attrs: { id: newBlockId() } }]), "hr"],
      [
        (walk, element, around) => addBlocks(walk.flow, readList(walk.reading, element, around)),
        "ul ol menu dir",
      ],
      [(walk, element, around) => addBlocks(walk.flow, readTable(walk.reading, element, around)), "table"],
      [
        (walk, element, around) => addBlocks(walk.flow, readQuotation(walk.reading, element, around)),
        "blockquote",
      ],
      [
        readSource,
        "form svg math canvas input button select textarea map frameset frame applet marquee meter progress output keygen datalist portal isindex option optgroup",
      ],
    ] satisfies [Kind, string][]
  ).flatMap(([kind, names]) => names.split(" ").map((name): [string, Kind] => [name, kind])),
);
