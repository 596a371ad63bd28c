import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { placeForBlock } from "../commands/block-commands.ts";
import { nodeType } from "../commands/node-type.ts";
import type { CurrentSurroundings } from "../surroundings.ts";

type Waiting = { readonly id: object; readonly name: string };
type Step = { readonly begin: Waiting; readonly at: number } | { readonly end: object };

const key = new PluginKey<DecorationSet>("uploads");

/** Shows where pictures that are still on their way will stand, through whatever is edited meanwhile. */
export function uploadsPlugin(surroundings: CurrentSurroundings): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const mapped = before.map(transaction.mapping, transaction.doc);
        const step = transaction.getMeta(key) as Step | undefined;
        if (step === undefined) return mapped;
        if ("end" in step) return mapped.remove(findWaiting(mapped, step.end));
        const show = () => showWaiting(surroundings().words.uploading(step.begin.name));
        return mapped.add(transaction.doc, [Decoration.widget(step.at, show, { waiting: step.begin })]);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export type Uploading = {
  readonly surroundings: CurrentSurroundings;
  readonly onNotice: (text: string) => void;
};

/** Uploads pictures and puts each in at `at` (the caret's block where null) when it has arrived, in the order they were given. */
export function uploadPictures(
  view: EditorView,
  files: readonly File[],
  { at, surroundings, onNotice }: Uploading & { readonly at: number | null },
): void {
  const { words, upload } = surroundings();
  for (const file of files) {
    const waiting = { id: {}, name: file.name };
    const place = at ?? placeForBlock(view.state).from;
    view.dispatch(view.state.tr.setMeta(key, { begin: waiting, at: place } satisfies Step));
    onNotice(words.uploading(file.name));
    upload(file).then(
      ({ mediaId }) => {
        if (!view.isDestroyed) putIn(view, waiting.id, mediaId);
        onNotice("");
      },
      () => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, { end: waiting.id } satisfies Step));
        onNotice(words.uploadFailed(file.name));
      },
    );
  }
}

function putIn(view: EditorView, id: object, mediaId: string): void {
  const { state } = view;
  const [found] = findWaiting(key.getState(state) ?? DecorationSet.empty, id);
  const tr = state.tr.setMeta(key, { end: id } satisfies Step);
  // Deleted around, the place is gone: the picture stands at the caret instead of nowhere.
  const at = found?.from ?? placeForBlock(state).to;
  view.dispatch(tr.replaceWith(at, replacedUntil(state, at), nodeType(state, "image").create({ mediaId })));
}

/** A picture takes the place of the empty paragraph that it was put into. */
function replacedUntil({ doc }: EditorState, at: number): number {
  const block = doc.resolve(at).nodeAfter;
  const isEmpty = block?.type.name === "paragraph" && block.content.size === 0 && at + 2 < doc.content.size;
  return isEmpty ? at + 2 : at;
}

function findWaiting(decorations: DecorationSet, id: object): Decoration[] {
  return decorations.find(undefined, undefined, (spec: { waiting?: Waiting }) => spec.waiting?.id === id);
}

function showWaiting(text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "waiting";
  element.textContent = text;
  return element;
}
