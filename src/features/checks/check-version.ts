import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { loadStateOf } from "../stories/stories.store.ts";
import type { CheckedVersion } from "./checked-version.ts";
import {
  listBlockSources,
  listOpenSlugsAmong,
  listTellingsToCheck,
  type TellingToCheck,
} from "./checked-versions.store.ts";
import { checkCopy } from "./copy-checks.ts";
import type { Finding } from "./finding.ts";
import { knownPathsOf } from "./known-paths.ts";
import { loadChecked } from "./load-checked.ts";
import { listOwnLinks } from "./own-links.ts";
import { checkParity } from "./parity-checks.ts";

/** What checks stand on. */
export type CheckingGround = {
  readonly db: Kysely<Schema>;
  readonly newspaper: Newspaper;
  /** The address by which readers know the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** What was found in the newest draft of a version. */
export type CheckedDraft = {
  readonly revisionId: string;
  /** Of its own: the copy check's, and the parity check's where it is a translation. */
  readonly findings: readonly Finding[];
  /** Of an original: each of its translations, and what the parity check finds in that one. */
  readonly translations: readonly {
    readonly versionId: string;
    readonly edition: string;
    readonly headline: string;
    readonly findings: readonly Finding[];
  }[];
};

/** Checks the newest draft of a version, and the pairs that it is one of. Null when there is no such version. */
export async function checkVersion(ground: CheckingGround, versionId: string): Promise<CheckedDraft | null> {
  const codes = new Set(ground.newspaper.editions.map((edition) => edition.code));
  const tellings = (await listTellingsToCheck(ground.db, versionId)).filter((one) => codes.has(one.edition));
  const asked = tellings.find((one) => one.id === versionId);
  if (asked === undefined) return null;
  const version = await load(ground, asked);
  const original = tellings.find((one) => one.isOriginal);
  const parity =
    original === undefined || asked.isOriginal
      ? []
      : await compare(ground, {
          original: await load(ground, asReadersHaveIt(original)),
          version,
          of: asked,
        });
  const translations = [];
  for (const other of asked.isOriginal ? tellings : []) {
    if (other === asked) continue;
    const pair = { original: version, version: await load(ground, other), of: other };
    const { id, edition, headline } = other;
    translations.push({ versionId: id, edition, headline, findings: await compare(ground, pair) });
  }
  return { revisionId: asked.revisionId, findings: [...checkCopy(version), ...parity], translations };
}

/** A translation is held against what its readers could hold it against, once there is that. */
function asReadersHaveIt(original: TellingToCheck): TellingToCheck {
  return { ...original, revisionId: original.publicRevisionId ?? original.revisionId };
}

type PairToCheck = {
  readonly original: CheckedVersion;
  readonly version: CheckedVersion;
  readonly of: TellingToCheck;
};

async function compare({ db }: CheckingGround, { original, version, of }: PairToCheck): Promise<Finding[]> {
  return checkParity({ original, version, sources: await listBlockSources(db, of.id) });
}

async function load(ground: CheckingGround, one: TellingToCheck): Promise<CheckedVersion> {
  const { db, newspaper, publicUrl, now } = ground;
  const { words } = await loadStateOf(db, one);
  const links = listOwnLinks(words, publicUrl);
  return loadChecked(one, ground, {
    origin: publicUrl,
    prefixes: newspaper.editions.map((edition) => edition.prefix),
    known: knownPathsOf(newspaper, await listOpenSlugsAmong(db, links, now)),
  });
}
