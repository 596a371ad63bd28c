import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { listBlockSources, listOpenSlugs, listVersionsToCheck } from "./checked-versions.store.ts";
import { checkCopy } from "./copy-checks.ts";
import type { Finding } from "./finding.ts";
import { knownPathsOf } from "./known-paths.ts";
import { loadChecked } from "./load-checked.ts";
import { checkParity } from "./parity-checks.ts";

/** What was found in one version; of what nothing was found in, `findings` is empty. */
export type CheckedStory = {
  readonly edition: string;
  readonly slug: string;
  readonly findings: readonly Finding[];
};

export type StoriesToCheck = {
  readonly db: Kysely<Schema>;
  readonly newspaper: Newspaper;
  /** The address by which readers know the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Only the versions of this edition; all when absent. */
  readonly edition?: string;
  /** Epoch milliseconds. */
  readonly now: number;
};

/**
 * Checks every version that readers see, will see, or that waits for an editor: each by itself, and each translation beside its
 * original. One after the other, so that an archive of any size takes no more memory than its list.
 */
export async function* checkStories(given: StoriesToCheck): AsyncGenerator<CheckedStory> {
  const { db, newspaper, publicUrl, edition, now } = given;
  const addresses = {
    origin: publicUrl,
    prefixes: newspaper.editions.map((one) => one.prefix),
    known: knownPathsOf(newspaper, await listOpenSlugs(db, now)),
  };
  const codes = new Set(newspaper.editions.map((one) => one.code));
  const versions = (await listVersionsToCheck(db)).filter((one) => codes.has(one.edition));
  const originals = new Map(versions.filter((one) => one.isOriginal).map((one) => [one.storyId, one]));
  for (const one of versions) {
    if (edition !== undefined && one.edition !== edition) continue;
    const version = await loadChecked(one, given, addresses);
    const source = one.isOriginal ? undefined : originals.get(one.storyId);
    const parity =
      source === undefined
        ? []
        : checkParity({
            original: await loadChecked(source, given, addresses),
            version,
            sources: await listBlockSources(db, one.id),
          });
    yield { edition: one.edition, slug: one.slug, findings: [...checkCopy(version), ...parity] };
  }
}
