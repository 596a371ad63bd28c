import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { EditorWords } from "../../../locales/newsroom.ts";

/** What is said beside a machine's words, and what stands on the button that takes the mark away. */
type MachineDraftWords = Pick<EditorWords, "machineDraft" | "acceptDraft">;

/** On a transaction that brings blocks as they are: they keep the marks that they come with. */
export const BRINGS_BLOCKS = "bringsBlocks";

/**
 * Keeps the marks of a machine's blocks true: they stay with the words through splitting, joining and moving, and go when somebody
 * writes in the block. Shows them, with a button to accept the words as they are.
 */
export function machineDraftsPlugin(words: () => MachineDraftWords): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const edits = transactions.filter((one) => one.docChanged);
      // What is undone, or comes from elsewhere, has its marks.
      if (edits.length === 0 || edits.some(bringsMarks)) return null;
      return mendMarks(after.tr, before.doc, after.doc);
    },
    props: {
      decorations: ({ doc }) => showMarks(doc, words),
    },
  });
}

function bringsMarks(one: Transaction): boolean {
  return one.getMeta("history$") !== undefined || one.getMeta(BRINGS_BLOCKS) === true;
}

function mendMarks(mending: Transaction, before: Node, after: Node): Transaction | null {
  const isMarked = marksAfter(before, after);
  after.forEach((block, offset, index) => {
    const wanted = isMarked(block, index) ? "machine" : null;
    if (block.attrs.draftedBy !== undefined && block.attrs.draftedBy !== wanted)
      mending.setNodeAttribute(offset, "draftedBy", wanted);
  });
  return mending.docChanged ? mending : null;
}

function marksAfter(before: Node, after: Node): (block: Node, index: number) => boolean {
  const texts = after.children.map((block) => block.textContent);
  if (before.children.map((block) => block.textContent).join("") === texts.join("")) {
    // Nothing was written: the words were only divided in another way.
    const stretches = markedStretches(before);
    const starts = texts.map((_, i) => texts.slice(0, i).join("").length);
    return (block, index) => {
      const from = starts[index] ?? 0;
      const to = from + block.textContent.length;
      return stretches.some((one) => one.from < to && one.to > from);
    };
  }
  const known = new Map(before.children.map((block) => [block.attrs.id as unknown, block.textContent]));
  return (block) => {
    const text = known.get(block.attrs.id);
    return block.attrs.draftedBy === "machine" && (text === undefined || text === block.textContent);
  };
}

function markedStretches(doc: Node): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  for (const block of doc.children) {
    const to = from + block.textContent.length;
    if (block.attrs.draftedBy === "machine") stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

function showMarks(doc: Node, words: () => MachineDraftWords): DecorationSet {
  const shown: Decoration[] = [];
  doc.forEach((block, offset) => {
    if (block.attrs.draftedBy !== "machine") return;
    shown.push(Decoration.node(offset, offset + block.nodeSize, { class: "machine-draft" }));
    const id = String(block.attrs.id);
    const draw = (view: EditorView) => noteOf(view, id, words());
    shown.push(
      Decoration.widget(beginningOf(block, offset), draw, {
        side: -1,
        key: `machine ${id}`,
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    );
  });
  return DecorationSet.create(doc, shown);
}

/** Where the words of a block begin. */
function beginningOf(block: Node, offset: number): number {
  let at = offset + 1;
  for (let inner = block; !inner.isTextblock && inner.firstChild !== null; inner = inner.firstChild) at++;
  return at;
}

function noteOf(view: EditorView, id: string, words: MachineDraftWords): HTMLElement {
  const note = document.createElement("span");
  note.className = "machine-note";
  note.contentEditable = "false";
  const said = document.createElement("span");
  said.textContent = words.machineDraft;
  note.append(said);
  if (!view.editable) return note;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.acceptDraft;
  button.addEventListener("click", () => {
    acceptBlock(view, id);
    view.focus();
  });
  note.append(" ", button, " ");
  return note;
}

/** Takes the mark of a block away: somebody has read the words, and they stand. */
function acceptBlock(view: EditorView, id: string): void {
  const { state } = view;
  state.doc.forEach((block, offset) => {
    if (block.attrs.id === id)
      view.dispatch(state.tr.setNodeAttribute(offset, "draftedBy", null).setMeta(BRINGS_BLOCKS, true));
  });
}
