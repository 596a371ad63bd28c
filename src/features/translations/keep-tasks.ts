import { newId } from "../../kernel/ids.ts";
import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { listVersionsOfStory } from "../stories/stories.store.ts";
import type { Version } from "../stories/story.ts";
import { isPublic } from "../stories/visibility.ts";
import { findNotedDebt } from "./noted-debts.store.ts";
import { insertTask, listStoryIds, listTasksOf, type Task, updateTask } from "./tasks.store.ts";
import { expectationsOf, nextStep, type Standing } from "./translation-task.ts";
import { findOriginalId } from "./translations.store.ts";

const MATTERS = /^(story\.(published|corrected|withdrawn)|translation\.debt-noted)$/;

/**
 * Opens a task for each edition that is expected to tell what came out, or to follow what was changed, and ends it when that is done:
 * when the translation is out and owes nothing.
 */
export async function keepTasks(
  writing: Writing,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const touched = changes.filter((change) => MATTERS.test(change.kind)).map((change) => change.subjectId);
  for (const storyId of await listStoryIds(writing.db, [...new Set(touched)]))
    await keepTasksOf(writing, storyId, newspaper);
}

async function keepTasksOf(writing: Writing, storyId: string, newspaper: Newspaper) {
  const { db } = writing;
  const versions = await listVersionsOfStory(db, storyId);
  const originalId = await findOriginalId(db, storyId);
  const original = versions.find((version) => version.id === originalId);
  if (original?.kind !== "story") return;
  const tasks = await listTasksOf(db, storyId);
  const { editions, within } = expectationsOf(newspaper);
  for (const edition of editions.filter((code) => code !== original.edition)) {
    const ofEdition = tasks.filter((task) => task.edition === edition);
    const translation = versions.find((version) => version.edition === edition);
    await keepTask(writing, { original, translation, edition, tasks: ofEdition, within });
  }
}

type Given = {
  readonly original: Version;
  readonly translation: Version | undefined;
  readonly edition: string;
  readonly tasks: readonly Task[];
  readonly within: number;
};

async function keepTask(writing: Writing, given: Given) {
  const { db, now } = writing;
  const { original, edition, tasks, within } = given;
  const standing = await findStanding(writing, given);
  const step = nextStep(standing, now);
  if (step === null) return;
  const open = tasks.find((task) => task.closedAs === null);
  if ("end" in step) {
    if (open === undefined) return;
    await updateTask(db, open.id, { closed_at: now, closed_as: step.end });
    await writing.log({ kind: "task.closed", subjectId: open.id, keys: [] });
    return;
  }
  const since = step.open === "translate" ? (standing.originalSince ?? now) : now;
  const dueAt = since + within;
  const id = open?.id ?? newId(now);
  if (open !== undefined) await updateTask(db, id, { kind: step.open, due_at: dueAt });
  else
    await insertTask(db, { id, storyId: original.storyId, edition, kind: step.open, openedAt: now, dueAt });
  await writing.log({ kind: "task.opened", subjectId: id, keys: [] });
}

async function findStanding(
  { db, now }: Writing,
  { original, translation, tasks }: Given,
): Promise<Standing> {
  const isRead = (version: Version | undefined) =>
    version !== undefined && isPublic(version, { edition: version.edition, now });
  const isTranslated = isRead(translation);
  return {
    originalSince: isRead(original) ? original.visibleFrom : null,
    isTranslated,
    owes: isTranslated && (await findNotedDebt(db, translation?.id ?? "")) !== null,
    open: tasks.find((task) => task.closedAs === null)?.kind ?? null,
    isDeclined: tasks.some((task) => task.kind === "translate" && task.closedAs === "declined"),
  };
}
