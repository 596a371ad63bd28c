import type { Kysely } from "kysely";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, id, moment } from "../api/fields.ts";
import { type Correction, insertCorrectionAnswers, listDueCorrections } from "./correction-answers.store.ts";
import { findPlace } from "./editing.store.ts";
import { versionParams } from "./fields.ts";
import { findVersion } from "./stories.store.ts";
import { isPublic } from "./visibility.ts";

const list = memberEndpoint({
  method: "get",
  path: "/versions/:id/corrections",
  summary: "Public corrections of the story's other editions about which this version has done nothing yet",
  params: versionParams,
  access: { permission: "story.read" },
  output: z.object({
    due: z.array(
      z.object({ revisionId: id, versionId: id, edition: z.string(), note: z.string(), at: moment }),
    ),
  }),
  refusals: [],
  answer: async ({ db, params, now }) => accept({ due: await findDue(db, params.id, now) }),
});

const settle = memberEndpoint({
  method: "post",
  path: "/versions/:id/corrections",
  summary: "Say that corrections of other editions leave nothing to correct in this version",
  params: versionParams,
  body: z.object({ revisionIds: z.array(id).max(100) }),
  access: { permission: "story.publish", where: (db, { params }) => findPlace(db, params.id) },
  output: done,
  refusals: [],
  async answer({ params, body, member, write }) {
    await write(async (writing) => {
      const { db, now } = writing;
      const due = await findDue(db, params.id, now);
      const revisionIds = due.map((one) => one.revisionId).filter((one) => body.revisionIds.includes(one));
      const answer = { versionId: params.id, revisionIds, answerId: null, by: member.id, at: now };
      await insertCorrectionAnswers(db, answer);
      await writing.log({ kind: "correction.settled", subjectId: params.id, keys: [] });
    });
    return accept({ done: true as const });
  },
});

/**
 * The corrections of other editions that a version has to deal with; none while readers can't read it.
 * @param now epoch milliseconds
 */
export async function findDue(db: Kysely<Schema>, versionId: string, now: number): Promise<Correction[]> {
  const version = await findVersion(db, versionId);
  if (version === null || version.visibleFrom === null) return [];
  if (!isPublic(version, { edition: version.edition, now })) return [];
  return listDueCorrections(db, { ...version, visibleFrom: version.visibleFrom });
}

/** Corrections, linked between the editions of a story. */
export const correctionEndpoints: readonly Endpoint[] = [list, settle];
