import type { CommentStatus } from "../../features/comments/comment.ts";
import type { WxrComment } from "./wxr-item.ts";

/** WordPress's word on a comment as ours. What tells nothing waits for a moderator. */
export function commentStatus({ approved }: WxrComment): CommentStatus {
  switch (approved) {
    case "1":
    case "approve":
      return "approved";
    case "spam":
      return "spam";
    case "trash":
    case "post-trashed":
      return "removed";
    default:
      return "pending";
  }
}

/** `comment` for what a reader wrote; pingbacks, trackbacks and the records of plugins have names of their own. */
export function kindOfComment({ type }: WxrComment): string {
  return type === "" || type === "comment" || type === "review" ? "comment" : type;
}
