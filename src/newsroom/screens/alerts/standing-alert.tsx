import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Alert, AlertClass } from "../../client/alert-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { AlertBar } from "./alert-bar.tsx";

type StandingAlertProps = {
  readonly alert: Alert;
  readonly classes: readonly AlertClass[];
  readonly onChange: () => void;
};

/** An alert that readers see now: what it says, who raised it, until when; other words for it, and its end. */
export function StandingAlert({ alert, classes, onChange }: StandingAlertProps) {
  const { words } = useWords();
  const { alerting } = words;
  const queries = useQueryClient();
  const { moment } = useTimes();
  const [isAsked, setAsked] = useState(false);
  const lift = useMutation({
    mutationFn: () => api.liftAlert({ params: { id: alert.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["alerts"] }),
  });
  const { raisedBy, raisedAt, until, storyName } = alert;
  return (
    <li>
      <AlertBar alert={alert} classes={classes} />
      <p className="quiet">
        {alerting.raisedBy(raisedBy?.name ?? "", moment(raisedAt))}{" "}
        {until === null ? alerting.untilLifted : alerting.endsAt(moment(until))}{" "}
        {storyName !== null && alerting.leadsTo(storyName)}
      </p>
      <div className="in-a-row">
        <Button size="compact-sm" variant="default" onClick={onChange}>
          {alerting.change}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {alerting.lift}
        </Button>
      </div>
      {isAsked && (
        <Confirm
          title={alerting.lift}
          act={alerting.lift}
          error={lift.error}
          isBusy={lift.isPending}
          onConfirm={() => lift.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{alerting.liftMeans}</p>
          <AlertBar alert={alert} classes={classes} />
        </Confirm>
      )}
    </li>
  );
}
