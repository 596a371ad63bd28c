import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { VersionFile } from "../../client/answers.ts";
import { Problem } from "../../client/problem.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { listPicturesIn, pictureQuery } from "../../kit/pictures.ts";
import { meQuery, useMe } from "../../kit/use-me.ts";
import { noteClashes } from "./clashes-query.ts";
import { type DraftState, type OpenDraft, openDraft } from "./open-draft.ts";
import { sendDraft } from "./send-draft.ts";
import { journalTab, openThisJournal } from "./this-journal.ts";

/** A draft as a screen writes it. */
export type Draft = DraftState & Pick<OpenDraft, "change" | "bring" | "flush">;

/** The drafts of this tab that are looked at, or are not with the server yet, by member and version. */
const open = new Map<string, OpenDraft>();
const placeOf = (memberId: string, versionId: string) => `${memberId} ${versionId}`;

/** Opens a version's draft: everything typed is at once in this browser's journal, and soon with the server. */
export function useDraft(file: VersionFile): Draft {
  const queries = useQueryClient();
  const versionId = file.version.id;
  const memberId = useMe().member.id;
  const [draft] = useState(() => findOrOpen(file, { queries, memberId }));
  const state = useSyncExternalStore(draft.watch, draft.state);
  useEffect(() => {
    const place = placeOf(memberId, versionId);
    open.set(place, draft);
    return () => void draft.leave(() => open.delete(place));
  }, [draft, versionId, memberId]);
  useEffect(() => draft.receive(file), [draft, file]);
  useSending(draft);
  useAsking(state.keeping.state !== "saved", draft);
  return { ...state, change: draft.change, bring: draft.bring, flush: draft.flush };
}

type Around = { readonly queries: QueryClient; readonly memberId: string };

function findOrOpen(file: VersionFile, { queries, memberId }: Around): OpenDraft {
  const versionId = file.version.id;
  return (
    open.get(placeOf(memberId, versionId)) ??
    openDraft({
      ...{ versionId, tab: journalTab(memberId), seen: file, now: browserNow },
      openJournalStore: () => openThisJournal(memberId),
      save: async (draft) => {
        // Somebody else signed in meanwhile: these words wait for their own writer.
        if (queries.getQueryData(meQuery.queryKey)?.member.id !== memberId) throw signedOut();
        return sendDraft(versionId, draft);
      },
      onTold: (clashes) => noteClashes(queries, versionId, clashes),
      // The editor asks for a picture's address at once.
      prepare: async ({ body }) => {
        const read = listPicturesIn(body).map((id) =>
          queries.ensureQueryData(pictureQuery(id)).catch(() => null),
        );
        await Promise.all(read);
      },
    })
  );
}

const signedOut = () =>
  new Problem({ status: 401, code: "not-signed-in", message: "", fields: [], more: {} });

/** Sends what waits as soon as the network is back. */
function useSending(draft: OpenDraft) {
  useEffect(() => {
    const send = () => void draft.flush().catch(() => {});
    addEventListener("online", send);
    return () => removeEventListener("online", send);
  }, [draft]);
}

/** While something is not saved, the browser asks before it closes the page. */
function useAsking(isUnsaved: boolean, draft: OpenDraft) {
  useEffect(() => {
    if (!isUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => {
      void draft.flush().catch(() => {});
      event.preventDefault();
    };
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [isUnsaved, draft]);
}
