import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ModeratedComment } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";

type BanDialogProps = { readonly comment: ModeratedComment; readonly onClose: () => void };

/** Asks again before somebody is banned. */
export function BanDialog({ comment, onClose }: BanDialogProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const ban = useMutation({
    mutationFn: () => api.banAuthor({ body: { commentId: comment.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["comment-bans"] });
      onClose();
    },
  });
  return (
    <Confirm
      title={words.moderation.actOn("ban", comment.authorName)}
      act={words.moderation.actName("ban")}
      error={ban.error}
      isBusy={ban.isPending}
      onConfirm={() => ban.mutate()}
      onClose={onClose}
    >
      <p>{words.moderation.banMeans}</p>
    </Confirm>
  );
}
