import type { ReactElement } from "react";
import type { CommentFault } from "../../features/comments/guards.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import commentStyles from "../shell/comments.css";
import type { PageAnswer, Visit } from "../visit.ts";
import { privatePage } from "./private-page.ts";

/** A story, and who asks for something about it. */
export type OfStory = { readonly visit: Visit; readonly story: PublicStory };

/** A page about what one reader writes. */
export function commentPage({ visit }: OfStory, title: string, view: ReactElement): PageAnswer {
  return privatePage(visit, { title, styles: commentStyles, view });
}

/** A fault, and which field it is of; null where it is of the whole form. */
export type Told = { readonly fault: CommentFault; readonly field: "comment" | "name" | null };

/** Faults with their fields. */
export function tellFields(faults: readonly CommentFault[]): readonly Told[] {
  return faults.map((fault) => ({ fault, field: fieldOf(fault) }));
}

function fieldOf(fault: CommentFault): Told["field"] {
  if (fault.startsWith("comment-")) return "comment";
  return fault.startsWith("name-") ? "name" : null;
}

type FaultsProps = {
  readonly visit: Visit;
  readonly faults: readonly Told[];
  /** The ids of the fields. */
  readonly ids?: { readonly comment: string; readonly name: string };
};

/** All that is wrong, at the head of a form, each with a way to its field. */
export function Faults({ visit, faults, ids = { comment: "comment", name: "name" } }: FaultsProps) {
  const { words } = visit;
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert">
      <p className="fault">{words.comments.correctThis}</p>
      <ul>
        {faults.map(({ fault, field }) => (
          <li key={fault}>
            {field === null ? (
              words.comments.faults[fault]
            ) : (
              <a href={`#${ids[field]}`}>{words.comments.faults[fault]}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with one field, beside it. */
export function FieldFaults({
  visit,
  field,
  faults,
}: {
  visit: Visit;
  field: string;
  faults: readonly Told[];
}) {
  if (faults.length === 0) return null;
  return (
    <span className="fault" id={`${field}-fault`}>
      {faults.map(({ fault }) => visit.words.comments.faults[fault]).join(" ")}
    </span>
  );
}

/** The head of a page about comments, with the ways back. */
export function Head({ visit, story, title }: OfStory & { title: string }) {
  const { words, addresses } = visit;
  return (
    <header>
      <h1>{title}</h1>
      <p>
        <a href={addresses.story(story.slug)}>{story.headline}</a>{" "}
        <a href={addresses.comments(story.slug)}>{words.comments.all}</a>
      </p>
    </header>
  );
}
