import "./alerts.css";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { useLive } from "../../kit/live.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { type AlertDraft, draftOf, emptyDraft } from "./alert-draft.ts";
import { AlertForm } from "./alert-form.tsx";
import { FormerAlerts } from "./former-alerts.tsx";
import { StandingAlert } from "./standing-alert.tsx";
import { StormSwitch } from "./storm-switch.tsx";

/** What stands above every page: raising it, other words for it, its end, and what stood before. */
export function AlertsScreen() {
  const { words } = useWords();
  const mayStorm = editionsWhere(useMe(), "storm.switch").length > 0;
  const [draft, setDraft] = useState<AlertDraft>(emptyDraft);
  const form = useRef<HTMLDivElement>(null);
  const alerts = useQuery({ queryKey: ["alerts"], queryFn: ({ signal }) => api.alerts({}, signal) });
  useLive((event) => {
    if (event === null || event.kind.startsWith("alert.")) void alerts.refetch();
  });
  const { standing = [], former = [], classes = [] } = alerts.data ?? {};
  const begin = (begun: AlertDraft) => {
    setDraft(begun);
    form.current?.querySelector<HTMLElement>("select, textarea")?.focus();
  };
  return (
    <Screen title={words.alerting.title}>
      <p>{words.alerting.means}</p>
      <ErrorNotice error={alerts.error} onRetry={() => void alerts.refetch()} />
      {alerts.isPending && <Loading />}
      {alerts.isSuccess && standing.length === 0 && <Empty>{words.alerting.none}</Empty>}
      <ul className="plain standing-alerts">
        {standing.map((alert) => (
          <StandingAlert
            key={alert.id}
            alert={alert}
            classes={classes}
            onChange={() => begin(draftOf(alert))}
          />
        ))}
      </ul>
      {alerts.isSuccess && (
        <div ref={form}>
          <AlertForm draft={draft} classes={classes} onChange={setDraft} />
        </div>
      )}
      {mayStorm && <StormSwitch />}
      <FormerAlerts alerts={former} classes={classes} />
    </Screen>
  );
}
