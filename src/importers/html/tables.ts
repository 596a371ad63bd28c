import type { Block, TableCell, TableRow } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import type { Reading, Surroundings } from "./html-reading.ts";
import { attributeOf, type HtmlElement, isElement, plainTextOf } from "./html-tree.ts";
import { linesOf } from "./inner-blocks.ts";
import { marksInside } from "./marks.ts";
import { reportLinks } from "./pictures.ts";

const WIDEST = 100;
const TALLEST = 1000;

/**
 * A table, and after it whatever stood in its cells and can't (pictures, other tables). A table with one cell is only a frame, as one
 * that says so (`role="presentation"`): its cells are read as if they stood by themselves.
 */
export function readTable(reading: Reading, table: HtmlElement, around: Surroundings): Block[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  if (cells.length <= 1 || attributeOf(table, "role") === "presentation") {
    const whole = cells.length === 0 ? [table] : cells;
    return whole.flatMap((cell) => reading.collect(cell.childNodes, around.marks, around.depth + 1));
  }
  const outside: Block[] = [];
  const content: TableRow[] = [];
  for (const { row, isHead } of rows) {
    const kept = cellsOf(row).map((cell) => readCell({ reading, cell, isHead, around, outside }));
    if (kept.length > 0) content.push({ type: "tableRow", content: kept });
  }
  if (content.every((row) => row.content.every((cell) => cell.content.length === 0))) return outside;
  const caption = captionOf(reading, table);
  const attrs = { id: newBlockId(), ...(caption === "" ? {} : { caption }) };
  return [{ type: "table", attrs, content }, ...outside];
}

type CellToRead = {
  readonly reading: Reading;
  readonly cell: HtmlElement;
  readonly isHead: boolean;
  readonly around: Surroundings;
  readonly outside: Block[];
};

function readCell({ reading, cell, isHead, around, outside }: CellToRead): TableCell {
  const inside = linesOf(reading.collect(cell.childNodes, marksInside(cell, around.marks), around.depth + 1));
  outside.push(...inside.outside);
  const colspan = spanOf(cell, "colspan", WIDEST);
  const rowspan = spanOf(cell, "rowspan", TALLEST);
  return {
    type: "tableCell",
    attrs: {
      header: isHead || cell.tagName === "th",
      ...(colspan === 1 ? {} : { colspan }),
      ...(rowspan === 1 ? {} : { rowspan }),
    },
    content: inside.kept,
  };
}

function rowsOf(table: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [{ row: child, isHead: false }];
    if (!/^t(head|body|foot)$/.test(child.tagName)) return [];
    const isHead = child.tagName === "thead";
    return child.childNodes
      .filter(isElement)
      .filter((row) => row.tagName === "tr")
      .map((row) => ({ row, isHead }));
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function captionOf(reading: Reading, table: HtmlElement): string {
  const caption = table.childNodes.find((node) => isElement(node) && node.tagName === "caption");
  if (caption === undefined || !isElement(caption)) return "";
  reportLinks(reading, caption, "a caption");
  return plainTextOf(caption);
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most);
}
