import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

const PARAGRAPHS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "blockquote",
  "li",
  "ul",
  "ol",
  "pre",
  "h1",
  "h2",
  "h3",
]);

/** A headline, name or summary without its markup, on one line: tags out, `&amp;` and its kin as the signs they mean. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\s+/g, " ").trim();
}

/**
 * HTML as plain text: an empty line between paragraphs, a link's address after its words where they differ. For comments, which have
 * no other form here.
 */
export function plainText(html: string): string {
  const text = html.replace(/\r\n?/g, "\n");
  const plain = /[<&]/.test(text)
    ? parseFragment(text)
        .childNodes.map((node) => wordsOf(node, 0))
        .join("")
    : text;
  return plain
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}

/** Deeper than any text is by intent: there only the words are read. */
const DEEPEST = 200;

function wordsOf(node: Node, depth: number): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("childNodes" in node)) return "";
  if (node.nodeName === "br") return "\n";
  if (node.nodeName === "script" || node.nodeName === "style") return "";
  const inside =
    depth > DEEPEST ? wordsBelow(node) : node.childNodes.map((child) => wordsOf(child, depth + 1)).join("");
  if (PARAGRAPHS.has(node.nodeName)) return `\n\n${inside}\n\n`;
  if (node.nodeName !== "a") return inside;
  const href = node.attrs.find((attribute) => attribute.name === "href")?.value ?? "";
  const isTold = !/^https?:/i.test(href) || inside.includes(href.replace(/^https?:\/\/|\/$/gi, ""));
  return isTold ? inside : `${inside} (${href})`;
}

function wordsBelow(top: Node): string {
  const waiting: Node[] = [top];
  let words = "";
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "#text") words += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ("childNodes" in node && node.nodeName !== "script" && node.nodeName !== "style")
      for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return words;
}
