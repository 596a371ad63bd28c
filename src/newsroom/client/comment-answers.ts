import type { CommentRule, CommentStatus, ThreadState } from "../../features/comments/comment.ts";

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
};

/** What is to become of a comment. */
export type CommentDecision = Pick<ModeratedComment, "id" | "status" | "rule">;

/** How a story takes comments. */
export type StoryThreadState = ThreadState;

/** Who may not comment, since when. */
export type CommentBan = { readonly id: string; readonly authorName: string; readonly at: number };
