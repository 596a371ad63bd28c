import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A colleague whose caret is in a block. */
export type ColleagueHere = { readonly blockId: string; readonly name: string };

const key = new PluginKey<readonly ColleagueHere[]>("colleagues");

/** Marks the blocks in which colleagues are writing with their names. */
export function colleaguesPlugin(): Plugin {
  return new Plugin<readonly ColleagueHere[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, before) => (tr.getMeta(key) as readonly ColleagueHere[] | undefined) ?? before,
    },
    props: {
      decorations(state) {
        const here = key.getState(state) ?? [];
        if (here.length === 0) return null;
        const found: Decoration[] = [];
        state.doc.forEach((block, offset) => {
          const names = here.filter((one) => one.blockId === block.attrs.id).map((one) => one.name);
          if (names.length === 0) return;
          const attrs = { class: "colleague-here", "data-colleague": names.join(", ") };
          found.push(Decoration.node(offset, offset + block.nodeSize, attrs));
        });
        return DecorationSet.create(state.doc, found);
      },
    },
  });
}

/** Says in which blocks colleagues are now. */
export function tellColleagues(tr: Transaction, colleagues: readonly ColleagueHere[]): Transaction {
  return tr.setMeta(key, colleagues).setMeta("addToHistory", false).setMeta("preventUpdate", true);
}
