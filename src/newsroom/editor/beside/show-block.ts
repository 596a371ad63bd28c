import type {
  Block,
  Inline,
  InnerList,
  InnerParagraph,
  ListItem,
  Picture,
} from "../../../features/stories/body.ts";

type Content = readonly (Node | string)[];

/** A block of a body to be read, not written: its words with their marks, without what makes a page of it. */
export function showBlock(block: Block): HTMLElement[] {
  switch (block.type) {
    case "paragraph":
      return [element("p", inlines(block.content))];
    case "heading":
      return [element("p", [element("strong", inlines(block.content))])];
    case "quotation":
      return [element("blockquote", [...block.content.map(paragraph), ...line(block.attrs.attribution)])];
    case "list":
      return [list(block.attrs.ordered, block.content)];
    case "keyFacts":
      return [...line(block.attrs.title), list(false, block.content)];
    case "update":
      return [...line(block.attrs.headline), ...block.content.map(inner)];
    case "correction":
      return block.content.map(paragraph);
    case "image":
      return picture(block.attrs);
    case "gallery":
      return block.attrs.images.flatMap(picture);
    case "embed":
      return [...line(block.attrs.title), ...line(block.attrs.url)];
    case "table":
      return [...line(block.attrs.caption), table(block.content)];
    default:
      return [];
  }
}

/** An element with what is in it. */
export function element(name: string, content: Content = [], className = ""): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}

function inlines(content: readonly Inline[]): Node[] {
  return content.map((inline) => {
    if (inline.type === "hardBreak") return element("br");
    return (inline.marks ?? []).reduceRight<Node>((inside, mark) => {
      if (mark.type === "strong") return element("strong", [inside]);
      if (mark.type === "emphasis") return element("em", [inside]);
      const marked = element(mark.type === "link" ? "u" : "span", [inside]);
      if (mark.type === "link") marked.title = mark.attrs.href;
      else marked.lang = mark.attrs.lang;
      return marked;
    }, document.createTextNode(inline.text));
  });
}

function paragraph({ content }: InnerParagraph): HTMLElement {
  return element("p", inlines(content));
}

function inner(one: InnerParagraph | InnerList): HTMLElement {
  return one.type === "list" ? list(one.attrs.ordered, one.content) : paragraph(one);
}

function list(isOrdered: boolean, items: readonly ListItem[]): HTMLElement {
  return element(
    isOrdered ? "ol" : "ul",
    items.map((item) => element("li", item.content.map(inner))),
  );
}

function line(text: string | undefined): HTMLElement[] {
  return text === undefined || text === "" ? [] : [element("p", [text])];
}

function picture({ alt, caption }: Picture): HTMLElement[] {
  return [...line(caption), ...(alt === "" ? [] : [element("p", [element("em", [alt])])])];
}

function table(rows: readonly { readonly content: readonly { readonly content: readonly Inline[] }[] }[]) {
  const cells = (row: (typeof rows)[number]) =>
    row.content.map((cell) => element("td", inlines(cell.content)));
  return element("table", [
    element(
      "tbody",
      rows.map((row) => element("tr", cells(row))),
    ),
  ]);
}
