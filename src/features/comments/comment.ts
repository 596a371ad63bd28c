/** Where a comment stands: `pending` waits for a moderator; only `approved` is public. */
export type CommentStatus = "approved" | "pending" | "spam" | "trash";

/** A comment as it is first written down. */
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
