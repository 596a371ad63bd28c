import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { editionOf, type Newspaper } from "../settings/newspaper.ts";
import type { CheckedVersion, OwnAddresses } from "./checked-version.ts";
import { loadWordsToCheck, type VersionToCheck } from "./checked-versions.store.ts";

/** Reads all that checks need of one version. */
export async function loadChecked(
  one: VersionToCheck,
  { db, newspaper }: { readonly db: Kysely<Schema>; readonly newspaper: Newspaper },
  addresses: OwnAddresses,
): Promise<CheckedVersion> {
  const { language } = editionOf(newspaper, one.edition);
  return {
    ...(await loadWordsToCheck(db, one)),
    language: new Intl.Locale(language).language,
    kind: one.kind,
    hasSection: one.hasSection,
    addresses,
  };
}
