import type { ExpressionBuilder } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { openStatuses } from "./visibility.ts";

/**
 * The visibility rule as a condition on `versions`: every query that faces the public asks it.
 * @param at the edition that is read, and the moment in epoch milliseconds
 */
export function onlyPublic(
  eb: ExpressionBuilder<Schema, "versions">,
  at: { readonly edition: string; readonly now: number },
) {
  return eb.and([eb("versions.edition", "=", at.edition), isOpen(eb, at.now)]);
}

/** The same rule for any edition: which of a story's versions the public can read. */
export function isOpen(eb: ExpressionBuilder<Schema, "versions">, now: number) {
  return eb.and([
    eb("versions.status", "in", openStatuses),
    eb("versions.public_revision_id", "is not", null),
    eb("versions.visible_from", "<=", now),
    eb.or([eb("versions.embargo_until", "is", null), eb("versions.embargo_until", "<=", now)]),
  ]);
}
