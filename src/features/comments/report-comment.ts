import type { Writing } from "../../platform/database/ledger.ts";
import type { ReportReason } from "./comment.ts";
import { findComments, insertReport } from "./comments.store.ts";
import { originOf } from "./submit-comment.ts";

/** Tells the moderators what a reader says of a comment. @returns whether the comment is there for readers */
export async function reportComment(
  writing: Writing,
  report: { readonly commentId: string; readonly reason: ReportReason; readonly address: string },
): Promise<boolean> {
  const [comment] = await findComments(writing.db, [report.commentId]);
  if (comment?.status !== "approved") return false;
  const { addressHash } = await originOf(writing, report.address);
  const isNew = await insertReport(writing.db, { ...report, addressHash, at: writing.now });
  if (isNew) await writing.log({ kind: "comment.reported", subjectId: report.commentId, keys: [] });
  return true;
}
