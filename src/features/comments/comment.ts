/** Where a comment stands: only what is `approved` is public. */
export const commentStatuses = ["pending", "approved", "rejected", "spam", "removed"] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** How a story takes comments: shown at once, shown when a moderator has said so, or no more of them. */
export const threadStates = ["open", "moderated", "closed"] as const;
export type ThreadState = (typeof threadStates)[number];

/** How a story takes comments where nobody said anything. */
export const USUAL_STATE: ThreadState = "moderated";

/** What a rejected comment may have broken; its writer is told which. */
export const commentRules = [
  "insult",
  "hatred",
  "accusation",
  "off-topic",
  "advertising",
  "private-facts",
] as const;
export type CommentRule = (typeof commentRules)[number];

/** Why a reader may report a comment. */
export const reportReasons = ["insult", "hatred", "false", "advertising", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How long a writer may still change a comment, milliseconds. */
export const EDIT_WITHIN = 5 * 60_000;

/** Characters at most. */
export const LONGEST_COMMENT = 4000;
export const LONGEST_NAME = 60;

/** A comment as an importer brings it. */
export type NewComment = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  /** The comment that this one answers. */
  readonly parentId: string | null;
  readonly authorName: string;
  /** Plain text, paragraphs separated by an empty line. */
  readonly body: string;
  readonly status: CommentStatus;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** A comment as readers see it. Times in epoch milliseconds. */
export type PublicComment = {
  readonly id: string;
  readonly edition: string;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: number;
  readonly editedAt: number | null;
};

/** Why what an exchange began with is not shown, while answers to it are: it was taken away, or waits for a moderator again. */
export type Absence = "removed" | "waits";

/** A comment and what answers it, oldest first. */
export type PublicThread = {
  readonly id: string;
  readonly beginning: PublicComment | Absence;
  readonly answers: readonly PublicComment[];
};

/** Whether its writer may still change it. @param now epoch milliseconds */
export function isEditable(
  comment: { readonly status: CommentStatus; readonly createdAt: number },
  now: number,
): boolean {
  return (
    (comment.status === "pending" || comment.status === "approved") && now - comment.createdAt <= EDIT_WITHIN
  );
}
