import { type RefObject, useEffect, useRef } from "react";
import type { CommentStatus } from "../../../features/comments/comment.ts";

type ModerationKeys = {
  /** Decides about the comment with the focus, or about all that are chosen. */
  readonly onDecide: (id: string | null, status: CommentStatus) => void;
  readonly onChoose: (id: string) => void;
  readonly onChooseAll: () => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
};

const DECISIONS: Readonly<Record<string, CommentStatus>> = {
  a: "approved",
  r: "rejected",
  s: "spam",
  d: "removed",
};

/** The keys, in the order in which they are told. */
export const moderationKeys = ["j", "k", "a", "r", "s", "d", "x", "X", "u", "?"] as const;

/** Keys over the comments of a list: j and k walk them, a letter decides about the one with the focus or about those chosen. */
export function useModerationKeys(keys: ModerationKeys): {
  /** For that list. */
  readonly list: RefObject<HTMLOListElement | null>;
  /** Leaves the focus on what comes after these comments, which are about to go. */
  readonly moveOn: (gone: readonly string[]) => void;
} {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open], [popover]:popover-open") !== null) return;
      const items = itemsOf(list.current);
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const id = items[at]?.dataset.comment ?? null;
      const status = DECISIONS[event.key];
      if (event.key === "j" || event.key === "k") {
        const to = at < 0 ? 0 : Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), items.length - 1);
        items[to]?.focus();
      } else if (event.key === "u") latest.current.onUndo();
      else if (event.key === "?") latest.current.onHelp();
      else if (event.key === "X") latest.current.onChooseAll();
      else if (id !== null && event.key === "x") latest.current.onChoose(id);
      else if (status !== undefined) latest.current.onDecide(id, status);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return {
    list,
    moveOn(gone) {
      const items = itemsOf(list.current);
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const stays = (item: HTMLElement) => !gone.includes(item.dataset.comment ?? "");
      if (at >= 0) (items.slice(at).find(stays) ?? items.slice(0, at).findLast(stays))?.focus();
    },
  };
}

function itemsOf(list: HTMLOListElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-comment]") ?? [])];
}

/** A letter that is typed somewhere is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox" && target.type !== "radio";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
