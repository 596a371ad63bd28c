import type { Database } from "../../platform/database/open-database.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { Witness } from "../history/verify-chain.ts";
import type { Newspaper } from "../settings/newspaper.ts";

/** Something that is not as it should be: where, what, and what to do about it. */
export type Complaint = { readonly where: string; readonly what: string; readonly todo: string };

/** What an examination looks at. */
export type Patient = {
  readonly database: Database;
  readonly newspaper: Newspaper;
  readonly files: FileStore;
  /** The folder with everything that must not be lost. */
  readonly dataFolder: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A link of the chain that somebody kept elsewhere. */
  readonly witness?: Witness;
  onProgress(done: number, total: number): void;
};

/** One thing that `masthead doctor` looks at; it reads and alters nothing. */
export type Examination = {
  /** As it stands before the progress bar and in the report. */
  readonly name: string;
  examine(patient: Patient): AsyncIterable<Complaint>;
};
