import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { threadStates } from "../../../features/comments/comment.ts";
import type { StoryThreadState } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

/** How the story takes comments. */
export function StoryThread({ storyId }: { readonly storyId: string }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const params = { id: storyId };
  const key = ["comment-thread", storyId];
  const thread = useQuery({ queryKey: key, queryFn: ({ signal }) => api.commentThread({ params }, signal) });
  const change = useMutation({
    mutationFn: (state: StoryThreadState) => api.setCommentThread({ params, body: { state } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  if (thread.data === undefined) return null;
  return (
    <section className="panel">
      <h2>{words.moderation.title}</h2>
      <ErrorNotice error={change.error} />
      <NativeSelect
        size="sm"
        aria-label={words.moderation.title}
        value={change.isPending ? change.variables : thread.data.state}
        onChange={({ currentTarget: { value } }) => {
          const state = threadStates.find((one) => one === value);
          if (state !== undefined) change.mutate(state);
        }}
        data={threadStates.map((state) => ({ value: state, label: words.moderation.stateName(state) }))}
      />
      {thread.data.now !== thread.data.state && (
        <p className="quiet">{words.keepingUp.heldTo(thread.data.now)}</p>
      )}
    </section>
  );
}
