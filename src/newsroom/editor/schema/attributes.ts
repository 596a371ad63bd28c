import type { Attributes } from "@tiptap/core";

/** One attribute of a node: what stands where none is given, and which values it may have. `null` is an attribute left out. */
export type Kept = { readonly default: unknown; readonly accepts: (value: unknown) => boolean };

/** The attributes of a node by name, the id of a block aside. */
export type KeptAttributes = Readonly<Record<string, Kept>>;

const isText = (value: unknown): value is string => typeof value === "string";
const isBlockId = (value: unknown): value is string => isText(value) && /^[A-Za-z0-9_-]{1,64}$/.test(value);

export const text: Kept = { default: "", accepts: isText };
export const optionalText: Kept = { default: null, accepts: (value) => value === null || isText(value) };
export const wholeNumber = (from: number, to: number, given: number): Kept => ({
  default: given,
  accepts: (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to,
});
export const yesOrNo: Kept = { default: false, accepts: (value) => typeof value === "boolean" };

/** A time in epoch milliseconds. */
export const time: Kept = { default: 0, accepts: Number.isInteger };

/** An http(s) address, as an embed must have. */
export const webAddress: Kept = {
  default: "",
  accepts: (value) => isText(value) && /^https?:\/\//i.test(value),
};

/**
 * Attributes as TipTap takes them, with the block's id, which stands in the document as `data-id` so that cutting and pasting keeps
 * it. The rest travels in one attribute, `data-attrs` (see `writeAttributes`).
 */
export function attributesOf(kept: KeptAttributes): Attributes {
  return {
    id: {
      default: null,
      parseHTML: (element) => {
        const id = element.getAttribute("data-id");
        return isBlockId(id) ? id : null;
      },
      renderHTML: ({ id }) => (isBlockId(id) ? { "data-id": id } : {}),
    },
    ...innerAttributesOf(kept),
  };
}

/** As `attributesOf`, for a block that a machine may draft: it stands in HTML as `data-drafted-by`. */
export function draftableAttributesOf(kept: KeptAttributes): Attributes {
  return {
    ...attributesOf(kept),
    draftedBy: {
      default: null,
      parseHTML: (element) => (element.getAttribute("data-drafted-by") === "machine" ? "machine" : null),
      renderHTML: ({ draftedBy: by }) => (by === "machine" ? { "data-drafted-by": "machine" } : {}),
    },
  };
}

/** The same for a node that stands inside a block and so has no id. */
export function innerAttributesOf(kept: KeptAttributes): Attributes {
  return Object.fromEntries(
    Object.entries(kept).map(([name, one]) => [
      name,
      { default: one.default, rendered: false, parseHTML: () => null },
    ]),
  );
}

/** The attributes of a node as they stand in HTML: its own kind, and its values as JSON. */
export function writeAttributes(
  kind: string,
  kept: KeptAttributes,
  attrs: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const values = Object.fromEntries(Object.keys(kept).map((name) => [name, attrs[name]]));
  return { "data-block": kind, "data-attrs": JSON.stringify(values) };
}

/** The attributes that `writeAttributes` wrote; `false` (no such node) where a value is not what it may be. */
export function readAttributes(element: HTMLElement, kept: KeptAttributes): Record<string, unknown> | false {
  const given = parseRecord(element.getAttribute("data-attrs"));
  if (given === null) return false;
  const attrs = Object.fromEntries(
    Object.entries(kept).map(([name, one]) => [name, given[name] ?? one.default]),
  );
  return Object.entries(kept).every(([name, one]) => one.accepts(attrs[name])) ? attrs : false;
}

function parseRecord(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
