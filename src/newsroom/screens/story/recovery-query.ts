import { queryOptions } from "@tanstack/react-query";
import { bringAbandoned } from "../../editor/saving/browser-journal.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { recoverDraft } from "./recover-draft.ts";
import { sendDraft } from "./send-draft.ts";
import { openThisJournal } from "./this-journal.ts";

/** Before a version is read: what this member left of it in closed and killed tabs of this browser is brought to the server. */
export function recoveryQuery(versionId: string, memberId: string) {
  return queryOptions({
    queryKey: ["recovery", versionId, memberId],
    queryFn: async () => {
      const store = await openThisJournal(memberId).catch(() => null);
      if (store !== null)
        await bringAbandoned(store, versionId, (entry) =>
          recoverDraft(entry, { store, save: (draft) => sendDraft(versionId, draft), now: browserNow }),
        );
      return true;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
