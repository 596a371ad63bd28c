import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { editionOf, type Newspaper } from "../settings/newspaper.ts";
import type { CheckedVersion, OwnAddresses } from "./checked-version.ts";
import { loadWordsToCheck, type VersionToCheck } from "./checked-versions.store.ts";

/** Where it is read, and when (epoch milliseconds): a licence may have ended. */
type Ground = { readonly db: Kysely<Schema>; readonly newspaper: Newspaper; readonly now: number };

/** Reads all that checks need of one version. */
export async function loadChecked(
  one: VersionToCheck,
  { db, newspaper, now }: Ground,
  addresses: OwnAddresses,
): Promise<CheckedVersion> {
  const { language } = editionOf(newspaper, one.edition);
  return {
    ...(await loadWordsToCheck(db, one, now)),
    language: new Intl.Locale(language).language,
    kind: one.kind,
    hasSection: one.hasSection,
    addresses,
  };
}
