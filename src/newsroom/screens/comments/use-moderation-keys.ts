import { type RefObject, useEffect, useRef } from "react";
import type { CommentStatus } from "../../../features/comments/comment.ts";

type ModerationKeys = {
  readonly onDecide: (id: string, status: CommentStatus) => void;
  readonly onChoose: (id: string) => void;
  readonly onUndo: () => void;
};

const DECISIONS: Readonly<Record<string, CommentStatus>> = {
  a: "approved",
  r: "rejected",
  s: "spam",
  d: "removed",
};

/** Keys over the comments of a list: j and k walk them, a letter decides about the one with the focus. @returns for that list */
export function useModerationKeys(keys: ModerationKeys): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-comment]") ?? [])];
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const id = items[at]?.dataset.comment;
      const status = DECISIONS[event.key];
      if (event.key === "j" || event.key === "k") {
        const to = at < 0 ? 0 : Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), items.length - 1);
        items[to]?.focus();
      } else if (event.key === "u") latest.current.onUndo();
      else if (id !== undefined && event.key === "x") latest.current.onChoose(id);
      else if (id !== undefined && status !== undefined) {
        // What goes leaves the focus on what comes after it.
        (items[at + 1] ?? items[at - 1])?.focus();
        latest.current.onDecide(id, status);
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return list;
}

/** A letter that is typed somewhere is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox" && target.type !== "radio";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
