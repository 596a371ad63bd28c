import { type RefObject, useEffect, useRef } from "react";

type DeskKeys = {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onHelp: () => void;
};

/**
 * The desk's keys: `/` to the search, `n` begins a story, `j` and `k` walk the stories; Enter opens the one that has the focus, as on
 * any link. @returns for the table whose links are walked
 */
export function useDeskKeys({ search, onNew, onHelp }: DeskKeys): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef({ onNew, onHelp });
  latest.current = { onNew, onHelp };
  useEffect(() => {
    const walk = (by: number) => {
      const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>("a.story") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
      links[to]?.focus();
    };
    const acts: Readonly<Record<string, () => void>> = {
      "/": () => search.current?.focus(),
      n: () => latest.current.onNew(),
      "?": () => latest.current.onHelp(),
      j: () => walk(1),
      k: () => walk(-1),
    };
    const press = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      // A dialog has keys of its own.
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [search]);
  return table;
}

/** A letter that is typed somewhere is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
