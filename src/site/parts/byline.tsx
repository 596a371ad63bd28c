import { Fragment } from "react";
import type { Writer } from "../../features/stories/public-story.ts";
import type { Visit } from "../visit.ts";

/** `By Anjali Ramdin and Shakeel Joomun`, each with their page. */
export function Byline({ visit, writers }: { visit: Visit; writers: readonly Writer[] }) {
  const { words, addresses } = visit;
  if (writers.length === 0) return null;
  return (
    <p className="byline">
      {`${words.by} `}
      {writers.map((writer, i) => (
        <Fragment key={writer.id}>
          {i === 0 ? null : i === writers.length - 1 ? ` ${words.and} ` : ", "}
          <a rel="author" href={addresses.author(writer.slug)}>
            {writer.name}
          </a>
          {writer.role === "" ? null : <span className="role">{`, ${writer.role}`}</span>}
        </Fragment>
      ))}
    </p>
  );
}
