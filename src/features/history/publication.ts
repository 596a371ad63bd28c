import { hash } from "node:crypto";
import type { Version, Words } from "../stories/story.ts";

/**
 * What became of a version before the public: shown for the first time, given a time to come, changed, changed with a correction's note,
 * shown again after it was withdrawn, taken away, or kept from a time that had not come.
 */
export type PublicationKind =
  | "published"
  | "scheduled"
  | "updated"
  | "corrected"
  | "republished"
  | "withdrawn"
  | "unscheduled";

/** One act of publishing, as the chain remembers it. Times in epoch milliseconds. */
export type Publication = {
  readonly kind: PublicationKind;
  readonly versionId: string;
  readonly storyId: string;
  readonly edition: string;
  /** The revision that it showed; of what showed none, the one that the public had until then, if any. */
  readonly revisionId: string | null;
  /** When it was done. */
  readonly at: number;
  /** The published and the updated time that readers are told. */
  readonly visibleFrom: number | null;
  readonly updatedAt: number | null;
  /** `contentHash` of the revision that it showed; empty where it showed none. */
  readonly content: string;
};

/** A publication in its place in the chain: numbers begin at 1 and have no gap. */
export type Link = Publication & { readonly number: number; readonly hash: string };

/** A published revision as far as nobody may alter it later. */
export type PublishedContent = {
  readonly versionId: string;
  readonly number: number;
  readonly words: Words;
  /** The public note of a correction; empty otherwise. */
  readonly note: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number | null;
};

/** What the first link names as the one before it. */
export const NO_HASH = "";

/** SHA-256 over all that a published revision says, as JSON with its keys in the alphabet's order; 64 hexadecimal digits. */
export function contentHash({ versionId, number, words, note, publishedAt }: PublishedContent): string {
  return sha256({ versionId, number, words, note, publishedAt });
}

/** The hash of a link: over the hash of the one before it, its place and everything that it says. */
export function linkHash(previous: string, number: number, publication: Publication): string {
  const { kind, versionId, storyId, edition, revisionId, at, visibleFrom, updatedAt, content } = publication;
  const said = { kind, versionId, storyId, edition, revisionId, at, visibleFrom, updatedAt, content };
  return sha256({ ...said, number, previous });
}

/** Publications as the links that follow one another after `last`. */
export function linkUp(
  last: { readonly number: number; readonly hash: string },
  publications: readonly Publication[],
): Link[] {
  let end = last;
  return publications.map((publication) => {
    const number = end.number + 1;
    const link = { ...publication, number, hash: linkHash(end.hash, number, publication) };
    end = link;
    return link;
  });
}

/** Of an act that shows nothing: whom it is about, and what the public had or was to have until then. */
export function unshown(version: Pick<Version, "id" | "storyId" | "edition" | "publicRevisionId">) {
  const { id: versionId, storyId, edition, publicRevisionId: revisionId } = version;
  return { versionId, storyId, edition, revisionId, updatedAt: null, content: "" };
}

/** Whether it brought a revision before the public, at once or later. */
export function showsRevision({ kind }: Pick<Publication, "kind">): boolean {
  return kind !== "withdrawn" && kind !== "unscheduled";
}

function sha256(value: unknown): string {
  return hash("sha256", JSON.stringify(inOneOrder(value)));
}

/** The same with the keys of every object in the alphabet's order: who saved it first decides nothing. */
function inOneOrder(value: unknown): unknown {
  // Of half a character a database makes a whole one.
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOneOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOneOrder(one)]));
}
