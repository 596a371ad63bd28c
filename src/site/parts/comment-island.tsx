import type { ReactNode } from "react";
import type { Visit } from "../visit.ts";

type Props = {
  readonly visit: Visit;
  readonly story: { readonly storyId: string; readonly slug: string };
  readonly children: ReactNode;
};

/** What a story's comments stand in, so that a script can answer in place; without one they stand there all the same. */
export function CommentIsland({ visit, story, children }: Props) {
  const { words, addresses, lite } = visit;
  if (lite) return children;
  return (
    <comment-form
      data-story={story.storyId}
      data-address={addresses.comment(story.slug)}
      data-close={words.comments.close}
      data-hide={words.comments.hide}
      data-failed={words.comments.notSent}
    >
      {children}
    </comment-form>
  );
}

/** Where the script shows what this browser's reader wrote. */
export function OwnPlace({ visit }: { visit: Visit }) {
  return visit.lite ? null : <div className="own-comments" />;
}
