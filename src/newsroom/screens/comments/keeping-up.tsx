import { Button } from "@mantine/core";
import { useState } from "react";
import type { Governor } from "../../client/comment-answers.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { DutyDialog } from "./duty-dialog.tsx";
import { useGovernor } from "./use-governor.ts";

/** Whether moderators keep up, and who says how many are on. */
export function KeepingUp() {
  const { words } = useWords();
  const [isAsked, setAsked] = useState(false);
  const governor = useGovernor();
  return (
    <section className="panel">
      <h2>{words.keepingUp.title}</h2>
      <ErrorNotice error={governor.error} onRetry={() => void governor.refetch()} />
      {governor.data && <Told governor={governor.data} />}
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {words.keepingUp.change}
      </Button>
      {isAsked && <DutyDialog governor={governor.data} onClose={() => setAsked(false)} />}
    </section>
  );
}

function Told({ governor }: { readonly governor: Governor }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { keepingUp } = words;
  const { moderators, until, clearing, oldestAt, waiting } = governor;
  const duration = (time: number) => keepingUp.duration(Math.max(1, Math.round(time / 60_000)));
  return (
    <>
      <p>
        {moderators === null
          ? keepingUp.nobodySaid
          : keepingUp.on(moderators, until === null ? null : moment(until))}{" "}
        {keepingUp.pace(Math.round(governor.perHour), governor.isMeasured)}
      </p>
      <p>
        {waiting === 0
          ? keepingUp.nothingWaits
          : keepingUp.queue(clearing === null ? null : duration(clearing), duration(governor.patience))}{" "}
        {oldestAt !== null && keepingUp.oldest(moment(oldestAt))}
      </p>
    </>
  );
}
