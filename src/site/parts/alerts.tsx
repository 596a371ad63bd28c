import { allWords } from "../../../locales/all-locales.ts";
import type { Edition } from "../../features/settings/newspaper.ts";
import { isSameDay, machineTime, toldBriefly, toldClock } from "../shell/told-time.ts";
import type { StandingAlert } from "../standing.ts";
import type { Visit } from "../visit.ts";

/** What every reader must know now, above every page; nothing where nothing stands. In storm mode every language says it. */
export function Alerts({ visit }: { readonly visit: Visit }) {
  const { standing, words, edition, site } = visit;
  const { alerts, storm } = standing;
  if (alerts.length === 0 && storm === null) return null;
  const others = site.newspaper.editions.filter(({ code }) => storm !== null && code !== edition.code);
  return (
    <section className="alerts" aria-label={words.alert.title}>
      {alerts.map((alert) => (
        <AlertBar key={alert.id} visit={visit} alert={alert} others={others} />
      ))}
      {storm === null ? null : <StormLine visit={visit} others={others} />}
    </section>
  );
}

type BarProps = {
  readonly visit: Visit;
  readonly alert: StandingAlert;
  /** The further editions in whose words it is said too. */
  readonly others: readonly Edition[];
};

function AlertBar({ visit, alert, others }: BarProps) {
  const { words, edition, addresses, reading } = visit;
  const { severity, texts, slugs, raisedAt } = alert;
  const slug = slugs[edition.code];
  const moment = toldBriefly(visit, raisedAt, reading.now);
  const isOfToday = isSameDay(visit, raisedAt, reading.now);
  return (
    <div className={`alert ${severity}`}>
      <p>
        <strong>{nameOf(visit, alert, edition)}</strong> {texts[edition.code]}
        {slug === undefined ? null : (
          <>
            {" "}
            <a href={addresses.story(slug)}>{words.alert.more}</a>
          </>
        )}{" "}
        <time dateTime={machineTime(raisedAt)}>
          {isOfToday ? words.alert.sinceTime(moment) : words.alert.sinceDay(moment)}
        </time>
      </p>
      {others.map((other) => (
        <p key={other.code} lang={other.language}>
          <strong>{nameOf(visit, alert, other)}</strong> {texts[other.code]}
        </p>
      ))}
    </div>
  );
}

/** What an alert is called in an edition: its class, or how serious it is. */
function nameOf({ site, words }: Visit, { classKey, severity }: StandingAlert, edition: Edition): string {
  const ofClass = site.newspaper.alerts?.classes.find(({ key }) => key === classKey);
  const spoken = allWords[edition.words ?? edition.code] ?? words;
  return ofClass?.names[edition.code] ?? spoken.alert.severityName(severity);
}

function StormLine({ visit, others }: Pick<BarProps, "visit" | "others">) {
  const { words, reading } = visit;
  return (
    <div className="storm">
      <p>{`${words.alert.storm} ${words.alert.pageOf(toldClock(visit, reading.now))}`}</p>
      {others.map((other) => (
        <p key={other.code} lang={other.language}>
          {allWords[other.words ?? other.code]?.alert.storm}
        </p>
      ))}
    </div>
  );
}
