import { ensureBuilt } from "../../scripts/built.mjs";

/** Builds the newsroom's screens where that was not done since a source of theirs changed. */
export function setup() {
  ensureBuilt();
}
