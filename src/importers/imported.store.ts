import type { Kysely } from "kysely";
import { inParts } from "../platform/database/in-parts.ts";
import type { Schema } from "../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** What came in: from where (`wordpress:https://…`), under which name there (`post:12`), as what here, and its state then. */
export type Imported = {
  readonly source: string;
  readonly ref: string;
  readonly entityId: string;
  /** Of what it was made from; tells whether that has changed since. */
  readonly hash: string;
};

/** Which of these names came in before, by name. */
export async function listImported(
  db: Db,
  source: string,
  refs: readonly string[],
): Promise<Map<string, Pick<Imported, "entityId" | "hash">>> {
  const found = new Map<string, Pick<Imported, "entityId" | "hash">>();
  await inParts(refs, async (part) => {
    const query = db
      .selectFrom("imports")
      .select(["ref", "entity_id as entityId", "hash"])
      .where("source", "=", source)
      .where("ref", "in", part);
    for (const { ref, ...row } of await query.execute()) found.set(ref, row);
  });
  return found;
}

/** Everything of one kind that came in from a source, by its name there: `author:`, `picture:`. */
export async function listImportedOfKind(db: Db, source: string, kind: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("imports")
    .select(["ref", "entity_id"])
    .where("source", "=", source)
    .where("ref", "like", `${kind}:%`)
    .execute();
  return new Map(rows.map((row) => [row.ref, row.entity_id]));
}

/** Remembers what came in. */
export async function saveImported(db: Db, imported: readonly Imported[]): Promise<void> {
  const rows = imported.map(({ source, ref, entityId, hash }) => ({
    source,
    ref,
    entity_id: entityId,
    hash,
  }));
  await inParts(rows, (part) => db.insertInto("imports").values(part).execute());
}

/** One bringing-in of one file. Times in epoch milliseconds. */
export type ImportRun = { readonly id: string; readonly source: string; readonly fileHash: string };

/** The run of this source that has not ended: one that was interrupted, or goes on. */
export async function findRunUnderWay(db: Db, source: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom("import_runs")
    .select("id")
    .where("source", "=", source)
    .where("state", "=", "running")
    .executeTakeFirst();
  return row ?? null;
}

export async function beginRun(db: Db, run: ImportRun, now: number): Promise<void> {
  await db
    .insertInto("import_runs")
    .values({
      id: run.id,
      source: run.source,
      file_hash: run.fileHash,
      state: "running",
      progress: "{}",
      started_at: now,
      ended_at: null,
    })
    .execute();
}

/** Notes how far a run came: how many items it has dealt with. */
export async function saveRunProgress(db: Db, runId: string, items: number): Promise<void> {
  await db
    .updateTable("import_runs")
    .set({ progress: JSON.stringify({ items }) })
    .where("id", "=", runId)
    .execute();
}

export async function endRun(db: Db, runId: string, now: number): Promise<void> {
  await db
    .updateTable("import_runs")
    .set({ state: "ended", ended_at: now })
    .where("id", "=", runId)
    .execute();
}
