import type { Kysely } from "kysely";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { type GovernorState, listStrokes, readGovernor, readLoad, saveGovernor } from "./governor.store.ts";
import { clearingTime, type Load, nextLevel, waitingTime } from "./governor.ts";
import { measurePace, type Pace } from "./pace.ts";
import { heldKeysTouched } from "./thread-standing.ts";

/** How often it is looked whether the moderators keep up, milliseconds. */
const LOOK_EVERY = 60_000;
/** The pace is measured over so long, milliseconds. */
const MEASURED_OVER = 14 * 86_400_000;

/** How far the moderators keep up, as they are told it. Times in milliseconds. */
export type Outlook = Load & {
  readonly level: GovernorState["level"];
  readonly since: number;
  readonly duty: GovernorState["duty"];
  /** How many are on: as somebody said, else as is usual; null where nobody knows. */
  readonly moderators: number | null;
  readonly pace: Pace;
  /** How long it takes to clear what waits; infinite where nobody is on. */
  readonly clearing: number;
  /** How long readers wait. */
  readonly wait: number;
  /** How long they may. */
  readonly patience: number;
};

/** Looks at what waits and who reads it. @param now epoch milliseconds */
export async function lookAhead(
  db: Pick<Kysely<Schema>, "selectFrom">,
  newspaper: Newspaper,
  now: number,
): Promise<Outlook> {
  const { level, since, duty: said } = await readGovernor(db);
  const terms = termsOf(newspaper);
  const duty = said !== null && said.until > now ? said : null;
  const moderators = duty?.moderators ?? terms.moderators;
  const load = await readLoad(db);
  const pace = measurePace(await listStrokes(db, now - MEASURED_OVER), terms.perHour);
  const crew = { moderators, perHour: pace.perHour };
  return {
    ...load,
    ...{ level, since, duty, moderators, pace },
    clearing: clearingTime(load, crew),
    wait: waitingTime(load, crew, now),
    patience: terms.patience,
  };
}

/** When it is next to be looked whether the moderators keep up, epoch milliseconds; null while there is nothing to look at. */
export async function nextGoverning(
  db: Pick<Kysely<Schema>, "selectFrom">,
  newspaper: Newspaper,
): Promise<number | null> {
  const { nextAt } = await readGovernor(db);
  return nextAt ?? (termsOf(newspaper).moderators === null ? null : 0);
}

/** Holds all stories to less where moderators don't keep up, and lets them go where they do again. */
export async function governComments(writing: Writing, newspaper: Newspaper): Promise<void> {
  const { db, now } = writing;
  await writing.inOrder();
  const outlook = await lookAhead(db, newspaper, now);
  const { level, since, duty, moderators, wait, patience } = outlook;
  const after = nextLevel({ level, since }, { wait, isCrewKnown: moderators !== null, patience, now });
  const isWatched = moderators !== null || after !== "open";
  await saveGovernor(db, {
    level: after,
    since: after === level ? since : now,
    duty,
    nextAt: isWatched ? now + LOOK_EVERY : null,
  });
  await tellHeld(writing, level, after);
}

/** Says how many moderators are on, from now on. @param until epoch milliseconds */
export async function setDuty(
  writing: Writing,
  duty: { readonly moderators: number; readonly until: number },
): Promise<void> {
  await writing.inOrder();
  const state = await readGovernor(writing.db);
  await saveGovernor(writing.db, { ...state, duty, nextAt: writing.now });
  await writing.log({ kind: "comment.duty-set", subjectId: "comments", keys: [] });
}

/** Forgets how many are on. Where the newspaper says nothing of it either, every story takes comments as was said of it at once. */
export async function endDuty(writing: Writing, newspaper: Newspaper): Promise<void> {
  const { db, now } = writing;
  await writing.inOrder();
  const { level, since } = await readGovernor(db);
  const letsGo = termsOf(newspaper).moderators === null && level !== "open";
  await saveGovernor(db, {
    level: letsGo ? "open" : level,
    since: letsGo ? now : since,
    duty: null,
    nextAt: now,
  });
  await writing.log({ kind: "comment.duty-ended", subjectId: "comments", keys: [] });
  if (letsGo) await tellHeld(writing, level, "open");
}

async function tellHeld(writing: Writing, before: GovernorState["level"], after: GovernorState["level"]) {
  if (before === after) return;
  const keys = heldKeysTouched(before, after);
  if (after === "open") await writing.log({ kind: "comment.let-go", subjectId: "comments", keys });
  else if (after === "closed") await writing.log({ kind: "comment.paused", subjectId: "comments", keys });
  else await writing.log({ kind: "comment.held", subjectId: "comments", keys });
}

function termsOf({ comments }: Newspaper) {
  return {
    moderators: comments?.moderators ?? null,
    perHour: comments?.perHour ?? 40,
    patience: (comments?.patienceMinutes ?? 60) * 60_000,
  };
}
