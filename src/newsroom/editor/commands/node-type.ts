import type { MarkType, NodeType } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

/** A kind of node that the schema has; a name that it lacks is a bug. */
export function nodeType({ schema }: EditorState, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`no node ${name} in the schema`);
  return type;
}

/** A kind of mark that the schema has; a name that it lacks is a bug. */
export function markType({ schema }: EditorState, name: string): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`no mark ${name} in the schema`);
  return type;
}
