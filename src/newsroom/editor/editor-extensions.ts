import { Extension, type Extensions } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type NodeViewConstructor } from "@tiptap/pm/view";
import { keysPlugins } from "./editor-keys.ts";
import { blockIdsPlugin } from "./keep-block-ids.ts";
import { machineDraftsPlugin } from "./machine-drafts.ts";
import { pastePlugin } from "./paste/paste-plugin.ts";
import { uploadsPlugin } from "./paste/uploads.ts";
import { bodySchema } from "./schema/editor-schema.ts";
import { colleaguesPlugin } from "./show-colleagues.ts";
import type { CurrentSurroundings } from "./surroundings.ts";
import type { Asking, Tool } from "./toolbar/tools.ts";
import { blockLooks } from "./views/block-looks.ts";
import { blockView } from "./views/block-view.ts";
import { galleryView } from "./views/gallery-view.ts";

type Wiring = {
  readonly surroundings: CurrentSurroundings;
  readonly tools: readonly (readonly Tool[])[];
  readonly plugins: readonly Plugin[];
  readonly onAsk: (asking: Asking) => void;
  readonly onNotice: (text: string) => void;
};

/** Everything that the editor is made of: the schema, and what works on it. */
export function editorExtensions(wiring: Wiring): Extensions {
  const { surroundings, onNotice } = wiring;
  return [
    ...bodySchema,
    Extension.create({
      name: "storyEditor",
      priority: 1000,
      addProseMirrorPlugins: () => [
        ...wiring.plugins,
        ...keysPlugins(wiring),
        blockIdsPlugin(),
        machineDraftsPlugin(() => surroundings().words),
        history(),
        pastePlugin({ surroundings, onNotice }),
        uploadsPlugin(surroundings),
        dropCursor({ color: false, class: "drop-cursor" }),
        gapCursor(),
        viewsPlugin(surroundings, onNotice),
        promptPlugin(surroundings),
        colleaguesPlugin(),
      ],
    }),
  ];
}

function viewsPlugin(surroundings: CurrentSurroundings, onNotice: (text: string) => void): Plugin {
  const looks = Object.entries(blockLooks(surroundings()));
  const nodeViews: Record<string, NodeViewConstructor> = Object.fromEntries(
    looks.map(([name, look]) => [name, blockView(look, surroundings)]),
  );
  return new Plugin({ props: { nodeViews: { ...nodeViews, gallery: galleryView(surroundings, onNotice) } } });
}

/** In an empty story, what is to be done. */
function promptPlugin(surroundings: CurrentSurroundings): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        if (only?.type.name !== "paragraph" || only.content.size > 0) return null;
        const attrs = { class: "prompt", "data-prompt": surroundings().words.beginHere };
        return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attrs)]);
      },
    },
  });
}
