import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { offsetOf } from "./block-commands.ts";

/** Words in a block of a body; without words the block itself. */
export type WordsInBody = { readonly blockId: string; readonly words?: string };

/** Selects words and brings them into view. @returns false where they are not there */
export function showWords(view: EditorView, { blockId, words = "" }: WordsInBody): boolean {
  const { doc } = view.state;
  const index = doc.children.findIndex((block) => block.attrs.id === blockId);
  if (index < 0) return false;
  const at = offsetOf(doc, index);
  const from = words === "" ? null : findText(doc.child(index), words);
  if (words !== "" && from === null) return false;
  const selection =
    from === null
      ? NodeSelection.create(doc, at)
      : TextSelection.create(doc, at + 1 + from, at + 1 + from + words.length);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  return true;
}

/** Where in a block's content a text begins that stands within one textblock; null where it is nowhere. */
function findText(block: Node, words: string): number | null {
  if (block.isTextblock) return indexIn(block, words);
  let found: number | null = null;
  block.descendants((node, at) => {
    if (found !== null || !node.isTextblock) return found === null;
    const index = indexIn(node, words);
    if (index !== null) found = at + 1 + index;
    return false;
  });
  return found;
}

function indexIn(textblock: Node, words: string): number | null {
  // A break counts as one character, as it does in positions.
  const index = textblock.textBetween(0, textblock.content.size, "", "\n").indexOf(words);
  return index < 0 ? null : index;
}
