import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { BlockBeside } from "../../../features/translations/read-debt.ts";
import { type BesideAct, type BesideWords, originalView } from "./original-view.ts";
import { placeRows } from "./place-rows.ts";

/** What stands around the column of the original. */
export type BesideOptions = {
  /** The original's blocks to begin with; later ones are given by `giveRows`. */
  readonly rows: readonly BlockBeside[];
  readonly words: BesideWords;
  /** The language of the original (BCP 47). */
  readonly language: string;
  readonly mayAct: boolean;
  /** Whether a machine drafts here. */
  readonly mayDraft: boolean;
  readonly onReady: (view: EditorView) => void;
  readonly onAct: (row: BlockBeside, act: BesideAct) => void;
  /** The caret has come into this block of the translation. */
  readonly onEnter: (blockId: string | null) => void;
  /** The caret has left a block that was written in since it came. */
  readonly onLeave: (blockId: string) => void;
};

type Beside = { readonly rows: readonly BlockBeside[]; readonly shown: DecorationSet };

const key = new PluginKey<Beside>("beside");

/** Below this width the two languages stand one under the other. */
export const NARROW = "(max-width: 60rem)";

/** Shows the original's blocks in the text, each in the row of the block that tells it. */
export function besidePlugin(options: () => BesideOptions): Plugin<Beside> {
  return new Plugin<Beside>({
    key,
    state: {
      init: (_, { doc }) => {
        const { rows } = options();
        return { rows, shown: showRows(doc, rows, options) };
      },
      apply(tr, before) {
        const rows = (tr.getMeta(key) as readonly BlockBeside[] | undefined) ?? before.rows;
        if (rows === before.rows && !tr.docChanged) return before;
        return { rows, shown: showRows(tr.doc, rows, options) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      attributes: { class: "with-original" },
      handleDOMEvents: { blur: (view) => leave(view, options), focus: come },
    },
    view: (opened) => {
      options().onReady(opened);
      return { update };
    },
  });

  /** The caret may stand in the block where it was before the focus went elsewhere. */
  function come(view: EditorView) {
    options().onEnter(caretBlock(view));
    return false;
  }

  function update(view: EditorView, before: EditorState) {
    const [from, to] = [blockIdAt(before.doc, before.selection.from), caretBlock(view)];
    if (view.state.doc !== before.doc && from === to && to !== null && view.hasFocus()) written.set(view, to);
    if (from === to) return;
    leave(view, options);
    options().onEnter(to);
  }
}

/** Gives the plugin the original's blocks as they are now; what is offered for one keeps the focus when it is drawn anew. */
export function giveRows(view: EditorView, rows: readonly BlockBeside[]): void {
  const offered = document.activeElement?.closest<HTMLElement>("[data-source]")?.dataset.source;
  view.dispatch(view.state.tr.setMeta(key, rows).setMeta("addToHistory", false));
  if (offered !== undefined) focusOffer(view, offered);
}

/** Puts the focus on the first act that is offered for a block of the original. */
export function focusOffer(view: EditorView, sourceBlockId: string): void {
  const shown = view.dom.querySelector<HTMLElement>(`[data-source="${CSS.escape(sourceBlockId)}"]`);
  shown?.querySelector("button")?.focus();
}

/** The block of the translation with the caret. */
function caretBlock(view: EditorView): string | null {
  return blockIdAt(view.state.doc, view.state.selection.from);
}

/** In which block somebody writes, until the caret leaves it. */
const written = new WeakMap<EditorView, string>();

function leave(view: EditorView, options: () => BesideOptions): boolean {
  const left = written.get(view);
  written.delete(view);
  if (left !== undefined) options().onLeave(left);
  return false;
}

function blockIdAt(doc: Node, at: number): string | null {
  const index = doc.resolve(Math.min(at, doc.content.size)).index(0);
  const id: unknown = doc.maybeChild(index)?.attrs.id;
  return typeof id === "string" ? id : null;
}

function showRows(doc: Node, rows: readonly BlockBeside[], options: () => BesideOptions): DecorationSet {
  const ids = doc.children.map((block) => String(block.attrs.id));
  const { beside, alone } = placeRows(ids, rows);
  const shown: Decoration[] = [];
  const show = (at: number, there: readonly BlockBeside[], className: string) => {
    if (there.length > 0) shown.push(rowWidget(at, { rows: there, className, options }));
  };
  let at = 0;
  doc.forEach((block, offset, index) => {
    for (const row of alone.get(index) ?? []) show(offset, [row], "alone");
    const there = beside.get(index) ?? [];
    show(offset, there, "told-beside");
    const owed = there.find((row) => row.state !== "followed")?.state;
    if (owed !== undefined)
      shown.push(Decoration.node(offset, offset + block.nodeSize, { class: `owed ${owed}` }));
    at = offset + block.nodeSize;
  });
  for (const row of alone.get(ids.length) ?? []) show(at, [row], "alone");
  shown.push(...nameWhatIsEmpty(doc, options().words.empty));
  return DecorationSet.create(doc, shown);
}

/** A heading or a column's name that still stands empty says so: a voice would read nothing. */
function nameWhatIsEmpty(doc: Node, name: string): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const isHeader = node.attrs.header === true;
    if ((isHeader || node.type.name === "heading") && node.content.size === 0) {
      // A cell that names no column yet is a cell like any other.
      const named = { "aria-label": name, ...(isHeader && { role: "cell" }) };
      found.push(Decoration.node(at, at + node.nodeSize, named));
    }
    return !node.isTextblock;
  });
  return found;
}

type Widget = {
  readonly rows: readonly BlockBeside[];
  readonly className: string;
  readonly options: () => BesideOptions;
};

function rowWidget(at: number, { rows, className, options }: Widget): Decoration {
  const hasPartner = className === "told-beside";
  const draw = () => {
    const { words, language, mayAct, mayDraft, onAct } = options();
    const isNarrow = matchMedia(NARROW).matches;
    const cell = document.createElement("div");
    cell.className = `row-original ${className}`;
    cell.contentEditable = "false";
    cell.append(
      ...rows.map((row) =>
        originalView({ row, hasPartner, language, words, isNarrow, mayAct, mayDraft, onAct }),
      ),
    );
    return cell;
  };
  const state = rows.map((row) => [row.sourceBlockId, row.state, row.hash, row.before]);
  return Decoration.widget(at, draw, {
    side: -1,
    key: JSON.stringify([className, state]),
    stopEvent: () => true,
    ignoreSelection: true,
  });
}
