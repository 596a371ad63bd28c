import type { Alert, AlertClass } from "../../client/alert-answers.ts";
import { nameIn } from "../../kit/name-in.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

type FormerAlertsProps = { readonly alerts: readonly Alert[]; readonly classes: readonly AlertClass[] };

/** What readers were told before, in every wording, the last first. */
export function FormerAlerts({ alerts, classes }: FormerAlertsProps) {
  const { words, language } = useWords();
  const { alerting } = words;
  const { moment } = useTimes();
  if (alerts.length === 0) return null;
  return (
    <details>
      <summary>{alerting.former}</summary>
      <ul className="plain">
        {alerts.map((alert) => {
          const ofClass = classes.find(({ key }) => key === alert.classKey);
          return (
            <li key={alert.id}>
              <strong>
                {ofClass === undefined
                  ? alerting.severityName(alert.severity)
                  : nameIn(ofClass.names, language)}
              </strong>{" "}
              {nameIn(alert.texts, language)}{" "}
              <span className="quiet">
                {alerting.stood(moment(alert.raisedAt), moment(alert.endedAt ?? alert.raisedAt))}{" "}
                {[alert.raisedBy?.name, alert.endedBy?.name].filter(Boolean).join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
