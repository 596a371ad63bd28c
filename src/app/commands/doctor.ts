import { findWitness, type Witness } from "../../features/history/verify-chain.ts";
import type { Complaint, Examination, Patient } from "../../features/upkeep/complaint.ts";
import { adsExamination } from "../../features/upkeep/examine-ads.ts";
import { chainExamination } from "../../features/upkeep/examine-chain.ts";
import { filingExamination } from "../../features/upkeep/examine-filing.ts";
import { picturesExamination } from "../../features/upkeep/examine-pictures.ts";
import {
  configurationExamination,
  databaseExamination,
  diskExamination,
  followersExamination,
} from "../../features/upkeep/examine-place.ts";
import type { Foundation } from "../wire.ts";
import { showProgress } from "./progress.ts";

export type DoctorOptions = {
  /** `NUMBER:HASH`: a publication that was kept elsewhere. */
  readonly witness?: string;
};

/** A witness that can't be read; the command line prints the message and ends with 2. */
class UnreadableWitness extends Error {
  override readonly name = "UnreadableWitness";
}

const EXAMINATIONS: readonly Examination[] = [
  databaseExamination,
  diskExamination,
  configurationExamination,
  followersExamination,
  chainExamination,
  filingExamination,
  picturesExamination,
  adsExamination,
];

/**
 * `masthead doctor`: looks at everything that can be looked at without altering it, and prints what is wrong, where, and what to do.
 * @returns the exit code: 1 when anything is wrong
 */
export async function examineAll(
  {
    database,
    newspaper,
    files,
    surroundings,
    clock,
  }: Pick<Foundation, "database" | "newspaper" | "files" | "surroundings" | "clock">,
  options: DoctorOptions = {},
): Promise<number> {
  const witness = options.witness === undefined ? {} : { witness: readWitness(options.witness) };
  const { dataFolder } = surroundings;
  const patient = { database, newspaper, files, dataFolder, now: clock(), ...witness };
  let count = 0;
  for (const examination of EXAMINATIONS) {
    const complaints = await carryOut(examination, patient);
    console.log(`${complaints.length === 0 ? "✓" : "✗"} ${examination.name}`);
    for (const { where, what, todo } of complaints) console.log(`  ${where}: ${what}\n    → ${todo}`);
    count += complaints.length;
  }
  const end = await findWitness(database.db);
  if (end !== null)
    console.log(
      `The history ends with publication ${end.number}. To see later that nothing before it was altered, keep this elsewhere:\n  ${end.number}:${end.hash}`,
    );
  console.log(
    count === 0 ? "Nothing is wrong." : `${count} ${count === 1 ? "thing is" : "things are"} wrong.`,
  );
  return count === 0 ? 0 : 1;
}

async function carryOut(
  { name, examine }: Examination,
  patient: Omit<Patient, "onProgress">,
): Promise<Complaint[]> {
  const progress = showProgress(name);
  const complaints: Complaint[] = [];
  for await (const complaint of examine({ ...patient, onProgress: progress.show }))
    complaints.push(complaint);
  progress.end();
  return complaints;
}

function readWitness(text: string): Witness {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new UnreadableWitness(
      `--witness ${text}: expected a number, a colon and 64 hexadecimal digits, as this command prints them`,
    );
  return { number: Number(number), hash };
}
