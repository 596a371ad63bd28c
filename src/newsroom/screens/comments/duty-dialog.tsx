import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Governor } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";

const HOURS = [1, 2, 4, 8, 12, 24, 72] as const;
const USUAL_HOURS = 8;

type DutyDialogProps = { readonly governor: Governor | undefined; readonly onClose: () => void };

/** Says how many moderators are on, and for how long; or that nobody says. */
export function DutyDialog({ governor, onClose }: DutyDialogProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(String(governor?.moderators ?? 1));
  const [hours, setHours] = useState(String(USUAL_HOURS));
  const [isFaulty, setFaulty] = useState(false);
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: ["comments", "governor"] });
    onClose();
  };
  const say = useMutation({
    mutationFn: () => api.sayDuty({ body: { moderators: Number(typed), forMinutes: Number(hours) * 60 } }),
    onSuccess,
  });
  const forget = useMutation({ mutationFn: () => api.endDuty({}), onSuccess });
  const confirm = () => {
    const isNumber = /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 100;
    setFaulty(!isNumber);
    if (isNumber) say.mutate();
  };
  return (
    <Confirm
      title={words.keepingUp.changeTitle}
      act={words.keepingUp.say}
      error={say.error ?? forget.error}
      isBusy={say.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="quiet">{words.keepingUp.changeMeans}</p>
      <TextInput
        label={words.keepingUp.howMany}
        inputMode="numeric"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={isFaulty ? words.keepingUp.numberFault : null}
      />
      <NativeSelect
        label={words.keepingUp.howLong}
        value={hours}
        onChange={({ currentTarget }) => setHours(currentTarget.value)}
        data={HOURS.map((one) => ({ value: String(one), label: words.keepingUp.hours(one) }))}
      />
      {governor?.until != null && (
        <Button variant="subtle" loading={forget.isPending} onClick={() => forget.mutate()}>
          {words.keepingUp.forget}
        </Button>
      )}
    </Confirm>
  );
}
