import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CommentRule, type CommentStatus, commentRules } from "../../../features/comments/comment.ts";
import type { ModeratedComment } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { Bans } from "./bans.tsx";
import { CommentLine } from "./comment-line.tsx";
import { type Looked, useModeration } from "./use-moderation.ts";
import { useModerationKeys } from "./use-moderation-keys.ts";

const QUEUES = ["pending", "reported", "approved", "rejected", "spam", "removed"];
const BULK = ["approved", "rejected", "spam", "removed"] as const satisfies readonly CommentStatus[];

/** What readers wrote, for moderators. */
export function CommentsScreen() {
  const { words } = useWords();
  const [looked, setLooked] = useState<Looked>({ queue: "pending" });
  const [rule, setRule] = useState<CommentRule>("insult");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [banned, setBanned] = useState<ModeratedComment | null>(null);
  const moderation = useModeration(looked);
  const comments = moderation.list.data?.comments ?? [];
  const choose = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  const decide = (ids: readonly string[], status: CommentStatus) => {
    moderation.decide(ids, { status, rule });
    setChosen(new Set());
  };
  const look = (at: Looked) => {
    setLooked(at);
    setChosen(new Set());
  };
  const list = useModerationKeys({
    onDecide: (id, status) => decide([id], status),
    onChoose: choose,
    onUndo: moderation.undo,
  });
  return (
    <Screen
      title={words.moderation.title}
      standing={moderation.list.data && <span>{words.moderation.waiting(moderation.list.data.waiting)}</span>}
    >
      <search className="in-a-row">
        <NativeSelect
          size="sm"
          label={words.moderation.queue}
          value={"queue" in looked ? looked.queue : ""}
          onChange={({ currentTarget }) => look({ queue: currentTarget.value })}
          data={[
            ...("queue" in looked ? [] : [{ value: "", label: words.moderation.author(looked.name) }]),
            ...QUEUES.map((value) => ({ value, label: words.moderation.queueName(value) })),
          ]}
        />
        <NativeSelect
          size="sm"
          label={words.moderation.rule}
          value={rule}
          onChange={({ currentTarget: { value } }) =>
            setRule(commentRules.find((one) => one === value) ?? "insult")
          }
          data={commentRules.map((value) => ({ value, label: words.moderation.ruleName(value) }))}
        />
      </search>
      <p className="quiet">{words.moderation.keys}</p>
      <ErrorNotice error={moderation.error} onRetry={() => void moderation.list.refetch()} />
      <div className="in-a-row" role="status">
        {moderation.undoable > 0 && (
          <>
            <span>{words.moderation.decided(moderation.undoable)}</span>
            <Button size="compact-sm" variant="default" onClick={moderation.undo}>
              {words.moderation.undo}
            </Button>
          </>
        )}
      </div>
      {chosen.size > 0 && (
        <div className="in-a-row">
          <span>{words.moderation.chosen(chosen.size)}</span>
          {BULK.map((status) => (
            <Button key={status} size="compact-sm" onClick={() => decide([...chosen], status)}>
              {words.moderation.actName(status)}
            </Button>
          ))}
        </div>
      )}
      {moderation.list.isPending && <Loading />}
      {moderation.list.isSuccess && comments.length === 0 && <Empty>{words.moderation.nothing}</Empty>}
      <ol className="plain" ref={list}>
        {comments.map((comment) => (
          <CommentLine
            key={comment.id}
            comment={comment}
            isChosen={chosen.has(comment.id)}
            isBusy={moderation.isBusy}
            onChoose={() => choose(comment.id)}
            onDecide={(status) => decide([comment.id], status)}
            onHistory={() => look({ authorOf: comment.id, name: comment.authorName })}
            onBan={() => setBanned(comment)}
          />
        ))}
      </ol>
      <Bans />
      {banned !== null && <BanDialog comment={banned} onClose={() => setBanned(null)} />}
    </Screen>
  );
}

/** Asks again before somebody is banned. */
function BanDialog({
  comment,
  onClose,
}: {
  readonly comment: ModeratedComment;
  readonly onClose: () => void;
}) {
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
      title={`${words.moderation.actName("ban")}: ${comment.authorName}`}
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
