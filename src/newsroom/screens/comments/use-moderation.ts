import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CommentRule, CommentStatus } from "../../../features/comments/comment.ts";
import type { CommentDecision, CommentsAsked } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { useWaiting } from "../../kit/live.ts";
import type { QueueOrder } from "./order-choice.tsx";

/** The net under a line that is down: how often the queue is looked at, milliseconds. */
const ASK_EVERY = 15_000;
/** How many comments of a queue are shown. */
export const SHOWN = 100;
/** How many acts can be taken back, the last one first. */
const REMEMBERED = 50;

/** The queue of what nobody has decided about. */
export const WAITING = "pending";

/** What is looked at: a queue, all that one author wrote, or an exchange. */
export type Looked =
  | { readonly of: "queue"; readonly queue: string }
  | { readonly of: "author" | "exchange"; readonly id: string; readonly name: string };

/** What is decided: a rule belongs to a rejection. */
export type Verdict =
  | { readonly status: Exclude<CommentStatus, "rejected" | "pending"> }
  | { readonly status: "rejected"; readonly rule: CommentRule };

/** A queue, deciding about what is in it, and taking decisions back, the last one first. */
export function useModeration(looked: Looked, order: QueueOrder) {
  const queries = useQueryClient();
  const [done, setDone] = useState<readonly (readonly CommentDecision[])[]>([]);
  const query = askFor(looked, order);
  const list = useQuery({
    queryKey: ["comments", query],
    queryFn: ({ signal }) => api.comments({ query: { ...query, limit: SHOWN } }, signal),
    refetchInterval: ASK_EVERY,
  });
  const again = () => queries.invalidateQueries({ queryKey: ["comments"] });
  useFreshQueue();
  const decide = useMutation({
    mutationFn: (decisions: readonly CommentDecision[]) => api.decideComments({ body: { decisions } }),
    onSuccess: async ({ before }) => {
      setDone((earlier) => [...earlier, before].slice(-REMEMBERED));
      await again();
    },
  });
  const undo = useMutation({
    mutationFn: (decisions: readonly CommentDecision[]) => api.decideComments({ body: { decisions } }),
    onSuccess: async () => {
      setDone((earlier) => earlier.slice(0, -1));
      await again();
    },
  });
  return {
    list,
    error: list.error ?? decide.error ?? undo.error,
    isBusy: decide.isPending || undo.isPending,
    undoable: done.at(-1)?.length ?? 0,
    undo: () => {
      const last = done.at(-1);
      if (last !== undefined && !undo.isPending) undo.mutate(last);
    },
    decide: (ids: readonly string[], verdict: Verdict) => {
      const rule = verdict.status === "rejected" ? verdict.rule : null;
      if (ids.length > 0) decide.mutate(ids.map((id) => ({ id, status: verdict.status, rule })));
    },
  };
}

function askFor(looked: Looked, order: QueueOrder): CommentsAsked {
  if (looked.of === "queue")
    return {
      queue: looked.queue,
      ...(looked.queue === WAITING && order !== "oldest" && { first: order }),
    };
  return looked.of === "author" ? { authorOf: looked.id } : { exchangeOf: looked.id };
}

/** Reads the queue anew when more or less waits than did. */
function useFreshQueue() {
  const queries = useQueryClient();
  const waiting = useWaiting();
  useEffect(() => {
    if (waiting !== null) void queries.invalidateQueries({ queryKey: ["comments"] });
  }, [waiting, queries]);
}
