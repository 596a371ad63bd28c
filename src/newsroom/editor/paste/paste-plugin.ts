import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { offsetOf } from "../commands/block-commands.ts";
import { cleanPasted } from "./clean-pasted.ts";
import { mendSpaces } from "./mend-spaces.ts";
import { type Uploading, uploadPictures } from "./uploads.ts";

/** Takes in what is pasted and dropped: cleaned to blocks, and pictures uploaded. */
export function pastePlugin(uploading: Uploading): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanPasted,
      transformPastedText: mendSpaces,
      handlePaste(view, event) {
        const pictures = picturesIn(event.clipboardData);
        // Word and Excel give a picture of the text beside the text itself: the text is what was meant.
        const words =
          event.clipboardData
            ?.getData("text/html")
            .replace(/<[^>]*>/g, "")
            .trim() ?? "";
        if (!view.editable || pictures.length === 0 || words !== "") return false;
        uploadPictures(view, pictures, { ...uploading, at: null });
        return true;
      },
      handleDrop(view, event) {
        const pictures = picturesIn(event.dataTransfer);
        if (!view.editable || pictures.length === 0) return false;
        event.preventDefault();
        uploadPictures(view, pictures, { ...uploading, at: blockBorderAt(view, event) });
        return true;
      },
    },
  });
}

function picturesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** The border between two blocks that is nearest to the pointer; the end where it is over none. */
function blockBorderAt(view: EditorView, { clientX, clientY }: MouseEvent): number {
  const { doc } = view.state;
  const found = view.posAtCoords({ left: clientX, top: clientY });
  if (found === null) return doc.content.size;
  const index = Math.min(doc.resolve(found.pos).index(0), doc.childCount - 1);
  const before = offsetOf(doc, index);
  const element = view.nodeDOM(before);
  const box = element instanceof HTMLElement ? element.getBoundingClientRect() : null;
  const isUpperHalf = box !== null && clientY < box.top + box.height / 2;
  return isUpperHalf ? before : before + doc.child(index).nodeSize;
}
