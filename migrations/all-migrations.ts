import { thePaper } from "./001-the-paper.ts";
import type { Migration } from "./migration.ts";

/** Every migration, in the order in which they run. */
export const allMigrations: readonly Migration[] = [thePaper];
