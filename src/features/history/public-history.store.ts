import type { ExpressionBuilder } from "kysely";
import { versionKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { whatBecameOf } from "../stories/public-stories.store.ts";
import type { OtherEdition } from "../stories/public-story.ts";
import { wordsOfRow } from "../stories/stories.store.ts";
import { listOtherEditions } from "../stories/story-parts.store.ts";
import { onlyPublic } from "../stories/visibility.store.ts";
import { compareRevisions, type RevisionChanges } from "./compare-revisions.ts";
import type { PublicationKind } from "./publication.ts";

/** One thing that readers saw happen to a version. `at` in epoch milliseconds: when they saw it. */
export type HistoryEntry = {
  /** Its place in the chain of all publications, and its hash. */
  readonly number: number;
  readonly hash: string;
  readonly kind: Exclude<PublicationKind, "scheduled" | "unscheduled">;
  readonly at: number;
  /** The public note of a correction; empty otherwise. */
  readonly note: string;
  /** What differs from the state before; null for the first one, and where nothing was shown. */
  readonly changes: RevisionChanges | null;
};

/** The public history of a version, newest first. */
export type PublicHistory = {
  readonly versionId: string;
  readonly headline: string;
  readonly slug: string;
  readonly otherEditions: readonly OtherEdition[];
  readonly entries: readonly HistoryEntry[];
  /** Where the page of older entries begins; null when there is none. */
  readonly older: number | null;
};

/** What a history's address answers: the history, or what became of the story. */
export type HistoryAtAddress =
  | { readonly found: "history"; readonly history: PublicHistory }
  | { readonly found: "withdrawn" }
  | { readonly found: "nothing" };

const A_PAGE = 20;

/** The history of the version at a story's address, as far as the public ever saw it. @param before the number below which the page begins */
export async function findHistoryAt(
  reading: Reading,
  { slug, before }: { slug: string; before: number | null },
): Promise<HistoryAtAddress> {
  const version = await reading.db
    .selectFrom("versions")
    .select(["id", "story_id", "headline"])
    .where((eb) => onlyPublic(eb, reading))
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (version === undefined) {
    const { found } = await whatBecameOf(reading, slug);
    return found === "withdrawn" ? { found } : { found: "nothing" };
  }
  reading.shows(versionKey(version.id));
  const shown = await listShown(reading, version.id, before);
  const older = shown.length > A_PAGE ? (shown[A_PAGE - 1]?.number ?? null) : null;
  const [withdrawals, otherEditions] = await Promise.all([
    listWithdrawals(reading, { versionId: version.id, before, from: older ?? 0 }),
    listOtherEditions(reading, version.story_id),
  ]);
  const entries = [...entriesOf(shown), ...withdrawals].sort((a, b) => b.number - a.number);
  const { id: versionId, headline } = version;
  return { found: "history", history: { versionId, headline, slug, otherEditions, entries, older } };
}

type Shown = Awaited<ReturnType<typeof listShown>>[number];

function entriesOf(shown: readonly Shown[]): HistoryEntry[] {
  return shown.slice(0, A_PAGE).map((row, i) => {
    const earlier = shown[i + 1];
    const kind = kindOf(row.kind as PublicationKind, earlier === undefined);
    return {
      number: row.number,
      hash: row.hash,
      kind,
      at: kind === "published" || row.kind === "scheduled" ? (row.visible_from ?? row.at) : row.at,
      note: kind === "corrected" ? row.note : "",
      changes: earlier === undefined ? null : compareRevisions(wordsOfRow(earlier), wordsOfRow(row)),
    };
  });
}

/** A time that came was a publishing like any other. */
function kindOf(kind: PublicationKind, isFirst: boolean): HistoryEntry["kind"] {
  if (kind === "scheduled") return isFirst ? "published" : "republished";
  return kind === "unscheduled" ? "withdrawn" : kind;
}

function listShown({ db, now }: Reading, versionId: string, before: number | null) {
  return db
    .selectFrom("publications")
    .innerJoin("revisions", "revisions.id", "publications.revision_id")
    .selectAll("revisions")
    .select([
      "publications.number",
      "publications.hash",
      "publications.kind",
      "publications.at",
      "publications.visible_from",
    ])
    .where("publications.version_id", "=", versionId)
    .where("publications.kind", "not in", ["withdrawn", "unscheduled"])
    .where((eb) => eb.or([eb("publications.kind", "!=", "scheduled"), cameToPass(eb, now)]))
    .$if(before !== null, (query) => query.where("publications.number", "<", before ?? 0))
    .orderBy("publications.number", "desc")
    .limit(A_PAGE + 1)
    .execute();
}

/** Whether the time that was set came before anything else was done. */
function cameToPass(eb: ExpressionBuilder<Schema, "publications">, now: number) {
  const overtaking = eb
    .selectFrom("publications as later")
    .select("later.number")
    .whereRef("later.version_id", "=", "publications.version_id")
    .whereRef("later.number", ">", "publications.number")
    .whereRef("later.at", "<", "publications.visible_from");
  return eb.and([eb("publications.visible_from", "<=", now), eb.not(eb.exists(overtaking))]);
}

async function listWithdrawals(
  { db }: Reading,
  { versionId, before, from }: { versionId: string; before: number | null; from: number },
): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom("publications")
    .select(["number", "hash", "at"])
    .where("version_id", "=", versionId)
    .where("kind", "=", "withdrawn")
    .where("number", ">", from)
    .$if(before !== null, (query) => query.where("number", "<", before ?? 0))
    .execute();
  return rows.map((row) => ({ ...row, kind: "withdrawn", note: "", changes: null }));
}
