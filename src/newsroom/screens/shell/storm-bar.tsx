import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { stormQuery } from "../../kit/storm-query.ts";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** Says on every screen that readers have the site in storm mode, since when and by whom. */
export function StormBar() {
  const { words } = useWords();
  const me = useMe();
  const { moment } = useTimes();
  const storm = useQuery(stormQuery).data?.storm ?? null;
  if (storm === null) return null;
  const mayEnd = editionsWhere(me, "storm.switch").length > 0;
  return (
    <section className="storm-bar" aria-label={words.storm.title}>
      <strong>{words.storm.title}</strong>{" "}
      {words.storm.since(moment(storm.beganAt), storm.beganBy?.name ?? "")}{" "}
      {mayEnd && <Link to="/alerts">{words.storm.toTheSwitch}</Link>}
    </section>
  );
}
