import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import type { Inline, Mark } from "../stories/body.ts";

/**
 * Inline words as HTML for a machine: what is marked stands in `<span id="N">`, so that neither addresses nor kinds of marks leave the
 * house, and what comes back can bring in none.
 */
export function htmlOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline, i) => {
      if (inline.type === "hardBreak") return "<br>";
      const text = escaped(inline.text);
      return (inline.marks ?? []).length === 0 ? text : `<span id="${i}">${text}</span>`;
    })
    .join("");
}

/** The machine's words with the marks of the spans that it kept; of one that it lost the words stay, of one it made up too. */
export function inlinesOfHtml(html: string, original: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  readNodes(parseFragment(html).childNodes, [], { made, original });
  return made;
}

type Reading = { readonly made: Inline[]; readonly original: readonly Inline[] };
type Nodes = readonly DefaultTreeAdapterTypes.ChildNode[];

function readNodes(nodes: Nodes, marks: readonly Mark[], reading: Reading): void {
  for (const node of nodes) {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (node.value !== "")
        reading.made.push({ type: "text", text: node.value, ...(marks.length > 0 && { marks }) });
    } else if (defaultTreeAdapter.isElementNode(node)) {
      if (node.tagName === "br") reading.made.push({ type: "hardBreak" });
      else readNodes(node.childNodes, marksOf(node.attrs, reading.original) ?? marks, reading);
    }
  }
}

function marksOf(
  attrs: readonly { readonly name: string; readonly value: string }[],
  original: readonly Inline[],
): readonly Mark[] | null {
  const id = attrs.find(({ name }) => name === "id")?.value ?? "";
  const known = /^\d{1,5}$/.test(id) ? original[Number(id)] : undefined;
  return known?.type === "text" ? (known.marks ?? null) : null;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
