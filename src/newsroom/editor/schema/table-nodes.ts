import { Node } from "@tiptap/core";
import {
  attributesOf,
  innerAttributesOf,
  optionalText,
  readAttributes,
  wholeNumber,
  writeAttributes,
  yesOrNo,
} from "./attributes.ts";

const table = { caption: optionalText };
const cell = { header: yesOrNo, colspan: wholeNumber(1, 100, 1), rowspan: wholeNumber(1, 1000, 1) };

/** How ProseMirror's table commands know the parts of a table; TipTap hands on only what it is told to. */
const tableRoles: Readonly<Record<string, string>> = { table: "table", tableRow: "row", tableCell: "cell" };

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: ({ name }) => {
    const tableRole = tableRoles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
  addAttributes: () => attributesOf(table),
  parseHTML: () => [
    { tag: "table[data-attrs]", priority: 60, getAttrs: (element) => readAttributes(element, table) },
    {
      tag: "table",
      getAttrs: (element) => {
        const caption = element.querySelector("caption")?.textContent?.trim() ?? "";
        return { caption: caption === "" ? null : caption };
      },
    },
    { tag: "caption", ignore: true },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "table",
    { ...HTMLAttributes, ...writeAttributes("table", table, node.attrs) },
    ["tbody", 0],
  ],
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "inline*",
  isolating: true,
  addAttributes: () => innerAttributesOf(cell),
  parseHTML: () =>
    ["td", "th"].map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) => ({
        header: tag === "th",
        colspan: span(element, "colspan", 100),
        rowspan: span(element, "rowspan", 1000),
      }),
    })),
  renderHTML: ({ node }) => [
    node.attrs.header === true ? "th" : "td",
    {
      ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
      ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
    },
    0,
  ],
});

function span(element: HTMLElement, name: string, most: number): number {
  const number = Number.parseInt(element.getAttribute(name) ?? "1", 10);
  return Number.isNaN(number) ? 1 : Math.min(most, Math.max(1, number));
}
