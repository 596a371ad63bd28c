import { useState } from "react";

/** Which comments of those shown are chosen, to be decided about at once. What is no longer shown is not chosen either. */
export function useChosen(shown: readonly string[]) {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const ids = shown.filter((id) => all.has(id));
  return {
    ids,
    clear: () => setAll(new Set()),
    turn: (id: string) => setAll(new Set(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])),
    /** All, or none where some are chosen. */
    turnAll: () => setAll(new Set(ids.length > 0 ? [] : shown)),
  };
}
