import type { Kysely } from "kysely";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, type MemberCall, memberEndpoint } from "../api/endpoint.ts";
import { colleague, editionCode, id, moment, pageSize } from "../api/fields.ts";
import { searchWords } from "../search/search-words.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { countNotedDebts } from "../translations/noted-debts.store.ts";
import {
  type DebtWish,
  type DeskReading,
  type DeskRow,
  listBylines,
  listDesk,
  listEditionsOf,
  listPlanned,
} from "./desk.store.ts";
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
  /** Whether it shows a picture whose licence is over. */
  hasExpiredPicture: z.boolean(),
  /** By when the first of the story's open translation tasks is to be done. */
  dueAt: moment.nullable(),
  writers: z.array(z.object({ id, name: z.string() })),
  otherEditions: z.array(
    z.object({
      ...{ versionId: id, edition: z.string(), status, isOriginal: z.boolean(), headline: z.string() },
      debt: z.number(),
    }),
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
    /** Translations that owe their original something, originals that an edition lacks, stories with an overdue task. */
    debt: z.enum(["owing", "untranslated", "overdue"] as const satisfies readonly DebtWish[]).optional(),
    /** A row a story, its version that was saved last of those that fit; or a row a version. */
    by: z.enum(["story", "version"]).default("version"),
    /** Words of the newest draft of each: headline, standfirst, body; in any order, the last perhaps unfinished. */
    text: z.string().trim().min(1).max(200).optional(),
    after: id.optional(),
    limit: pageSize,
  }),
  output: z.object({ rows: z.array(row), next: id.nullable() }),
  refusals: [],
  async answer(call) {
    const { section, person, text, ...rest } = call.query;
    const { newspaper } = call.newsroom;
    const asked = newspaper.editions.map(({ code, language }) => ({
      edition: code,
      words: searchWords(text ?? "", language),
    }));
    const wish = {
      ...rest,
      sectionId: section,
      personId: person,
      ...(text !== undefined && { text: asked }),
    };
    const { rows, next } = await listDesk(deskReading(call), wish);
    return accept({ rows: await completeRows(call.db, rows), next });
  },
});

const planned = memberEndpoint({
  method: "get",
  path: "/desk/planned",
  summary: "What comes out next: the scheduled versions, the soonest first",
  access: { permission: "story.read" },
  query: z.object({ limit: pageSize }),
  output: z.object({ rows: z.array(row) }),
  refusals: [],
  answer: async (call) =>
    accept({
      rows: await completeRows(call.db, await listPlanned(deskReading(call), call.query.limit)),
    }),
});

function deskReading({ db, newsroom, now }: Pick<MemberCall, "db" | "newsroom" | "now">): DeskReading {
  const editions = newsroom.newspaper.editions.map((edition) => edition.code);
  return { db, dialect: newsroom.ledger.database.dialect, now, editions };
}

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
export const deskEndpoints: readonly Endpoint[] = [desk, planned];
