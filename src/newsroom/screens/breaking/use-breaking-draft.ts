import { useState } from "react";
import { newId } from "../../../kernel/ids.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { type BreakingDraft, newBreakingDraft, readBreakingDraft, type Stub } from "./breaking-draft.ts";

/** A draft of breaking news that this browser keeps at every key, until it is published. */
export type KeptBreakingDraft = {
  readonly draft: BreakingDraft;
  /** Whether the browser keeps it. */
  readonly isKept: boolean;
  change(some: Partial<BreakingDraft>): void;
  changeStub(edition: string, some: Partial<Stub>): void;
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
    changeStub(of, some) {
      const before = draft.stubs.find((stub) => stub.edition === of);
      const stub = { edition: of, headline: "", paragraph: "", ...before, ...some };
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
