import type { Alert, AlertClass, AlertWish } from "../../client/alert-answers.ts";

/** An alert that is being written. */
export type AlertDraft = AlertWish & {
  /** The alert whose words these shall replace; null for a new one. */
  readonly changes: string | null;
  readonly storyName: string;
};

export const emptyDraft: AlertDraft = {
  changes: null,
  classKey: null,
  severity: "warning",
  texts: {},
  storyId: null,
  storyName: "",
  until: null,
};

/** What readers see of an alert, as the beginning of other words for it. */
export function draftOf(alert: Alert): AlertDraft {
  const { classKey, severity, texts, storyId, storyName, until } = alert;
  return { changes: alert.id, classKey, severity, texts, storyId, storyName: storyName ?? "", until };
}

/**
 * Puts the draft under another class. A text that nobody has written in begins with what the class means; what somebody wrote stays.
 * @param key null for no class
 */
export function chooseClass(
  draft: AlertDraft,
  classes: readonly AlertClass[],
  key: string | null,
): AlertDraft {
  const find = (wanted: string | null) => classes.find((one) => one.key === wanted);
  const [before, after] = [find(draft.classKey), find(key)];
  const editions = new Set([...Object.keys(before?.means ?? {}), ...Object.keys(after?.means ?? {})]);
  const begun = [...editions].flatMap((edition) => {
    const text = draft.texts[edition] ?? "";
    const isUntouched = text.trim() === "" || text === before?.means[edition];
    return isUntouched ? [[edition, after?.means[edition] ?? ""] as const] : [];
  });
  return {
    ...draft,
    classKey: key,
    severity: after?.severity ?? draft.severity,
    texts: { ...draft.texts, ...Object.fromEntries(begun) },
  };
}
