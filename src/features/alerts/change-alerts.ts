import type { AlertSeverity } from "../../kernel/alert-severity.ts";
import { alertKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { countStories } from "../lists/fronts.store.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { type Alert, isStanding, MOST_ALERTS } from "./alert.ts";
import { endAlert, endDueAlerts, insertAlert, listOpenAlerts } from "./alerts.store.ts";

/** What somebody says to all readers. */
export type AlertWish = {
  /** A class of the configuration, whose severity it has then; null for a text alone. */
  readonly classKey: string | null;
  readonly severity: AlertSeverity;
  /** By the edition's code; every edition must have one. */
  readonly texts: Readonly<Record<string, string>>;
  readonly storyId: string | null;
  /** Epoch milliseconds; null until somebody lifts it. */
  readonly until: number | null;
};

/** Why an alert is not raised. */
export type AlertRefusal = "text-missing" | "unknown-class" | "unknown-story" | "time-is-past";

type Given = { readonly newspaper: Newspaper; readonly wish: AlertWish; readonly by: string | null };

/** Raises an alert above every page of every edition. */
export async function raiseAlert(
  writing: Writing,
  given: Given,
): Promise<Result<{ readonly id: string }, AlertRefusal | "too-many-alerts">> {
  const checked = await checkWish(writing, given);
  if (!checked.ok) return checked;
  await writing.inOrder();
  const standing = (await listOpenAlerts(writing.db)).filter((one) => isStanding(one, writing.now));
  if (standing.length >= MOST_ALERTS) return refuse("too-many-alerts");
  const id = newId(writing.now);
  await insertAlert(writing.db, alertFrom({ ...given, wish: checked.value, id, now: writing.now }));
  await writing.log({ kind: "alert.raised", subjectId: id, keys: [alertKey] });
  return accept({ id });
}

/** Puts an alert in other words, or under another class: the one before ends, and is kept as readers saw it. */
export async function changeAlert(
  writing: Writing,
  { id: former, ...given }: Given & { readonly id: string },
): Promise<Result<{ readonly id: string }, AlertRefusal | "not-found">> {
  const { db, now } = writing;
  const checked = await checkWish(writing, given);
  if (!checked.ok) return checked;
  if (!(await endAlert(db, { id: former, at: now, by: given.by }))) return refuse("not-found");
  const id = newId(now);
  await insertAlert(db, alertFrom({ ...given, wish: checked.value, id, now }));
  await writing.log({ kind: "alert.changed", subjectId: id, keys: [alertKey] });
  return accept({ id });
}

/** Takes an alert off every page. */
export async function liftAlert(
  writing: Writing,
  { id, by }: { readonly id: string; readonly by: string | null },
): Promise<Result<{ readonly done: true }, "not-found">> {
  if (!(await endAlert(writing.db, { id, at: writing.now, by }))) return refuse("not-found");
  await writing.log({ kind: "alert.lifted", subjectId: id, keys: [alertKey] });
  return accept({ done: true });
}

/** Ends the alerts whose time is over. */
export async function endAlerts(writing: Writing): Promise<void> {
  const ended = await endDueAlerts(writing.db, writing.now);
  await writing.logAll(ended.map((id) => ({ kind: "alert.ended", subjectId: id, keys: [alertKey] })));
}

/** What can be said, with a text for each edition and for no other, and the severity of its class. */
async function checkWish(
  { db, now }: Writing,
  { newspaper, wish }: Given,
): Promise<Result<AlertWish, AlertRefusal>> {
  const texts = newspaper.editions.map(({ code }) => [code, wish.texts[code]?.trim() ?? ""] as const);
  if (texts.some(([, text]) => text === "")) return refuse("text-missing");
  const ofClass = newspaper.alerts?.classes.find(({ key }) => key === wish.classKey);
  if (wish.classKey !== null && ofClass === undefined) return refuse("unknown-class");
  if (wish.until !== null && wish.until <= now) return refuse("time-is-past");
  if (wish.storyId !== null && (await countStories(db, [wish.storyId])) === 0) return refuse("unknown-story");
  return accept({
    ...wish,
    texts: Object.fromEntries(texts),
    severity: ofClass?.severity ?? wish.severity,
  });
}

function alertFrom({
  wish,
  by,
  id,
  now,
}: Pick<Given, "wish" | "by"> & { readonly id: string; readonly now: number }): Alert {
  return { ...wish, id, raisedAt: now, raisedBy: by, endedAt: null, endedBy: null };
}
