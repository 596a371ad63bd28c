import { chainCommands } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, NodeSelection, Plugin, Selection } from "@tiptap/pm/state";
import { insertBlock, writeAfter } from "./commands/block-commands.ts";
import { indentItem, outdentItem, splitItem } from "./commands/list-commands.ts";
import { nodeType } from "./commands/node-type.ts";
import { nextCell, previousCell } from "./commands/table-commands.ts";
import type { Asking, Tool } from "./toolbar/tools.ts";

type Keys = { readonly tools: readonly (readonly Tool[])[]; readonly onAsk: (asking: Asking) => void };

/** The keys of the text and of every tool. Tab leaves the text wherever it has nothing to do there, so that nobody is caught in it. */
export function keysPlugins({ tools, onAsk }: Keys): readonly Plugin[] {
  const ofTools = tools.flat().flatMap(({ keys, does }): [string, Command][] => {
    const ask = (asking: Asking) => () => {
      onAsk(asking);
      return true;
    };
    return keys === undefined ? [] : [[keys, typeof does === "string" ? ask(does) : does]];
  });
  return [
    freshSelection,
    caretOnComing,
    keymap({
      ...Object.fromEntries(ofTools),
      "Mod-y": keyOf(ofTools, "Mod-Shift-z"),
      Enter: chainCommands(breakCellLine, splitItem, intoFields, writeAfter),
      "Mod-Enter": leaveBlock,
      "Shift-Enter": breakLine,
      Tab: chainCommands(nextCell, indentItem),
      "Shift-Tab": chainCommands(previousCell, outdentItem),
      "Mod-Home": toBeginning,
      "Alt-F10": toToolbar,
    }),
  ];
}

/**
 * A key that comes right after an arrow finds the caret where the arrow put it. The browser tells of a moved caret a moment later, and
 * a key that was quicker would act on the old selection: words that were selected would be gone.
 */
const freshSelection = new Plugin({
  props: {
    handleKeyDown(view) {
      // Not in the types, for want of a public way to ask for it; without it the editor is as it was.
      const { domObserver } = view as unknown as { readonly domObserver?: { flush?: () => void } };
      domObserver?.flush?.();
      return false;
    },
  },
});

/**
 * Whoever comes by Tab finds a caret. A browser sets none where the text begins with what can't be written in, as the original beside
 * a translation does: what is typed then would be lost.
 */
const caretOnComing = new Plugin({
  props: {
    handleDOMEvents: {
      focus(view) {
        const anchor = view.dom.ownerDocument.getSelection()?.anchorNode ?? null;
        if (view.editable && !view.dom.contains(anchor)) view.focus();
        return false;
      },
    },
  },
});

const keyOf = (keys: readonly (readonly [string, Command])[], name: string): Command =>
  keys.find(([key]) => key === name)?.[1] ?? (() => false);

const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodeType(state, "hardBreak").create()).scrollIntoView());
  return true;
};

/** In a table's cell Enter breaks the line: there is no other paragraph to go to. */
const breakCellLine: Command = (state, dispatch) =>
  state.selection.$from.parent.type.name === "tableCell" && breakLine(state, dispatch);

/** To a new paragraph after the block, from anywhere in it. */
const leaveBlock: Command = (state, dispatch) =>
  insertBlock((before) => nodeType(before, "paragraph").create())(state, dispatch);

/** From a selected block to its first field. */
const intoFields: Command = ({ selection }, _, view) => {
  if (!(selection instanceof NodeSelection)) return false;
  const element = view?.nodeDOM(selection.from);
  const field = element instanceof HTMLElement ? element.querySelector<HTMLElement>("input, textarea") : null;
  field?.focus();
  return field !== null;
};

/** To the first words. Left to itself a browser stays where it is when what can't be written in stands before them. */
const toBeginning: Command = ({ doc, tr }, dispatch) => {
  const beginning = Selection.findFrom(doc.resolve(0), 1, true);
  if (beginning === null) return false;
  dispatch?.(tr.setSelection(beginning).scrollIntoView());
  return true;
};

const toToolbar: Command = (_, __, view) => {
  const editor = view?.dom.closest(".story-editor");
  editor?.querySelector<HTMLElement>('[role="toolbar"] button[tabindex="0"]')?.focus();
  return true;
};
