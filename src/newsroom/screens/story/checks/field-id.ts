import type { CheckPart } from "../../../../../locales/checks.ts";

/** How the field of a part of a version is found on the story's screen, to lead to it. */
export function fieldId(part: CheckPart): string {
  return `story-field-${part}`;
}
