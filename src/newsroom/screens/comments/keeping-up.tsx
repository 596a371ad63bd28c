import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Governor } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { DutyDialog } from "./duty-dialog.tsx";

/** How often it is looked at, milliseconds. */
const ASK_EVERY = 30_000;

/** Whether moderators keep up, what stories are held to for that, and who says how many are on. */
export function KeepingUp() {
  const { words } = useWords();
  const [isAsked, setAsked] = useState(false);
  const governor = useQuery({
    queryKey: ["comments", "governor"],
    queryFn: ({ signal }) => api.commentGovernor({}, signal),
    refetchInterval: ASK_EVERY,
  });
  return (
    <section className="panel keeping-up">
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
      {governor.level !== "open" && (
        <div className="notice" role="status">
          <p>
            <strong>{keepingUp.heldTo(governor.level)}</strong> {keepingUp.heldMeans}
          </p>
        </div>
      )}
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
