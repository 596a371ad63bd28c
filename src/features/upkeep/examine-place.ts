import { findLastChangeId, listChangesAfter, listPositions } from "../../platform/changes/changes.store.ts";
import { checkIntegrity } from "../../platform/database/check-integrity.ts";
import { findFreeSpace } from "../../platform/files/free-space.ts";
import type { Complaint, Examination, Patient } from "./complaint.ts";
import { countVersionsByEdition } from "./filing-faults.store.ts";

const GIGABYTE = 1024 ** 3;
const LEAST_FREE = GIGABYTE;
/** How old the oldest change may be that a follower has not read yet, milliseconds. */
const PATIENCE = 10 * 60_000;

/** That the database's own files are whole. */
export const databaseExamination: Examination = {
  name: "database",
  async *examine({ database }) {
    for (const what of await checkIntegrity(database))
      yield { where: "database", what, todo: "stop the server, keep a copy of the files, restore a backup" };
  },
};

/** That there is room to write. */
export const diskExamination: Examination = {
  name: "disk",
  async *examine({ dataFolder }) {
    const { free } = await findFreeSpace(dataFolder);
    if (free >= LEAST_FREE) return;
    yield {
      where: dataFolder,
      what: `only ${Math.floor(free / 1024 ** 2)} MB are free`,
      todo: "make room: without it nothing can be saved or published",
    };
  },
};

/** That what is worked out beside publishing is not stuck. */
export const followersExamination: Examination = {
  name: "followers",
  async *examine(patient) {
    const last = await findLastChangeId(patient.database);
    for (const { name, position } of await listPositions(patient.database)) {
      const complaint = await complaintOf(patient, { name, position, last });
      if (complaint !== null) yield complaint;
    }
  },
};

async function complaintOf(
  { database, now }: Patient,
  { name, position, last }: { name: string; position: number; last: number },
): Promise<Complaint | null> {
  if (position > last)
    return {
      where: `follower ${name}`,
      what: `has read to change ${position}, and the log ends at ${last}`,
      todo: "the log was cut off: restore a backup",
    };
  const [oldest] = await listChangesAfter(database, position, 1);
  if (oldest === undefined || now - oldest.at < PATIENCE) return null;
  return {
    where: `follower ${name}`,
    what: `is ${last - position} changes behind, since ${new Date(oldest.at).toISOString()}`,
    todo: "see that the server runs, and what its log says of this follower",
  };
}

/** That the configuration still has what stories were written for. */
export const configurationExamination: Examination = {
  name: "configuration",
  async *examine({ database, newspaper }) {
    for (const { edition, count } of await countVersionsByEdition(database.db)) {
      if (newspaper.editions.some((one) => one.code === edition)) continue;
      yield {
        where: "masthead.config.ts",
        what: `has no edition "${edition}", though stories are told in it (${count}): nobody can read them`,
        todo: "put the edition back, or leave it if that is meant",
      };
    }
  },
};
