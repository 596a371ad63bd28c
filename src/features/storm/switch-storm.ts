import { stormKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { endSpell, findStorm, insertStorm } from "./storm.store.ts";

type By = {
  /** Who of the staff; null for none. */
  readonly by: string | null;
};

/** Puts the whole site into storm mode; nothing where it is in it already. */
export async function beginStorm(writing: Writing, { by }: By): Promise<void> {
  const { db, now } = writing;
  await writing.inOrder();
  if ((await findStorm(db)) !== null) return;
  const id = newId(now);
  await insertStorm(db, { id, beganAt: now, beganBy: by });
  await writing.log({ kind: "storm.began", subjectId: id, keys: [stormKey] });
}

/** Ends storm mode; nothing where there is none. */
export async function endStorm(writing: Writing, { by }: By): Promise<void> {
  const ended = await endSpell(writing.db, { at: writing.now, by });
  if (ended !== null) await writing.log({ kind: "storm.ended", subjectId: ended, keys: [stormKey] });
}
