import type { AlertClass, AlertWish } from "../../client/alert-answers.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type AlertBarProps = {
  readonly alert: Pick<AlertWish, "classKey" | "severity" | "texts">;
  readonly classes: readonly AlertClass[];
};

/** An alert as readers have it, in each edition's words. */
export function AlertBar({ alert, classes }: AlertBarProps) {
  const { words } = useWords();
  const { editions } = useMe().newspaper;
  const ofClass = classes.find(({ key }) => key === alert.classKey);
  return (
    <ul className={`plain alert-bar ${alert.severity}`}>
      {editions.map(({ code, language }) => (
        <li key={code} lang={language}>
          <strong>{ofClass?.names[code] ?? words.alerting.severityName(alert.severity)}</strong>{" "}
          {alert.texts[code]}
        </li>
      ))}
    </ul>
  );
}
