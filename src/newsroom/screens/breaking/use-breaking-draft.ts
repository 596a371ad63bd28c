import { useState } from "react";
import { newId } from "../../../kernel/ids.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { type BreakingDraft, newBreakingDraft, readBreakingDraft } from "./breaking-draft.ts";
import type { BreakingField } from "./standing-findings.ts";

/** A draft of breaking news that this browser keeps at every key, until it is published. */
export type KeptBreakingDraft = {
  readonly draft: BreakingDraft;
  /** Whether the browser keeps it. */
  readonly isKept: boolean;
  change(some: Partial<BreakingDraft>): void;
  /** Types in a field, of the story or of a stub; a headline is one line. */
  write(field: BreakingField, text: string): void;
  /** The same words as another wish: the one before was granted. */
  renew(): void;
  clear(): void;
};

/** @param memberId whose draft: others may use this browser */
export function useBreakingDraft(memberId: string, edition: string): KeptBreakingDraft {
  const place = `masthead.breaking.${memberId}`;
  const [draft, setDraft] = useState(
    () => readBreakingDraft(readKept(place)) ?? newBreakingDraft(newKey(), { edition }),
  );
  const [isKept, setKept] = useState(true);
  const put = (next: BreakingDraft) => {
    setDraft(next);
    setKept(keep(place, next));
  };
  return {
    draft,
    isKept,
    change: (some) => put({ ...draft, ...some }),
    write({ edition: of, name }, text) {
      const typed = { [name]: name === "headline" ? text.replace(/\n/g, " ") : text };
      if (of === draft.edition) return put({ ...draft, ...typed });
      const before = draft.stubs.find((stub) => stub.edition === of);
      const stub = { edition: of, headline: "", paragraph: "", ...before, ...typed };
      put({ ...draft, stubs: [...draft.stubs.filter((one) => one.edition !== of), stub] });
    },
    renew: () => put({ ...draft, key: newKey() }),
    clear: () => put(newBreakingDraft(newKey(), { edition: draft.edition, sectionId: draft.sectionId })),
  };
}

function newKey(): string {
  return newId(browserNow());
}

function readKept(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function keep(place: string, draft: BreakingDraft): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
