import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { TranslationTask } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** Beginning, taking and declining a task. */
export function TaskActs({ task }: { readonly task: TranslationTask }) {
  const { words } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const readAgain = () => queries.invalidateQueries({ queryKey: ["translation-tasks"] });
  const asked = { params: { id: task.id } };
  const take = useMutation({ mutationFn: () => api.takeTask(asked), onSettled: readAgain });
  const giveBack = useMutation({ mutationFn: () => api.giveTaskBack(asked), onSettled: readAgain });
  const begin = useMutation({
    mutationFn: async () => {
      await api.takeTask(asked);
      return api.translate({ params: { id: task.storyId }, body: { edition: task.edition } });
    },
    onSuccess: ({ versionId }) => navigate({ to: "/stories/$versionId/translation", params: { versionId } }),
    onError: readAgain,
  });
  if (!may(me, "story.translate", { edition: task.edition })) return null;
  const button = (name: string, act: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={`${name}: ${task.headline}`} onClick={act}>
      {name}
    </Button>
  );
  const isMine = task.takenBy?.id === me.member.id;
  return (
    <>
      {task.versionId === null &&
        (task.takenBy === null || isMine) &&
        button(words.translation.beginTask, () => begin.mutate())}
      {task.takenBy === null
        ? button(words.translation.take, () => take.mutate())
        : button(words.translation.giveBack, () => giveBack.mutate())}
      {button(words.translation.decline, () => setDeclining(true))}
      <ErrorNotice error={take.error ?? giveBack.error ?? begin.error} />
      {isDeclining && (
        <Decline task={task} onClose={() => setDeclining(false)} onDone={() => void readAgain()} />
      )}
    </>
  );
}

type DeclineProps = {
  readonly task: TranslationTask;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

function Decline({ task, onClose, onDone }: DeclineProps) {
  const { words } = useWords();
  const [reason, setReason] = useState("");
  const decline = useMutation({
    mutationFn: () => api.declineTask({ params: { id: task.id }, body: { reason } }),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Confirm
      title={words.translation.decline}
      act={words.translation.decline}
      error={decline.error}
      isBusy={decline.isPending}
      onConfirm={() => decline.mutate()}
      onClose={onClose}
    >
      <p>{words.translation.declineMeans(task.headline)}</p>
      <TextInput
        label={words.translation.reason}
        required
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={faultOf(decline.error, "reason")}
      />
    </Confirm>
  );
}
