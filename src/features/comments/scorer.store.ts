import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Decided, Model } from "./scorer.ts";
import type { ScorerReport } from "./scorer-report.ts";

/** What the scorer knows, and how well. */
export type KeptScorer = {
  /** When it learned, epoch milliseconds. */
  readonly trainedAt: number;
  /** Null where there was too little to learn from. */
  readonly model: Model | null;
  /** What it had to learn from, without repetitions: all decisions, and those that kept a comment from readers. */
  readonly decisions: number;
  readonly kept: number;
  /** How it did on decisions that it had not seen; null where it was not asked. */
  readonly report: ScorerReport | null;
};

const NAME = "comments";

/** What the scorer knows; null where it never learned. */
export async function findScorer(db: ReadDatabase): Promise<KeptScorer | null> {
  const row = await db.selectFrom("comment_scorers").selectAll().where("name", "=", NAME).executeTakeFirst();
  if (row === undefined) return null;
  const told = JSON.parse(row.report) as Pick<KeptScorer, "decisions" | "kept" | "report">;
  return { trainedAt: row.trained_at, model: readModel(row.weights), ...told };
}

/** When it last learned, epoch milliseconds; null where it never did. */
export async function findTrainedAt(db: ReadDatabase): Promise<number | null> {
  const row = await db
    .selectFrom("comment_scorers")
    .select("trained_at")
    .where("name", "=", NAME)
    .executeTakeFirst();
  return row?.trained_at ?? null;
}

/** Keeps what the scorer knows, in the place of what it knew. */
export async function saveScorer(
  db: Kysely<Schema>,
  { trainedAt, model, ...told }: KeptScorer,
): Promise<void> {
  const kept = { trained_at: trainedAt, weights: writeModel(model), report: JSON.stringify(told) };
  await db
    .insertInto("comment_scorers")
    .values({ name: NAME, ...kept })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(kept))
    .execute();
}

/** The bias, then the weights: 32-bit floats in base64. */
function writeModel(model: Model | null): string {
  if (model === null) return "";
  const all = Float32Array.of(model.bias, ...model.weights);
  return Buffer.from(all.buffer).toString("base64");
}

function readModel(text: string): Model | null {
  if (text === "") return null;
  const bytes = Buffer.from(text, "base64");
  const all = new Float32Array(Uint8Array.from(bytes).buffer);
  return { bias: all[0] ?? 0, weights: all.subarray(1) };
}

/** When a member last decided about a comment, epoch milliseconds; null where nobody did. */
export async function findLastDecision(db: ReadDatabase): Promise<number | null> {
  const row = await db
    .selectFrom("comments")
    .select((eb) => eb.fn.max("decided_at").as("at"))
    .executeTakeFirst();
  return row?.at == null ? null : Number(row.at);
}

/**
 * What members decided, oldest first: what they approved, and what they rejected or called spam. What was removed is left out, for that
 * is done for other reasons too, as at a writer's own wish.
 * @param most the newest so many
 */
export async function listDecided(db: ReadDatabase, most: number): Promise<Decided[]> {
  const rows = await db
    .selectFrom("comments")
    .select(["body", "status"])
    .where("decided_by", "is not", null)
    .where("decided_at", "is not", null)
    .where("status", "in", ["approved", "rejected", "spam"])
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.reverse().map(({ body, status }) => ({ body, isKept: status !== "approved" }));
}

/** The words of comments, by their ids; or of those that wait or were reported, the newest first. */
export async function listBodies(
  db: ReadDatabase,
  asked: { readonly ids: readonly string[] } | { readonly waiting: number },
): Promise<{ readonly id: string; readonly body: string }[]> {
  const query = db.selectFrom("comments").select(["id", "body"]);
  if ("ids" in asked) return asked.ids.length === 0 ? [] : query.where("id", "in", asked.ids).execute();
  return query.where("status", "=", "pending").orderBy("created_at", "desc").limit(asked.waiting).execute();
}

/** Keeps a comment's score; null where nothing is known. */
export async function updateScore(db: Kysely<Schema>, id: string, score: number | null): Promise<void> {
  await db.updateTable("comments").set({ score }).where("id", "=", id).execute();
}
