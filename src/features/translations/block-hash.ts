import { createHash } from "node:crypto";
import type { Block } from "../stories/body.ts";

/**
 * The state of a block, 22 characters: changes exactly when its contents do. The id, who drafted it, the order of keys and marks, and where one text is
 * cut into several are no contents: an importer and the editor write the same paragraph in different ways.
 */
export function hashOfBlock(block: Block): string {
  const contents = inOneForm({ ...block, attrs: { ...block.attrs, id: "", draftedBy: undefined } });
  return createHash("sha256").update(JSON.stringify(contents)).digest("base64url").slice(0, 22);
}

/** Keys that come first, in this order; the others follow by the alphabet. */
const FIRST_KEYS = ["type", "id", "attrs", "text", "marks", "content"];

function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) return joinTexts(value.map(inOneForm));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
    const formed = inOneForm(one);
    return [key, key === "marks" && Array.isArray(formed) ? formed.toSorted(byForm) : formed];
  });
  return Object.fromEntries(
    entries.filter(says).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)),
  );
}

/** Neighbouring texts under the same marks as one. */
function joinTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isText(last) && isText(node) && formOf(last.marks) === formOf(node.marks))
      joined.splice(-1, 1, { ...last, text: last.text + node.text });
    else joined.push(node);
  }
  return joined;
}

/** An absent mark or attribute is the same as an empty list of marks or an undefined attribute. */
function says([key, value]: [string, unknown]): boolean {
  return value !== undefined && !(key === "marks" && Array.isArray(value) && value.length === 0);
}

function rankOf(key: string): number {
  const rank = FIRST_KEYS.indexOf(key);
  return rank === -1 ? FIRST_KEYS.length : rank;
}

function byForm(a: unknown, b: unknown): number {
  return formOf(a) < formOf(b) ? -1 : 1;
}

function formOf(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

function isText(node: unknown): node is { type: "text"; text: string; marks?: unknown } {
  return isRecord(node) && node.type === "text" && typeof node.text === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
