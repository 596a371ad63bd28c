import type { Editor } from "@tiptap/core";
import type { CurrentSurroundings } from "../surroundings.ts";
import { insertBlock } from "./block-commands.ts";
import { nodeType } from "./node-type.ts";

/** Has a picture of the newspaper's chosen and puts it in at the caret, which is there when the choice is made. */
export async function insertKept(editor: Editor, surroundings: CurrentSurroundings): Promise<void> {
  const picture = await surroundings().chooseKept();
  if (picture === null || editor.isDestroyed) return;
  const { state, view } = editor;
  insertBlock((before) => nodeType(before, "image").create({ ...picture }))(state, view.dispatch);
  view.focus();
}
