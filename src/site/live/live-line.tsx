import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";

/** How many new updates are told by number; more are told as that many and more would be. */
const MOST_TOLD = 20;

type Props = {
  readonly visit: Visit;
  readonly slug: string;
  /** The moment of the newest update, epoch milliseconds. */
  readonly asOf: number;
};

/**
 * Says that a story is being told as it happens, as of when, and leads to the newest. Where scripts run, the link tells how many updates
 * came since and shows them; its place is there from the beginning, so that nothing moves.
 */
export function LiveLine({ visit, slug, asOf }: Props) {
  const { addresses } = visit;
  const said = visit.words.live;
  const told = Array.from({ length: MOST_TOLD }, (_, i) => said.newUpdates(i + 1));
  const forScripts = visit.lite
    ? {}
    : {
        "data-address": addresses.updates(slug),
        "data-told": JSON.stringify(told),
      };
  return (
    <live-story {...forScripts}>
      <p className="live-line">
        <strong>{said.developing}</strong>{" "}
        <span>
          {`${said.newest} `}
          <time dateTime={machineTime(asOf)}>{toldMoment(visit, asOf)}</time>
        </span>{" "}
        <a href={addresses.story(slug)}>{said.refresh}</a>
      </p>
      <p className="unseen" role="status" />
    </live-story>
  );
}
