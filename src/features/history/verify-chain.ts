import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { openStatuses } from "../stories/visibility.ts";
import { type Link, linkHash, NO_HASH, showsRevision } from "./publication.ts";
import { findChainEnd, findLinkHash } from "./publications.store.ts";
import {
  countToVerify,
  type LinkAsFound,
  listLinksAfter,
  listReleasedAfter,
  listUnchained,
  listVanished,
  wasOvertaken,
} from "./verification.store.ts";

type Db = Kysely<Schema>;

/** Something that is not as it was published. */
export type ChainFault =
  /** Links are missing before this one. */
  | { readonly fault: "gap"; readonly link: Link; readonly expected: number }
  /** This link, or the one before it, does not say what it said. */
  | { readonly fault: "link-altered"; readonly link: Link }
  /** The words, the note, the number or the time of the revision are not those that were published. */
  | { readonly fault: "revision-altered"; readonly link: Link }
  | { readonly fault: "revision-gone"; readonly link: Link }
  /** What readers see of a version is not what its history ends with. */
  | {
      readonly fault: "version-differs";
      readonly versionId: string;
      readonly address: string;
      readonly differs: readonly string[];
    }
  | { readonly fault: "revision-unchained"; readonly versionId: string; readonly revisionId: string }
  | { readonly fault: "version-gone"; readonly versionId: string }
  /** The chain no longer has the link that somebody kept. */
  | { readonly fault: "witness-not-found"; readonly witness: Witness };

/** A link that somebody kept outside of this database: its number and its hash. */
export type Witness = { readonly number: number; readonly hash: string };

type Options = { readonly witness?: Witness; readonly onProgress?: (done: number, total: number) => void };

const AT_A_TIME = 200;

/**
 * Follows the chain of publications from its first link to its end and compares it with what stands in the store now: every published
 * revision, every version that readers see. What it costs in memory does not grow with the archive.
 */
export async function* verifyChain(
  db: Db,
  { witness, onProgress = () => undefined }: Options = {},
): AsyncGenerator<ChainFault> {
  const total = await countToVerify(db, openStatuses);
  let done = 0;
  const step = (count: number) => {
    done = Math.min(done + count, total);
    onProgress(done, total);
  };
  if (witness !== undefined && (await findLinkHash(db, witness.number)) !== witness.hash)
    yield { fault: "witness-not-found", witness };
  yield* verifyLinks(db, step);
  yield* verifyVersions(db, step);
  for (const { id, versionId } of await listUnchained(db))
    yield { fault: "revision-unchained", versionId, revisionId: id };
  for (const versionId of await listVanished(db)) yield { fault: "version-gone", versionId };
}

/** The end of the chain, for somebody to keep outside of this database; null while nothing was published. */
export async function findWitness(db: Db): Promise<Witness | null> {
  const end = await findChainEnd(db);
  return end.number === 0 ? null : end;
}

async function* verifyLinks(db: Db, step: (count: number) => void): AsyncGenerator<ChainFault> {
  let before = { number: 0, hash: NO_HASH };
  for (;;) {
    const part = await listLinksAfter(db, before.number, AT_A_TIME);
    if (part.length === 0) return;
    for (const found of part) {
      yield* verifyLink(found, before);
      yield* verifyContent(db, found);
      before = found.link;
    }
    step(part.length);
  }
}

function* verifyLink({ link }: LinkAsFound, before: Witness): Generator<ChainFault> {
  const expected = before.number + 1;
  if (link.number !== expected) yield { fault: "gap", link, expected };
  else if (linkHash(before.hash, link.number, link) !== link.hash) yield { fault: "link-altered", link };
}

async function* verifyContent(db: Db, { link, contentNow }: LinkAsFound): AsyncGenerator<ChainFault> {
  if (!showsRevision(link) || contentNow === link.content) return;
  if (link.kind === "scheduled" && (await wasOvertaken(db, link))) return;
  yield { fault: contentNow === null ? "revision-gone" : "revision-altered", link };
}

async function* verifyVersions(db: Db, step: (count: number) => void): AsyncGenerator<ChainFault> {
  let after = "";
  for (;;) {
    const part = await listReleasedAfter(db, { after, statuses: openStatuses, limit: AT_A_TIME });
    for (const { id, edition, slug, differs } of part) {
      after = id;
      if (differs.length > 0)
        yield { fault: "version-differs", versionId: id, address: `${edition}/${slug}`, differs };
    }
    step(part.length);
    if (part.length < AT_A_TIME) return;
  }
}
