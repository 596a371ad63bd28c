import { Button } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { DraftCompared } from "./draft-compared.tsx";
import type { Draft } from "./use-draft.ts";

type DraftsDialogProps = {
  readonly versionId: string;
  readonly language: string;
  readonly draft: Draft;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

/** The earlier drafts of a version: who saved them and when, how each differs from what stands now, and bringing one back. */
export function DraftsDialog({ versionId, language, draft, mayWrite, onClose }: DraftsDialogProps) {
  const { words } = useWords();
  const { moment } = useTimes();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const list = useInfiniteQuery({
    queryKey: ["drafts", versionId],
    queryFn: ({ pageParam }) => api.drafts({ params: { id: versionId }, query: { before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const restore = useMutation({
    mutationFn: async (revision: string) => {
      const basedOn = await draft.flush();
      await api.restore({ params: { id: versionId, revision }, body: { basedOn } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["version", versionId] });
      onClose();
    },
  });
  const drafts = list.data?.pages.flatMap((page) => page.drafts) ?? [];
  return (
    <dialog ref={dialog} className="confirm drafts" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{words.writing.earlierDrafts}</h2>
      {list.isPending && <Loading />}
      <ErrorNotice error={list.error ?? restore.error} />
      <ol className="plain">
        {drafts.map(({ id, savedAt, savedBy, publishedAt }) => (
          <li key={id}>
            <button
              type="button"
              className="line"
              aria-expanded={chosen === id}
              onClick={() => setChosen(chosen === id ? null : id)}
            >
              {moment(savedAt)}
              {savedBy !== null && `, ${savedBy.name}`}
              {publishedAt !== null && <span className="quiet"> {words.writing.wasPublished}</span>}
            </button>
            {chosen === id && (
              <>
                <DraftCompared versionId={versionId} revision={id} now={draft.words} language={language} />
                {mayWrite && (
                  <Button size="compact-sm" loading={restore.isPending} onClick={() => restore.mutate(id)}>
                    {words.writing.restore}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      <div className="acts">
        {list.hasNextPage && (
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.more}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {words.writing.close}
        </Button>
      </div>
    </dialog>
  );
}
