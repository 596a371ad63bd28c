import { toggleMark } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { EditorWords } from "../../../../locales/newsroom.ts";
import {
  insertBlock,
  isInside,
  makeParagraph,
  moveBlocks,
  toggleHeading,
  toggleQuotation,
} from "../commands/block-commands.ts";
import { toggleKeyFacts, toggleList } from "../commands/list-commands.ts";
import { readMark } from "../commands/mark-commands.ts";
import { markType, nodeType } from "../commands/node-type.ts";
import {
  addTableColumn,
  addTableRow,
  deleteTableColumn,
  deleteTableRow,
  insertTable,
  toggleHeaderRow,
} from "../commands/table-commands.ts";

/** What a tool asks first: an address, a language, a file, a picture of the newspaper's. */
export type Asking = "link" | "language" | "embed" | "picture" | "keptPicture" | "shortcuts";

/** One button of the toolbar. */
export type Tool = {
  readonly name: string;
  readonly label: string;
  /** What its button shows instead of the label, where a sign says it as well and shorter. */
  readonly sign?: string;
  /** As ProseMirror writes keys: `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  readonly does: Command | Asking;
  /** Whether it is on where the caret stands; a tool without this is no switch. */
  readonly isOn?: (state: EditorState) => boolean;
  /** Shown only where it can be used. */
  readonly onlyWhere?: (state: EditorState) => boolean;
};

/** Every tool, in groups as they stand in the toolbar. */
export function listTools(words: EditorWords, now: () => number): readonly (readonly Tool[])[] {
  return [
    historyTools(words),
    textTools(words),
    blockTools(words),
    insertTools(words, now),
    tableTools(words),
    moveTools(words),
  ];
}

function historyTools(words: EditorWords): readonly Tool[] {
  return [
    { name: "undo", label: words.undo, sign: "↶", keys: "Mod-z", does: undo },
    { name: "redo", label: words.redo, sign: "↷", keys: "Mod-Shift-z", does: redo },
  ];
}

function textTools(words: EditorWords): readonly Tool[] {
  const marks = (name: string): Pick<Tool, "does" | "isOn"> => ({
    does: (state, dispatch) => toggleMark(markType(state, name))(state, dispatch),
    isOn: (state) => hasMark(state, name),
  });
  return [
    { name: "strong", label: words.strong, keys: "Mod-b", ...marks("strong") },
    { name: "emphasis", label: words.emphasis, keys: "Mod-i", ...marks("emphasis") },
    {
      name: "link",
      label: words.link,
      keys: "Mod-k",
      does: "link",
      isOn: (state) => readMark(state, "link") !== "",
    },
    {
      name: "language",
      label: words.language,
      keys: "Mod-Shift-l",
      does: "language",
      isOn: (state) => readMark(state, "language") !== "",
    },
  ];
}

function blockTools(words: EditorWords): readonly Tool[] {
  const isHeading = (level: number) => (state: EditorState) => {
    const { parent } = state.selection.$from;
    return parent.type.name === "heading" && parent.attrs.level === level;
  };
  const heading = (level: 2 | 3 | 4): Tool => ({
    name: `heading${level}`,
    label: words.heading(level),
    sign: `H${level}`,
    keys: `Mod-Alt-${level}`,
    does: toggleHeading(level),
    isOn: isHeading(level),
  });
  const list = (ordered: boolean): Pick<Tool, "does" | "isOn"> => ({
    does: toggleList(ordered),
    isOn: (state) => listAround(state) === ordered,
  });
  return [
    { name: "paragraph", label: words.paragraph, sign: "¶", keys: "Mod-Alt-0", does: makeParagraph },
    heading(2),
    heading(3),
    heading(4),
    { name: "bulletedList", label: words.bulletedList, sign: "•", keys: "Mod-Shift-8", ...list(false) },
    { name: "numberedList", label: words.numberedList, sign: "1.", keys: "Mod-Shift-7", ...list(true) },
    {
      name: "quotation",
      label: words.quotation,
      sign: "❝",
      keys: "Mod-Shift-9",
      does: toggleQuotation,
      isOn: (state) => isInside(state, "quotation"),
    },
    {
      name: "keyFacts",
      label: words.keyFacts,
      does: toggleKeyFacts,
      isOn: (state) => isInside(state, "keyFacts"),
    },
  ];
}

function insertTools(words: EditorWords, now: () => number): readonly Tool[] {
  const dated = (name: string): Command =>
    insertBlock((state) =>
      nodeType(state, name).create({ at: now() }, nodeType(state, "paragraph").create()),
    );
  return [
    { name: "picture", label: words.picture, does: "picture" },
    { name: "keptPicture", label: words.keptPicture, does: "keptPicture" },
    {
      name: "gallery",
      label: words.gallery,
      does: insertBlock((state) => nodeType(state, "gallery").create()),
    },
    { name: "embed", label: words.embed, does: "embed" },
    { name: "table", label: words.table, does: insertTable },
    { name: "update", label: words.update, does: dated("update") },
    { name: "correction", label: words.correction, does: dated("correction") },
    {
      name: "separator",
      label: words.separator,
      does: insertBlock((state) => nodeType(state, "separator").create()),
    },
  ];
}

function tableTools(words: EditorWords): readonly Tool[] {
  const onlyWhere = (state: EditorState) => isInside(state, "tableCell");
  return [
    { name: "addRow", label: words.addRow, does: addTableRow, onlyWhere },
    { name: "addColumn", label: words.addColumn, does: addTableColumn, onlyWhere },
    { name: "deleteRow", label: words.deleteRow, does: deleteTableRow, onlyWhere },
    { name: "deleteColumn", label: words.deleteColumn, does: deleteTableColumn, onlyWhere },
    {
      name: "headerCells",
      label: words.headerCells,
      does: toggleHeaderRow,
      isOn: (state) => state.selection.$from.parent.attrs.header === true,
      onlyWhere,
    },
  ];
}

function moveTools(words: EditorWords): readonly Tool[] {
  return [
    { name: "moveUp", label: words.moveUp, sign: "↑", keys: "Alt-ArrowUp", does: moveBlocks("up") },
    { name: "moveDown", label: words.moveDown, sign: "↓", keys: "Alt-ArrowDown", does: moveBlocks("down") },
    { name: "shortcuts", label: words.shortcuts, sign: "?", keys: "Mod-/", does: "shortcuts" },
  ];
}

function hasMark(state: EditorState, name: string): boolean {
  const { from, to, $from, empty } = state.selection;
  const type = markType(state, name);
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** Whether the list around the caret is ordered; null where there is none. */
function listAround({ selection: { $from } }: EditorState): boolean | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === "list") return $from.node(depth).attrs.ordered === true;
  return null;
}
