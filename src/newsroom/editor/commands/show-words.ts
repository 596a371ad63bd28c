import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { offsetOf } from "./block-commands.ts";

/** Words in a block of a body; without words the block itself. `nth` (from 0) where they stand there several times. */
export type WordsInBody = { readonly blockId: string; readonly words?: string; readonly nth?: number };

/** Selects words and brings them into view. @returns false where they are not there */
export function showWords(view: EditorView, { blockId, words = "", nth = 0 }: WordsInBody): boolean {
  const { doc } = view.state;
  const index = doc.children.findIndex((block) => block.attrs.id === blockId);
  if (index < 0) return false;
  const at = offsetOf(doc, index);
  const places = words === "" ? [] : findText(doc.child(index), words);
  const from = places[nth] ?? places[0] ?? null;
  if (words !== "" && from === null) return false;
  const selection =
    from === null
      ? NodeSelection.create(doc, at)
      : TextSelection.create(doc, at + 1 + from, at + 1 + from + words.length);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  return true;
}

/** Where in a block's content a text begins, each time that it stands within one textblock. */
function findText(block: Node, words: string): number[] {
  if (block.isTextblock) return placesIn(block, words);
  const found: number[] = [];
  block.descendants((node, at) => {
    if (node.isTextblock) found.push(...placesIn(node, words).map((place) => at + 1 + place));
    return !node.isTextblock;
  });
  return found;
}

function placesIn(textblock: Node, words: string): number[] {
  // A break counts as one character, as it does in positions.
  const text = textblock.textBetween(0, textblock.content.size, "", "\n");
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
