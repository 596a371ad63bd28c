import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, goToNextCell } from "@tiptap/pm/tables";
import { insertBlock, isInside } from "./block-commands.ts";
import { nodeType } from "./node-type.ts";

const ROWS = 3;
const COLUMNS = 3;

/** A table of three rows by three, the first row its header. */
export const insertTable: Command = (state, dispatch) =>
  insertBlock((before) => {
    const rowOf = (header: boolean) =>
      nodeType(before, "tableRow").create(
        null,
        Array.from({ length: COLUMNS }, () => nodeType(before, "tableCell").create({ header })),
      );
    return nodeType(before, "table").create(
      null,
      Array.from({ length: ROWS }, (_, i) => rowOf(i === 0)),
    );
  })(state, dispatch);

export const addTableRow = inTable(addRowAfter);
export const deleteTableRow = inTable(deleteRow);
export const deleteTableColumn = inTable(deleteColumn);

/** Adds a column after the caret's; its cells are headers in rows of headers. */
export const addTableColumn: Command = inTable((state, dispatch) =>
  addColumnAfter(
    state,
    dispatch && ((transaction: Transaction) => dispatch(markHeaders(state, transaction))),
  ),
);

/** Makes the caret's row a row of headers, or of plain cells again. */
export const toggleHeaderRow: Command = inTable(({ selection, tr }, dispatch) => {
  const { $from } = selection;
  const row = $from.node($from.depth - 1);
  const makesHeaders = row.children.some((cell) => cell.attrs.header !== true);
  row.forEach((_, offset) => {
    tr.setNodeAttribute($from.start($from.depth - 1) + offset, "header", makesHeaders);
  });
  dispatch?.(tr);
  return true;
});

/** To the next cell, and to a new row after the last. */
export const nextCell: Command = inTable((state, dispatch) => goToNextCell(1)(state, dispatch));
export const previousCell: Command = inTable((state, dispatch) => goToNextCell(-1)(state, dispatch));

function inTable(command: Command): Command {
  return (state, dispatch) => isInside(state, "tableCell") && command(state, dispatch);
}

function markHeaders(before: EditorState, transaction: Transaction): Transaction {
  const { $from } = before.selection;
  const depth = $from.depth - 2;
  const at = $from.before(depth);
  const table: Node | null = transaction.doc.nodeAt(at);
  let place = at + 1;
  table?.forEach((row, _, index) => {
    const wasHeader = $from
      .node(depth)
      .child(index)
      .children.every((cell) => cell.attrs.header === true);
    row.forEach((cell, inRow) => {
      if (wasHeader && cell.attrs.header !== true)
        transaction.setNodeAttribute(place + 1 + inRow, "header", true);
    });
    place += row.nodeSize;
  });
  return transaction;
}
