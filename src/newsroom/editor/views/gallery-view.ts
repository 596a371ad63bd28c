import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { Picture } from "../../../features/stories/body.ts";
import type { CurrentSurroundings } from "../surroundings.ts";
import { pictureElement, pictureFields } from "./block-looks.ts";
import { isField, setAttribute } from "./block-view.ts";
import { buildField } from "./field.ts";

type Place = { readonly view: EditorView; readonly getPos: () => number | undefined };

/** A gallery: each picture with its fields, and more to be added. */
export function galleryView(
  surroundings: CurrentSurroundings,
  onNotice: (text: string) => void,
): NodeViewConstructor {
  return (first, view, getPos): NodeView => {
    let node = first;
    const dom = document.createElement("section");
    dom.className = "block block-gallery";
    dom.setAttribute("role", "group");
    dom.setAttribute("aria-label", surroundings().words.gallery);
    const name = document.createElement("span");
    name.className = "block-name";
    name.textContent = surroundings().words.gallery;
    const list = document.createElement("ul");
    const place = { view, getPos };
    const change = (images: readonly Picture[]) => setAttribute(place, "images", images);
    const draw = () => {
      const images = imagesOf(node);
      list.replaceChildren(
        ...images.map((_, index) =>
          drawPicture(index, () => imagesOf(node), { place, surroundings, change }),
        ),
      );
    };
    const add = addButton(surroundings, async (files) => {
      for (const file of files) {
        try {
          const { mediaId } = await surroundings().upload(file);
          change([...imagesOf(node), { mediaId, alt: "" }]);
        } catch {
          onNotice(surroundings().words.uploadFailed(file.name));
        }
      }
    });
    const choose = chooseButton(surroundings, (picture) => change([...imagesOf(node), picture]));
    dom.append(name, list, add, choose);
    draw();
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        const others = idsOf(next) !== idsOf(node);
        node = next;
        // Drawn anew at each keystroke, the field that is typed in would lose the caret.
        if (others) draw();
        return true;
      },
      stopEvent: (event) => event.target instanceof HTMLElement && isField(event.target),
      ignoreMutation: () => true,
    };
  };
}

type Drawing = {
  readonly place: Place;
  readonly surroundings: CurrentSurroundings;
  readonly change: (images: readonly Picture[]) => void;
};

function drawPicture(
  index: number,
  images: () => readonly Picture[],
  { place, surroundings, change }: Drawing,
): HTMLElement {
  const { words, pictureUrl, timeZone } = surroundings();
  const item = document.createElement("li");
  const picture = images()[index];
  if (picture === undefined) return item;
  item.append(pictureElement(pictureUrl(picture.mediaId), picture.alt));
  for (const field of pictureFields(words)) {
    const { element, show } = buildField({
      field,
      timeZone,
      view: place.view,
      onChange: (value) =>
        change(images().map((one, i) => (i === index ? withValue(one, field.name, value) : one))),
    });
    show(picture[field.name as keyof Picture]);
    item.append(element);
  }
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = words.removePicture(index + 1);
  remove.addEventListener("click", () => change(images().filter((_, i) => i !== index)));
  item.append(remove);
  return item;
}

function withValue(picture: Picture, name: string, value: unknown): Picture {
  const values = Object.entries({ ...picture, [name]: value }).filter(([, one]) => one !== null);
  return Object.fromEntries(values) as unknown as Picture;
}

function addButton(
  surroundings: CurrentSurroundings,
  onFiles: (files: readonly File[]) => Promise<void>,
): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/*";
  input.multiple = true;
  input.addEventListener("change", () => {
    void onFiles([...(input.files ?? [])]);
    input.value = "";
  });
  label.append(surroundings().words.addPictures, input);
  return label;
}

function chooseButton(surroundings: CurrentSurroundings, onTake: (picture: Picture) => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = surroundings().words.addKeptPicture;
  button.addEventListener("click", async () => {
    const picture = await surroundings().chooseKept();
    if (picture !== null) onTake(picture);
  });
  return button;
}

const imagesOf = (node: Node) => node.attrs.images as readonly Picture[];
const idsOf = (node: Node) =>
  imagesOf(node)
    .map((image) => image.mediaId)
    .join(" ");
