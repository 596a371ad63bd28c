import { isDeepStrictEqual } from "node:util";
import { personKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findPerson, type PersonInput, savePerson } from "./people.store.ts";

/** Makes the person with this slug, or gives them this name and these words; every page that names them shows it. Returns their id. */
export async function changePerson(writing: Writing, person: PersonInput): Promise<string> {
  const { db, now } = writing;
  const before = await findPerson(db, person.slug);
  const words = { ...before?.words, ...person.words };
  if (before !== null && isDeepStrictEqual({ ...before, ...person, words }, before)) return before.id;
  const id = await savePerson(db, person, now);
  await writing.log({ kind: "person.saved", subjectId: id, keys: [personKey(id)] });
  return id;
}
