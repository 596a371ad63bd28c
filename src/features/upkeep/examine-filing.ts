import { findLastChangeId, findPosition } from "../../platform/changes/changes.store.ts";
import type { Examination, Patient } from "./complaint.ts";
import {
  listDeadRedirects,
  listUnlisted,
  listUnsearchable,
  listWronglyListed,
  type Misfiled,
} from "./filing-faults.store.ts";

const PUBLISH_AGAIN = "publish it again";
/** What came out so lately search may not know yet, milliseconds. */
const LATELY = 60_000;

/** That every story can be found where readers look for it. */
export const filingExamination: Examination = {
  name: "lists, search, addresses",
  async *examine(patient) {
    const { db } = patient.database;
    for (const story of await listUnlisted(db))
      yield { where: placeOf(story), what: "is public and in no list", todo: PUBLISH_AGAIN };
    for (const story of await listWronglyListed(db))
      yield {
        where: placeOf(story),
        what: "stands in a list and is not public",
        todo: "publish it and withdraw it",
      };
    if (await searchHasReadAll(patient)) {
      for (const story of await listUnsearchable(db, patient.now - LATELY))
        yield { where: placeOf(story), what: "can't be found by search", todo: PUBLISH_AGAIN };
    }
    for (const path of await listDeadRedirects(db))
      yield {
        where: path,
        what: "an old address that leads nowhere",
        todo: "write the address where it should lead",
      };
  },
};

/** Until then the follower has the word, and its own examination. */
async function searchHasReadAll({ database }: Patient): Promise<boolean> {
  return (await findPosition(database, "search")) === (await findLastChangeId(database));
}

function placeOf({ edition, slug }: Misfiled): string {
  return `${edition}/${slug}`;
}
