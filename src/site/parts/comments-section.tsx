import type { PublicThread } from "../../features/comments/comment.ts";
import {
  listThreads,
  loadThreadFacts,
  type ThreadFacts,
} from "../../features/comments/public-comments.store.ts";
import type { Visit } from "../visit.ts";
import { CommentIsland, OwnPlace } from "./comment-island.tsx";
import { CommentThreads } from "./comment-thread.tsx";

/** Exchanges on the story's own page; all of them are a page of their own. */
const ON_THE_STORY = 20;

/** What readers wrote under a story, as its own page shows it. */
export type StoryComments = { readonly facts: ThreadFacts; readonly threads: readonly PublicThread[] };

/** Reads the newest exchanges under a story; the text-only page tells only how many there are. */
export async function loadStoryComments(visit: Visit, storyId: string): Promise<StoryComments> {
  const { reading, lite } = visit;
  const facts = closedInStorm(visit, await loadThreadFacts(reading, storyId));
  if (lite || facts.total === 0) return { facts, threads: [] };
  const asked = { storyId, limit: ON_THE_STORY, order: "newest", edition: null, after: null } as const;
  return { facts, threads: (await listThreads(reading, asked)).threads };
}

/** In storm mode no story takes comments, whatever was set for it. */
export function closedInStorm({ standing }: Visit, facts: ThreadFacts): ThreadFacts {
  return standing.storm === null ? facts : { ...facts, state: "closed" };
}

type Props = {
  readonly visit: Visit;
  readonly story: { readonly storyId: string; readonly slug: string };
  readonly comments: StoryComments;
};

/** The comments at the end of a story. */
export function CommentsSection({ visit, story, comments: { facts, threads } }: Props) {
  const { slug } = story;
  const { words, addresses } = visit;
  const isOpen = facts.state !== "closed";
  return (
    <CommentIsland visit={visit} story={story}>
      <section className="comments" aria-labelledby="comments">
        <h2 id="comments">{words.comments.title}</h2>
        <CommentsStanding visit={visit} facts={facts} slug={slug} />
        <OwnPlace visit={visit} />
        <CommentThreads visit={visit} slug={slug} threads={threads} isOpen={isOpen} />
        {facts.total === 0 ? null : (
          <p className="pages">
            <a href={addresses.comments(slug)}>{`${words.comments.all} (${facts.total})`}</a>
          </p>
        )}
      </section>
    </CommentIsland>
  );
}

type StandingProps = { readonly visit: Visit; readonly slug: string; readonly facts: ThreadFacts };

/** Whether comments are taken, how, and the way to write one. */
export function CommentsStanding({ visit, slug, facts }: StandingProps) {
  const { words, addresses } = visit;
  return (
    <>
      {facts.state === "closed" ? null : (
        <p>
          <a className="write" href={addresses.comment(slug)} rel="nofollow">
            {words.comments.write}
          </a>
        </p>
      )}
      <StandingNote visit={visit} standing={facts} />
      {facts.total === 0 ? <p className="quiet">{words.comments.none}</p> : null}
    </>
  );
}

/** What a reader is told of how a story takes comments; nothing where each is shown at once. */
export function StandingNote({
  visit: { words, standing: overAll },
  standing: { state, isHeld },
}: {
  readonly visit: Visit;
  readonly standing: Pick<ThreadFacts, "state" | "isHeld">;
}) {
  const { closed, paused, moderated, heldBack } = words.comments;
  if (overAll.storm !== null) return <p className="quiet">{words.alert.commentsClosed}</p>;
  if (state === "open") return null;
  if (state === "closed") return <p className="quiet">{isHeld ? paused : closed}</p>;
  return <p className="quiet">{isHeld ? heldBack : moderated}</p>;
}
