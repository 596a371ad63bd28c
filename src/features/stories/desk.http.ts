import type { Kysely } from "kysely";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, editionCode, id, moment, pageSize } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { countNotedDebts } from "../translations/noted-debts.store.ts";
import { type DeskRow, listBylines, listDesk, listEditionsOf } from "./desk.store.ts";
import { kind, status } from "./fields.ts";

const row = z.object({
  versionId: id,
  storyId: id,
  edition: z.string(),
  kind,
  status,
  slug: z.string(),
  headline: z.string(),
  wordCount: z.number(),
  sectionId: id.nullable(),
  revisionId: id,
  savedAt: moment,
  savedBy: colleague.nullable(),
  startedBy: colleague.nullable(),
  visibleFrom: moment.nullable(),
  embargoUntil: moment.nullable(),
  updatedAt: moment.nullable(),
  hasChanges: z.boolean(),
  isOriginal: z.boolean(),
  /** Paragraphs of the original that this one does not follow yet. */
  debt: z.number(),
  writers: z.array(z.object({ id, name: z.string() })),
  otherEditions: z.array(
    z.object({ versionId: id, edition: z.string(), status, headline: z.string(), debt: z.number() }),
  ),
});

const desk = memberEndpoint({
  method: "get",
  path: "/desk",
  summary: "The stories of the newsroom, those saved last first",
  access: { permission: "story.read" },
  query: z.object({
    edition: editionCode.optional(),
    status: status.optional(),
    section: id.optional(),
    person: id.optional(),
    startedBy: id.optional(),
    text: z.string().trim().min(1).max(200).optional(),
    after: id.optional(),
    limit: pageSize,
  }),
  output: z.object({ rows: z.array(row), next: id.nullable() }),
  refusals: [],
  async answer({ db, query }) {
    const { section, person, ...rest } = query;
    const { rows, next } = await listDesk(db, { ...rest, sectionId: section, personId: person });
    return accept({ rows: await completeRows(db, rows), next });
  },
});

/** Adds who signed and saved each, and what other editions tell of it. */
async function completeRows(db: Kysely<Schema>, rows: readonly DeskRow[]) {
  const [bylines, editions, names] = await Promise.all([
    listBylines(
      db,
      rows.map((row) => row.versionId),
    ),
    listEditionsOf(db, [...new Set(rows.map((row) => row.storyId))]),
    findMemberNames(db, [...new Set(rows.flatMap((row) => [row.savedBy ?? [], row.startedBy ?? []].flat()))]),
  ]);
  const debts = await countNotedDebts(
    db,
    editions.map((one) => one.versionId),
  );
  const owing = <One extends { readonly versionId: string }>(one: One) => ({
    ...one,
    debt: debts.get(one.versionId) ?? 0,
  });
  const nameOf = (memberId: string | null) =>
    memberId === null ? null : { id: memberId, name: names.get(memberId) ?? "" };
  return rows.map((row) => ({
    ...owing(row),
    savedBy: nameOf(row.savedBy),
    startedBy: nameOf(row.startedBy),
    writers: bylines.filter((one) => one.versionId === row.versionId),
    otherEditions: editions
      .filter((one) => one.storyId === row.storyId && one.versionId !== row.versionId)
      .map(owing),
  }));
}

/** What a desk looks at. */
export const deskEndpoints: readonly Endpoint[] = [desk];
