import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/newsroom-api.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** What comes out next. Nothing where nothing is scheduled. */
export function Planned() {
  const { words } = useWords();
  const { moment } = useTimes();
  const { data } = useQuery({
    queryKey: ["desk", "planned"],
    queryFn: ({ signal }) => api.planned({ query: { limit: 6 } }, signal),
  });
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="planned" aria-label={words.atDesk.comingOut}>
      <h2>{words.atDesk.comingOut}</h2>
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.versionId}>
            <span className="quiet">
              {row.visibleFrom === null ? "" : moment(row.visibleFrom)} {row.edition.toUpperCase()}
            </span>{" "}
            <Link to="/stories/$versionId" params={{ versionId: row.versionId }} lang={row.edition}>
              {row.headline === "" ? words.noHeadline : row.headline}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
