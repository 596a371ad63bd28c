import { useEffect, useRef, useState } from "react";
import type { FrontEntry } from "../../client/answers.ts";
import { entriesOf, type OrderMaking, type SavedOrder, withRead, withSaved } from "./order-making.ts";

type Order = readonly FrontEntry[];
type Saved = SavedOrder<FrontEntry>;
type Making = OrderMaking<FrontEntry>;

/** A list in the making: what it was, what it is, and every step between. */
export type Ordering = {
  readonly entries: Order;
  /** The saved order that it is made from. */
  readonly number: number;
  readonly isChanged: boolean;
  change(entries: Order): void;
  /** Takes the last step back. */
  undo(): void;
  /** Takes all back. */
  reset(): void;
  /** This went to the server: what was changed on the way is not saved yet. */
  saved(order: Saved): void;
  /** Takes what a colleague saved, and no step of ours. */
  take(order: Saved): void;
};

/** @param read the order that the server has */
export function useOrder(read: Saved): Ordering {
  const [kept, setKept] = useState<Making>({ base: read, steps: [] });
  const making = withRead(kept, read);
  const entries = entriesOf(making);
  const turn = (how: (now: Making) => Making) => setKept((now) => how(withRead(now, read)));
  const undo = () => turn(({ base, steps }) => ({ base, steps: steps.slice(0, -1) }));
  useUndoKey(undo);
  return {
    entries,
    number: making.base.number,
    isChanged: making.steps.length > 0,
    change: (next) => {
      if (next !== entries) turn(({ base, steps }) => ({ base, steps: [...steps, next] }));
    },
    undo,
    reset: () => turn(({ base }) => ({ base, steps: [] })),
    saved: (order) => turn((now) => withSaved(now, order)),
    take: (order) => setKept({ base: order, steps: [] }),
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
