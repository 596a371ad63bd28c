import { isSameDay, machineTime, toldBriefly } from "../shell/told-time.ts";
import type { StandingAlert } from "../standing.ts";
import type { Visit } from "../visit.ts";

/** What every reader must know now, above every page; nothing where nothing stands. */
export function Alerts({ visit }: { readonly visit: Visit }) {
  const { standing, words } = visit;
  if (standing.alerts.length === 0) return null;
  return (
    <section className="alerts" aria-label={words.alert.title}>
      {standing.alerts.map((alert) => (
        <AlertBar key={alert.id} visit={visit} alert={alert} />
      ))}
    </section>
  );
}

type BarProps = { readonly visit: Visit; readonly alert: StandingAlert };

function AlertBar({ visit, alert }: BarProps) {
  const { words, edition, addresses, site } = visit;
  const { classKey, severity, texts, slugs, raisedAt } = alert;
  const ofClass = site.newspaper.alerts?.classes.find(({ key }) => key === classKey);
  const slug = slugs[edition.code];
  const { now } = visit.reading;
  const moment = toldBriefly(visit, raisedAt, now);
  const since = isSameDay(visit, raisedAt, now)
    ? words.alert.sinceTime(moment)
    : words.alert.sinceDay(moment);
  return (
    <p className={`alert ${severity}`}>
      <strong>{ofClass?.names[edition.code] ?? words.alert.severityName(severity)}</strong>{" "}
      {texts[edition.code]}
      {slug === undefined ? null : (
        <>
          {" "}
          <a href={addresses.story(slug)}>{words.alert.more}</a>
        </>
      )}{" "}
      <time dateTime={machineTime(raisedAt)}>{since}</time>
    </p>
  );
}
