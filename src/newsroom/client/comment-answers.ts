import type { CommentRule, CommentStatus, ThreadState } from "../../features/comments/comment.ts";
import type { Look, ScoredFirst, Weighed } from "../../features/comments/scorer.ts";
import type { ScorerReport } from "../../features/comments/scorer-report.ts";

/** A comment as moderators see it. Times in epoch milliseconds. */
export type ModeratedComment = {
  readonly id: string;
  readonly storyId: string;
  readonly versionId: string | null;
  readonly headline: string;
  readonly edition: string;
  readonly authorName: string;
  readonly body: string;
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly reports: number;
  readonly answered: { readonly authorName: string; readonly body: string } | null;
  /** What became of the comments under this name. */
  readonly record: Readonly<Partial<Record<CommentStatus, number>>>;
  /** What the scorer makes of one that waits, and what weighed most; null where it knows too little. */
  readonly scored: { readonly look: Look; readonly reasons: readonly Weighed[] } | null;
};

/** Which comments are asked for: a queue, all by the author of one, or the exchange that one is of. */
export type CommentsAsked = {
  readonly queue?: string | undefined;
  readonly authorOf?: string | undefined;
  readonly exchangeOf?: string | undefined;
  readonly first?: ScoredFirst | undefined;
};

/** How many comments nobody has decided about, and how many were reported since somebody did. */
export type CommentsWaiting = { readonly pending: number; readonly reported: number };

/** What is to become of a comment. */
export type CommentDecision = Pick<ModeratedComment, "id" | "status" | "rule">;

/** How a story takes comments. */
export type StoryThreadState = ThreadState;

/** Who may not comment, since when. */
export type CommentBan = { readonly id: string; readonly authorName: string; readonly at: number };

/** Whether moderators keep up. Times in epoch milliseconds, durations in milliseconds. */
export type Governor = {
  /** What no story is beyond; `open` holds none. */
  readonly level: ThreadState;
  readonly since: number;
  /** How many are on; null where nobody knows. */
  readonly moderators: number | null;
  /** Until when, where a member said how many. */
  readonly until: number | null;
  readonly perHour: number;
  readonly isMeasured: boolean;
  readonly waiting: number;
  readonly oldestAt: number | null;
  /** Null for without end. */
  readonly clearing: number | null;
  readonly wait: number | null;
  readonly patience: number;
};

/** What the scorer of comments learned, and how it did. */
export type Scorer = {
  readonly isInUse: boolean;
  /** Epoch milliseconds; null where it never learned. */
  readonly trainedAt: number | null;
  readonly decisions: number;
  readonly kept: number;
  readonly needed: { readonly decisions: number; readonly ofEachKind: number };
  readonly report: ScorerReport | null;
};
