import type { EditorView } from "@tiptap/pm/view";
import { fromFieldTime, toFieldTime } from "./zoned-time.ts";

/** An attribute of a block that is written in a field: `isOptional` ones are left out when empty. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "lines" | "time" | "fixed";
  readonly isOptional: boolean;
};

/** A labelled field in the document, and the way to show another value in it. */
export type ShownField = { readonly element: HTMLElement; show(value: unknown): void };

type FieldOptions = {
  readonly field: Field;
  readonly timeZone: string;
  readonly view: EditorView;
  readonly onChange: (value: unknown) => void;
};

/** Builds a field. What is typed is given to `onChange` at each keystroke, empty optional text as null. */
export function buildField({ field, timeZone, view, onChange }: FieldOptions): ShownField {
  const element = document.createElement("label");
  const input = document.createElement(field.kind === "lines" ? "textarea" : "input");
  if (input instanceof HTMLInputElement) input.type = field.kind === "time" ? "datetime-local" : "text";
  else input.rows = 2;
  element.append(field.label, input);
  input.readOnly = field.kind === "fixed" || !view.editable;
  input.addEventListener("input", () => {
    if (field.kind !== "time") return onChange(input.value === "" && field.isOptional ? null : input.value);
    const at = fromFieldTime(input.value, timeZone);
    if (at !== null) onChange(at);
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") view.focus();
  });
  return {
    element,
    show(value) {
      const text = field.kind === "time" ? toFieldTime(Number(value), timeZone) : String(value ?? "");
      if (input.value !== text) input.value = text;
      input.readOnly = field.kind === "fixed" || !view.editable;
    },
  };
}
