import { Link } from "@tanstack/react-router";
import type { PictureUse } from "../../client/answers.ts";
import { Empty } from "../../kit/notices.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useWords } from "../../kit/words.tsx";

/** The versions that show a picture, or showed it to readers. */
export function PictureUses({ uses }: { readonly uses: readonly PictureUse[] }) {
  const { words } = useWords();
  return (
    <section className="panel">
      <h2>{words.library.uses}</h2>
      {uses.length === 0 && <Empty>{words.library.noUses}</Empty>}
      <ul className="plain">
        {uses.map((use) => (
          <li key={use.versionId}>
            {use.edition.toUpperCase()}{" "}
            <Link to="/stories/$versionId" params={{ versionId: use.versionId }} lang={use.edition}>
              {use.headline === "" ? words.noHeadline : use.headline}
            </Link>{" "}
            <StatusMark status={use.status} />{" "}
            <span className="quiet">{use.stages.map(words.library.stage).join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
