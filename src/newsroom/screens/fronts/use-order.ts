import { useEffect, useRef, useState } from "react";
import type { FrontEntry } from "../../client/answers.ts";

type Order = readonly FrontEntry[];

/** A list in the making: what it was, what it is, and every step between. */
export type Ordering = {
  readonly entries: Order;
  readonly isChanged: boolean;
  change(entries: Order): void;
  /** Takes the last step back. */
  undo(): void;
  /** Takes all back. */
  reset(): void;
};

/** @param saved the order that readers have */
export function useOrder(saved: Order): Ordering {
  const [steps, setSteps] = useState<readonly Order[]>([]);
  const entries = steps.at(-1) ?? saved;
  const undo = () => setSteps(steps.slice(0, -1));
  useUndoKey(undo);
  return {
    entries,
    isChanged: steps.length > 0,
    change: (next) => next !== entries && setSteps([...steps, next]),
    undo,
    reset: () => setSteps([]),
  };
}

/** Ctrl+Z, or Cmd+Z on a Mac; a field that is typed in has its own. */
function useUndoKey(undo: () => void) {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
