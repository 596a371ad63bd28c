import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findTask, type Task, updateTask } from "./tasks.store.ts";

type Acting = { readonly taskId: string; readonly by: string };
export type TaskRefusal = "not-found" | "task-closed" | "task-taken";
type Done = Result<{ done: true }, TaskRefusal>;

/** Takes a task upon oneself. What a colleague has taken stays theirs until they give it back. */
export async function takeTask(writing: Writing, { taskId, by }: Acting): Promise<Done> {
  const task = await findOpen(writing, taskId);
  if (!task.ok) return task;
  const { takenBy } = task.value;
  if (takenBy !== null && takenBy !== by) return refuse("task-taken");
  await updateTask(writing.db, taskId, { taken_by: by });
  return tell(writing, "task.taken", taskId);
}

/** Gives a task back, whoever had taken it: who is away can't. */
export async function giveTaskBack(writing: Writing, { taskId }: Acting): Promise<Done> {
  const task = await findOpen(writing, taskId);
  if (!task.ok) return task;
  await updateTask(writing.db, taskId, { taken_by: null });
  return tell(writing, "task.given-back", taskId);
}

/** Says that this will not be translated, or not followed, and why. */
export async function declineTask(
  writing: Writing,
  { taskId, by, reason }: Acting & { readonly reason: string },
): Promise<Done> {
  const task = await findOpen(writing, taskId);
  if (!task.ok) return task;
  await updateTask(writing.db, taskId, {
    closed_at: writing.now,
    closed_as: "declined",
    closed_by: by,
    reason,
  });
  return tell(writing, "task.declined", taskId);
}

async function findOpen(writing: Writing, taskId: string): Promise<Result<Task, TaskRefusal>> {
  // Of two who take it at once, the second waits here and is told.
  await writing.inOrder();
  const task = await findTask(writing.db, taskId);
  if (task === null) return refuse("not-found");
  return task.closedAs === null ? accept(task) : refuse("task-closed");
}

async function tell(writing: Writing, kind: string, taskId: string): Promise<Done> {
  await writing.log({ kind, subjectId: taskId, keys: [] });
  return accept({ done: true as const });
}
