import type { Ledger, LoggedChange, Writing } from "../../platform/database/ledger.ts";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import {
  findLastDecision,
  findScorer,
  findTrainedAt,
  listBodies,
  listDecided,
  saveScorer,
  updateScore,
} from "./scorer.store.ts";
import { learn, type Model, readLesson, scoreOf } from "./scorer.ts";
import { areEnough, examine, withoutRepetitions } from "./scorer-report.ts";

/** It learns anew so long after it did, if anything was decided since, milliseconds. */
const LEARN_EVERY = 5 * 60_000;
/** From the newest decisions, so many. */
const MOST_LESSONS = 5000;
/** So many that wait are scored anew, at so many a transaction. */
const MOST_SCORED = 2000;
const AT_ONCE = 100;

/** When the scorer is next to learn, epoch milliseconds; null while nothing was decided since it did. */
export async function nextLesson(db: ReadDatabase): Promise<number | null> {
  const decidedAt = await findLastDecision(db);
  if (decidedAt === null) return null;
  const trainedAt = await findTrainedAt(db);
  if (trainedAt === null) return 0;
  return decidedAt > trainedAt ? trainedAt + LEARN_EVERY : null;
}

/**
 * Learns anew from what members decided, and scores what waits. What is decided meanwhile counts the next time.
 * @param now epoch milliseconds
 * @param rest awaited now and then, so that others in this process get their turn
 */
export async function learnFromDecisions(
  ledger: Ledger,
  { now, rest }: { readonly now: number; readonly rest: () => Promise<void> },
): Promise<void> {
  const { db } = ledger.database;
  const read: ReturnType<typeof readLesson>[] = [];
  for (const decided of await listDecided(db, MOST_LESSONS)) {
    read.push(readLesson(decided));
    if (read.length % 50 === 0) await rest();
  }
  const lessons = withoutRepetitions(read);
  const report = areEnough(lessons) ? await examine(lessons, rest) : null;
  const model = report === null ? null : await learn(lessons, rest);
  const kept = lessons.filter(({ isKept }) => isKept).length;
  await ledger.write((writing) =>
    saveScorer(writing.db, { trainedAt: now, model, decisions: lessons.length, kept, report }),
  );
  const waiting = await listBodies(db, { waiting: MOST_SCORED });
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    await ledger.write((writing) => scoreAll(writing, model, waiting.slice(at, at + AT_ONCE)));
    await rest();
  }
}

/** Scores comments that were written or changed. */
export async function scoreNew(writing: Writing, changes: readonly LoggedChange[]): Promise<void> {
  const ids = changes
    .filter(({ kind }) => kind === "comment.written" || kind === "comment.edited")
    .map(({ subjectId }) => subjectId);
  if (ids.length === 0) return;
  const scorer = await findScorer(writing.db);
  if (scorer?.model == null) return;
  await scoreAll(writing, scorer.model, await listBodies(writing.db, { ids }));
}

async function scoreAll(
  { db }: Writing,
  model: Model | null,
  comments: readonly { readonly id: string; readonly body: string }[],
): Promise<void> {
  for (const { id, body } of comments)
    await updateScore(db, id, model === null ? null : scoreOf(model, body));
}
