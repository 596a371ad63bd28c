const BLOCKS = "p, div, ul, ol, li, table, blockquote, h1, h2, h3, h4, h5, h6, hr, figure, section, article";

/** Puts the blocks of a pasted page into the forms that a body has. */
export function mendBlocks(root: HTMLElement): void {
  unwrapLayoutTables(root);
  for (const cell of root.querySelectorAll("td, th")) flattenCell(cell);
  for (const list of root.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const before = list.previousElementSibling;
    if (before?.tagName === "LI") before.append(list);
  }
  for (const broken of root.querySelectorAll("br")) if (standsBetweenBlocks(broken)) broken.remove();
  for (const block of root.querySelectorAll("p, h1, h2, h3, h4, h5, h6, blockquote, li"))
    if (block.textContent?.trim() === "" && block.querySelector("img, hr") === null) block.remove();
}

/** A table of one cell is a frame, not a table. */
function unwrapLayoutTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll("table")].toReversed()) {
    const cells = table.querySelectorAll("td, th");
    if (cells.length === 1) table.replaceWith(...(cells[0]?.childNodes ?? []));
  }
}

/** A cell has text alone; its paragraphs become lines. */
function flattenCell(cell: Element): void {
  for (const block of [...cell.querySelectorAll(BLOCKS)]) {
    if (block.nextSibling !== null && block.textContent?.trim() !== "")
      block.append(cell.ownerDocument.createElement("br"));
    block.replaceWith(...block.childNodes);
  }
  while (cell.lastChild?.nodeName === "BR") cell.lastChild.remove();
}

function standsBetweenBlocks(broken: Element): boolean {
  const isBlock = (node: Element | null) => node?.matches(BLOCKS) === true;
  const isInText = broken.closest("p, h1, h2, h3, h4, h5, h6, li, td, th") !== null;
  return !isInText && (isBlock(broken.nextElementSibling) || isBlock(broken.previousElementSibling));
}
