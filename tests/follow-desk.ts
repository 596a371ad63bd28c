import { USES_FOLLOWER } from "../src/features/media/change-picture.ts";
import { noteUses } from "../src/features/media/note-uses.ts";
import { indexDesk } from "../src/features/search/index-desk.ts";
import { findPosition, listChangesAfter, savePosition } from "../src/platform/changes/changes.store.ts";
import type { LoggedChange } from "../src/platform/database/ledger.ts";
import type { TestStore } from "./databases.ts";
import { smallNewspaper } from "./small-newspaper.ts";

/** Does what the desk's follower does, up to the newest change. */
export async function followDesk({ database, ledger }: TestStore): Promise<void> {
  const from = (await findPosition(database, USES_FOLLOWER)) ?? 0;
  const changes = await listChangesAfter(database, from, 10_000);
  await apply(ledger, changes);
  await savePosition(database, USES_FOLLOWER, changes.at(-1)?.id ?? from);
}

/** Reads every version for the desk, told by the log or not: tests write rows that no change tells of. */
export async function indexEverything({ database, ledger }: TestStore): Promise<void> {
  const versions = await database.db.selectFrom("versions").select("id").execute();
  const told = { at: 0, kind: "draft.saved", keys: [], actorId: null };
  await apply(
    ledger,
    versions.map(({ id }) => ({ ...told, id: 0, subjectId: id })),
  );
}

async function apply(ledger: TestStore["ledger"], changes: readonly LoggedChange[]) {
  await ledger.write(async (writing) => {
    await noteUses(writing, changes);
    await indexDesk(writing, changes, smallNewspaper);
  });
}
