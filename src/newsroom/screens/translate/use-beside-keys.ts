import { useEffect, useRef } from "react";

type Keys = {
  readonly onGo: (direction: "next" | "previous") => void;
  readonly onAct: () => void;
  /** The focus is on what is offered for this block of the original. */
  readonly onFocus: (sourceBlockId: string) => void;
};

/** F8 and Shift+F8 walk through what is owed, Alt+Enter does what is to be done; before the editor sees them. */
export function useBesideKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAct = event.key === "Enter" && event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.key !== "F8" && !isAct) return;
      event.preventDefault();
      event.stopPropagation();
      const offered =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-source]") : null;
      if (offered !== null) latest.current.onFocus(offered.dataset.source ?? "");
      if (isAct) latest.current.onAct();
      else latest.current.onGo(event.shiftKey ? "previous" : "next");
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}
