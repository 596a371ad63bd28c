import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CommentRule, CommentStatus } from "../../../features/comments/comment.ts";
import type { CommentDecision } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";

/** How often the queue is looked at, milliseconds, and how many comments of it are shown. */
const ASK_EVERY = 15_000;
const SHOWN = 50;

/** What is looked at: a queue, or all that one author wrote. */
export type Looked = { readonly queue: string } | { readonly authorOf: string; readonly name: string };

/** A queue, deciding about what is in it, and taking the last decision back. */
export function useModeration(looked: Looked) {
  const queries = useQueryClient();
  const [undoing, setUndoing] = useState<readonly CommentDecision[]>([]);
  const query = "queue" in looked ? { queue: looked.queue } : { authorOf: looked.authorOf };
  const list = useQuery({
    queryKey: ["comments", query],
    queryFn: ({ signal }) => api.comments({ query: { ...query, limit: SHOWN } }, signal),
    refetchInterval: ASK_EVERY,
  });
  const again = () => queries.invalidateQueries({ queryKey: ["comments"] });
  const decide = useMutation({
    mutationFn: (decisions: readonly CommentDecision[]) => api.decideComments({ body: { decisions } }),
    onSuccess: async ({ before }) => {
      setUndoing(before);
      await again();
    },
  });
  const undo = useMutation({
    mutationFn: () => api.decideComments({ body: { decisions: undoing } }),
    onSuccess: async () => {
      setUndoing([]);
      await again();
    },
  });
  return {
    list,
    error: list.error ?? decide.error ?? undo.error,
    isBusy: decide.isPending || undo.isPending,
    undoable: undoing.length,
    undo: () => {
      if (undoing.length > 0) undo.mutate();
    },
    decide: (ids: readonly string[], { status, rule }: { status: CommentStatus; rule: CommentRule }) => {
      if (ids.length > 0)
        decide.mutate(ids.map((id) => ({ id, status, rule: status === "rejected" ? rule : null })));
    },
  };
}
