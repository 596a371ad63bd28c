import { allRefusals } from "../../locales/all-locales.ts";

/** The HTTP status of everything that the newsroom can refuse; its words stand in `locales/`, under the same code. */
export const refusalStatuses: Readonly<Record<string, number>> = {
  "already-public": 409,
  "already-staff": 409,
  "already-there": 409,
  "body-not-understood": 400,
  "body-too-large": 413,
  broken: 422,
  "edition-exists": 409,
  "email-missing": 400,
  "embargo-and-schedule": 409,
  "format-not-taken": 415,
  "input-not-valid": 400,
  "invitation-gone": 410,
  "last-administrator": 409,
  "never-published": 409,
  "newer-revision": 409,
  "no-headline": 422,
  "no-such-edition": 400,
  "not-a-draft": 409,
  "not-a-picture": 415,
  "not-found": 404,
  "not-in-review": 409,
  "not-permitted": 403,
  "not-public": 409,
  "not-scheduled": 409,
  "not-signed-in": 401,
  "other-origin": 403,
  "front-changed": 409,
  "preview-gone": 410,
  "session-needed": 403,
  "sign-in-again": 401,
  "slug-empty": 422,
  "slug-taken": 409,
  suspended: 403,
  "time-is-past": 422,
  "too-large": 413,
  "too-many-attempts": 429,
  "topic-exists": 409,
  "under-embargo": 409,
  "unknown-filing": 422,
  "unknown-story": 422,
  "went-wrong": 500,
  "wrong-code": 401,
  "wrong-credentials": 401,
  "wrong-media-type": 415,
};

/** What a refusal is, for the one who asked. @param language a folder of `locales/`; English where it says nothing */
export function describeRefusal(code: string, language: string): { status: number; title: string } {
  const title = allRefusals[language]?.[code] ?? allRefusals.en?.[code] ?? code;
  return { status: refusalStatuses[code] ?? 500, title };
}
