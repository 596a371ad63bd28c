import "./comments.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { CommentStatus } from "../../../features/comments/comment.ts";
import type { ModeratedComment } from "../../client/comment-answers.ts";
import { KeysDialog } from "../../kit/keys-dialog.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { BanDialog } from "./ban-dialog.tsx";
import { Bans } from "./bans.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { CommentLine } from "./comment-line.tsx";
import { HeldNotice } from "./held-notice.tsx";
import { KeepingUp } from "./keeping-up.tsx";
import { OrderChoice, type QueueOrder } from "./order-choice.tsx";
import { QueueChoice } from "./queue-choice.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { ScorerPanel } from "./scorer-panel.tsx";
import { useChosen } from "./use-chosen.ts";
import { useGovernor } from "./use-governor.ts";
import { type Looked, SHOWN, useModeration, type Verdict, WAITING } from "./use-moderation.ts";
import { moderationKeys, useModerationKeys } from "./use-moderation-keys.ts";

/** What readers wrote, for moderators. */
export function CommentsScreen() {
  const { words } = useWords();
  const [looked, setLooked] = useState<Looked>({ of: "queue", queue: WAITING });
  const [order, setOrder] = useState<QueueOrder>("fine");
  const [rejecting, setRejecting] = useState<readonly string[]>([]);
  const [banned, setBanned] = useState<ModeratedComment | null>(null);
  const [areKeysShown, setKeysShown] = useState(false);
  const moderation = useModeration(looked, order);
  const governor = useGovernor();
  const comments = moderation.list.data?.comments ?? [];
  const chosen = useChosen(comments.map(({ id }) => id));
  const begin = (ids: readonly string[], status: CommentStatus) => {
    if (ids.length === 0 || moderation.isBusy || status === "pending") return;
    if (status === "rejected") setRejecting(ids);
    else finish(ids, { status });
  };
  const finish = (ids: readonly string[], verdict: Verdict) => {
    keys.moveOn(ids);
    moderation.decide(ids, verdict);
    chosen.clear();
  };
  const look = (at: Looked) => {
    setLooked(at);
    chosen.clear();
  };
  const keys = useModerationKeys({
    onDecide: (id, status) => begin(chosen.ids.length > 0 ? chosen.ids : id === null ? [] : [id], status),
    onChoose: chosen.turn,
    onChooseAll: chosen.turnAll,
    onUndo: moderation.undo,
    onHelp: () => setKeysShown(true),
  });
  const waiting = moderation.list.data?.waiting;
  return (
    <Screen
      title={words.moderation.title}
      standing={waiting && <span>{words.moderation.waiting(waiting.pending)}</span>}
      acts={
        <Button variant="default" size="compact-sm" onClick={() => setKeysShown(true)}>
          {words.moderation.keys} <kbd>?</kbd>
        </Button>
      }
    >
      <HeldNotice governor={governor.data} />
      <div className="moderation">
        <div>
          <search className="in-a-row">
            <QueueChoice looked={looked} waiting={waiting} onLook={look} />
            {looked.of === "queue" && looked.queue === WAITING && (
              <OrderChoice order={order} onChange={setOrder} />
            )}
          </search>
          <ErrorNotice error={moderation.error} onRetry={() => void moderation.list.refetch()} />
          <BulkBar
            chosen={chosen.ids.length}
            shown={comments.length}
            undoable={moderation.undoable}
            isBusy={moderation.isBusy}
            onChooseAll={chosen.turnAll}
            onDecide={(status) => begin(chosen.ids, status)}
            onUndo={moderation.undo}
          />
          {moderation.list.isPending && <Loading />}
          {moderation.list.isSuccess && comments.length === 0 && <Empty>{words.moderation.nothing}</Empty>}
          <ol className="queue" ref={keys.list}>
            {comments.map((comment) => (
              <CommentLine
                key={comment.id}
                comment={comment}
                isChosen={chosen.ids.includes(comment.id)}
                isBusy={moderation.isBusy}
                onChoose={() => chosen.turn(comment.id)}
                onDecide={(status) => begin([comment.id], status)}
                onLook={(of) => look({ of, id: comment.id, name: comment.authorName })}
                onBan={() => setBanned(comment)}
              />
            ))}
          </ol>
          {comments.length === SHOWN && <p className="quiet">{words.moderation.notAll(SHOWN)}</p>}
        </div>
        <aside aria-label={words.moderation.beside}>
          <KeepingUp />
          <ScorerPanel />
          <Bans />
        </aside>
      </div>
      {rejecting.length > 0 && (
        <RejectDialog
          count={rejecting.length}
          onReject={(rule) => finish(rejecting, { status: "rejected", rule })}
          onClose={() => setRejecting([])}
        />
      )}
      {banned !== null && <BanDialog comment={banned} onClose={() => setBanned(null)} />}
      {areKeysShown && (
        <KeysDialog
          title={words.moderation.keysShown}
          keys={moderationKeys.map((key) => [key, words.moderation.keyMeans(key)])}
          close={words.atDesk.close}
          onClose={() => setKeysShown(false)}
        />
      )}
    </Screen>
  );
}
