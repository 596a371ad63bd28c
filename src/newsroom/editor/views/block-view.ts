import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { CurrentSurroundings } from "../surroundings.ts";
import { buildField, type Field } from "./field.ts";

/** How a kind of block looks in the editor: its name, what is written inside it, what it shows, and its fields. */
export type BlockLook = {
  readonly className: string;
  readonly label: (node: Node) => string;
  /** The tags around the text inside, outermost first; none for a block without text. */
  readonly content: readonly string[];
  /** Shown above the fields, built anew when the attributes change. */
  readonly show?: (node: Node) => HTMLElement;
  readonly fields: readonly Field[];
};

type Place = { readonly view: EditorView; readonly getPos: () => number | undefined };

/** A view of a block with its fields under it. */
export function blockView(look: BlockLook, surroundings: CurrentSurroundings): NodeViewConstructor {
  return (node, view, getPos) => openBlockView(node, { look, surroundings, view, getPos });
}

type Opening = Place & { readonly look: BlockLook; readonly surroundings: CurrentSurroundings };

function openBlockView(first: Node, { look, surroundings, view, getPos }: Opening): NodeView {
  let node = first;
  const dom = document.createElement("section");
  dom.className = `block ${look.className}`;
  const name = document.createElement("span");
  name.className = "block-name";
  name.contentEditable = "false";
  const shown = document.createElement("div");
  shown.contentEditable = "false";
  const fieldBox = document.createElement("div");
  fieldBox.className = "fields";
  fieldBox.contentEditable = "false";
  const contentDOM = nest(look.content);
  const fields = look.fields.map((field) => ({
    name: field.name,
    shown: buildField({
      field,
      timeZone: surroundings().timeZone,
      view,
      onChange: (value) => setAttribute({ view, getPos }, field.name, value),
    }),
  }));
  fieldBox.append(...fields.map((field) => field.shown.element));
  dom.append(name);
  if (look.show !== undefined) dom.append(shown);
  if (contentDOM !== null) dom.append(contentDOM.outermost);
  if (fields.length > 0) dom.append(fieldBox);

  const draw = () => {
    const label = look.label(node);
    name.textContent = label;
    dom.setAttribute("role", "group");
    dom.setAttribute("aria-label", label);
    if (look.show !== undefined) shown.replaceChildren(look.show(node));
    for (const field of fields) field.shown.show(node.attrs[field.name]);
  };
  draw();
  return {
    dom,
    ...(contentDOM === null ? {} : { contentDOM: contentDOM.innermost }),
    update(next) {
      if (next.type !== node.type) return false;
      const changed = next.attrs !== node.attrs;
      node = next;
      if (changed) draw();
      return true;
    },
    stopEvent: (event) => event.target instanceof HTMLElement && isField(event.target),
    ignoreMutation: (mutation) =>
      mutation.type !== "selection" && contentDOM?.innermost.contains(mutation.target) !== true,
  };
}

/** Changes one attribute of the block at a place. */
export function setAttribute({ view, getPos }: Place, name: string, value: unknown): void {
  const at = getPos();
  if (at !== undefined && view.editable) view.dispatch(view.state.tr.setNodeAttribute(at, name, value));
}

/** Whether a part of a block's view takes its own keys and clicks. */
export function isField(target: HTMLElement): boolean {
  return target.closest("input, textarea, button, label, details") !== null;
}

function nest(tags: readonly string[]): { outermost: HTMLElement; innermost: HTMLElement } | null {
  const elements = tags.map((tag) => document.createElement(tag));
  elements.reduce<HTMLElement | null>((outer, inner) => {
    outer?.append(inner);
    return inner;
  }, null);
  const [outermost, innermost] = [elements[0], elements.at(-1)];
  return outermost === undefined || innermost === undefined ? null : { outermost, innermost };
}
