import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Place } from "../staff/permissions.ts";
import type { Status } from "../stories/story.ts";
import type { TaskEnd, TaskKind } from "./translation-task.ts";

type Db = Kysely<Schema>;

/** A task as it was left. */
export type Task = {
  readonly id: string;
  readonly edition: string;
  readonly kind: TaskKind;
  readonly takenBy: string | null;
  readonly closedAs: TaskEnd | null;
};

/** Every task of a story, the newest first. */
export async function listTasksOf(db: Db, storyId: string): Promise<Task[]> {
  const rows = await db
    .selectFrom("translation_tasks")
    .select(["id", "edition", "kind", "taken_by as takenBy", "closed_as as closedAs"])
    .where("story_id", "=", storyId)
    .orderBy("id", "desc")
    .execute();
  return rows.map(taskOf);
}

export async function findTask(db: Db, taskId: string): Promise<Task | null> {
  const row = await db
    .selectFrom("translation_tasks")
    .select(["id", "edition", "kind", "taken_by as takenBy", "closed_as as closedAs"])
    .where("id", "=", taskId)
    .executeTakeFirst();
  return row === undefined ? null : taskOf(row);
}

function taskOf(row: {
  id: string;
  edition: string;
  kind: string;
  takenBy: string | null;
  closedAs: string | null;
}) {
  return { ...row, kind: row.kind as TaskKind, closedAs: row.closedAs as TaskEnd | null };
}

/** Where a task is; nobody owns it, for it is a whole desk's. */
export async function findTaskPlace(db: Db, taskId: string): Promise<Place | null> {
  const task = await findTask(db, taskId);
  return task === null ? null : { edition: task.edition, owner: null };
}

/** A new task; times in epoch milliseconds. */
export type NewTask = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly kind: TaskKind;
  readonly openedAt: number;
  readonly dueAt: number;
};

export async function insertTask(db: Db, task: NewTask) {
  await db
    .insertInto("translation_tasks")
    .values({
      id: task.id,
      story_id: task.storyId,
      edition: task.edition,
      kind: task.kind,
      opened_at: task.openedAt,
      due_at: task.dueAt,
    })
    .execute();
}

/** What an act may set on a task. */
export type TaskState = {
  kind?: TaskKind;
  due_at?: number;
  taken_by?: string | null;
  closed_at?: number;
  closed_as?: TaskEnd;
  closed_by?: string | null;
  reason?: string;
};

export async function updateTask(db: Db, taskId: string, state: TaskState) {
  await db.updateTable("translation_tasks").set(state).where("id", "=", taskId).execute();
}

/** The stories that these versions tell. */
export async function listStoryIds(db: Db, versionIds: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  await inParts(versionIds, async (part) => {
    const rows = await db.selectFrom("versions").select("story_id").where("id", "in", part).execute();
    for (const row of rows) found.add(row.story_id);
  });
  return [...found];
}

/** What a list of open tasks is asked for. */
export type TaskWish = { readonly edition?: string | undefined; readonly takenBy?: string | undefined };

/** An open task with what a desk tells of it. Times in epoch milliseconds. */
export type OpenTask = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly kind: TaskKind;
  readonly openedAt: number;
  readonly dueAt: number;
  readonly takenBy: string | null;
  readonly originalId: string;
  readonly originalEdition: string;
  readonly headline: string;
  readonly versionId: string | null;
  readonly status: Status | null;
};

const MOST_TASKS = 500;

/** The open tasks, due first first. */
export async function listOpenTasks(db: Db, { edition, takenBy }: TaskWish): Promise<OpenTask[]> {
  const rows = await db
    .selectFrom("translation_tasks as task")
    .innerJoin("stories", "stories.id", "task.story_id")
    .innerJoin("versions as original", (join) =>
      join
        .onRef("original.story_id", "=", "stories.id")
        .onRef("original.edition", "=", "stories.original_edition"),
    )
    .leftJoin("versions as translation", (join) =>
      join
        .onRef("translation.story_id", "=", "task.story_id")
        .onRef("translation.edition", "=", "task.edition"),
    )
    .select([
      "task.id",
      "task.story_id as storyId",
      "task.edition",
      "task.kind",
      "task.opened_at as openedAt",
      "task.due_at as dueAt",
      "task.taken_by as takenBy",
      "original.id as originalId",
      "original.edition as originalEdition",
      "original.headline",
      "translation.id as versionId",
      "translation.status",
    ])
    .where("task.closed_at", "is", null)
    .$if(edition !== undefined, (query) => query.where("task.edition", "=", edition ?? ""))
    .$if(takenBy !== undefined, (query) => query.where("task.taken_by", "=", takenBy ?? ""))
    .orderBy("task.due_at")
    .orderBy("task.id")
    .limit(MOST_TASKS)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as TaskKind,
    status: row.status as Status | null,
  }));
}
