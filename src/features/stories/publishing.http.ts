import { z } from "zod";
import { type Asked, type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id, line, moment } from "../api/fields.ts";
import { answersIn } from "../checks/finding-fields.ts";
import type { Permission } from "../staff/permissions.ts";
import { insertCorrectionAnswers } from "./correction-answers.store.ts";
import { findDue } from "./corrections.http.ts";
import { findPlace } from "./editing.store.ts";
import { versionOut, versionParams } from "./fields.ts";
import { setEmbargo, unscheduleVersion } from "./hold-story.ts";
import { killVersion, reviveVersion } from "./kill-story.ts";
import { correctVersion, publishVersion, scheduleVersion } from "./publish-story.ts";
import { release } from "./release.ts";
import { returnToWriter, sendForReview } from "./review-story.ts";
import { withdrawVersion } from "./withdraw-story.ts";

/**
 * The revision that was looked at (where there is a newer one, nobody has, and nothing is shown), and what is said of the findings of
 * the checks.
 */
const looked = { basedOn: id.optional(), ...answersIn };
const lookedRefusals = ["newer-revision", "checks-failed", "not-permitted", "killed"] as const;
const note = z.object({ note: z.string().trim().max(5000).default("") });
/** The version that the path names. */
const onVersion = { params: versionParams, output: versionOut } as const;
const needs = (permission: Permission) => ({
  permission,
  where: (db: Parameters<typeof findPlace>[0], { params }: Asked<{ id: string }>) => findPlace(db, params.id),
});

const send = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/review",
  summary: "Send a draft to the editors, with a note",
  body: note,
  access: needs("story.write"),
  refusals: ["not-found", "not-a-draft"],
  answer: ({ params, body, member, write }) =>
    write((writing) => sendForReview(writing, { ...body, versionId: params.id, by: member.id })),
});

const giveBack = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/return",
  summary: "Give a version back to its writer, with a note",
  body: note,
  access: needs("story.publish"),
  refusals: ["not-found", "not-in-review"],
  answer: ({ params, body, member, write }) =>
    write((writing) => returnToWriter(writing, { ...body, versionId: params.id, by: member.id })),
});

const publish = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/publication",
  summary: "Show the newest draft to readers, for the first time or as an update",
  body: z.object(looked),
  access: needs("story.publish"),
  refusals: [
    ...lookedRefusals,
    "not-found",
    "no-headline",
    "machine-draft-unseen",
    "under-embargo",
    "time-is-past",
    "already-public",
  ],
  answer: (call) => release(call, (writing) => publishVersion(writing, { versionId: call.params.id })),
});

const correct = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/correction",
  summary: "Show the newest draft as a correction, with a note that readers see",
  body: z.object({
    note: line.max(2000),
    answers: z
      .array(id)
      .max(100)
      .default([])
      .meta({ description: "The corrections of other editions, by their revisions, that this one follows" }),
    ...looked,
  }),
  access: needs("story.publish"),
  refusals: [
    ...lookedRefusals,
    "not-found",
    "not-public",
    "no-headline",
    "machine-draft-unseen",
    "under-embargo",
    "time-is-past",
    "already-public",
  ],
  answer: (call) =>
    release(call, async (writing) => {
      const versionId = call.params.id;
      const due = await findDue(writing.db, versionId, writing.now);
      const corrected = await correctVersion(writing, { versionId, note: call.body.note });
      if (!corrected.ok) return corrected;
      await insertCorrectionAnswers(writing.db, {
        versionId,
        revisionIds: due.map((one) => one.revisionId).filter((one) => call.body.answers.includes(one)),
        answerId: corrected.value.revisionId,
        by: call.member.id,
        at: writing.now,
      });
      return corrected;
    }),
});

const schedule = memberEndpoint({
  ...onVersion,
  method: "put",
  path: "/versions/:id/schedule",
  summary: "Let the newest draft come out at a time",
  body: z.object({ at: moment, ...looked }),
  access: needs("story.publish"),
  refusals: [
    ...lookedRefusals,
    "not-found",
    "no-headline",
    "machine-draft-unseen",
    "under-embargo",
    "time-is-past",
    "already-public",
  ],
  answer: (call) =>
    release(call, (writing) => scheduleVersion(writing, { versionId: call.params.id, at: call.body.at })),
});

const unschedule = memberEndpoint({
  ...onVersion,
  method: "delete",
  path: "/versions/:id/schedule",
  summary: "Take back a time that has not come",
  access: needs("story.publish"),
  refusals: ["not-found", "not-scheduled", "already-public"],
  answer: ({ params, write }) => write((writing) => unscheduleVersion(writing, { versionId: params.id })),
});

const kill = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/killing",
  summary: "Put a draft aside that will never run; it is kept, and leaves the desk",
  access: needs("story.publish"),
  refusals: ["not-found", "not-a-draft"],
  answer: ({ params, write }) => write((writing) => killVersion(writing, { versionId: params.id })),
});

const revive = memberEndpoint({
  ...onVersion,
  method: "delete",
  path: "/versions/:id/killing",
  summary: "Make a draft again of one that was killed",
  access: needs("story.publish"),
  refusals: ["not-found", "not-killed"],
  answer: ({ params, write }) => write((writing) => reviveVersion(writing, { versionId: params.id })),
});

const embargo = memberEndpoint({
  ...onVersion,
  method: "put",
  path: "/versions/:id/embargo",
  summary: "Forbid publishing before a time; null lifts it",
  body: z.object({ until: moment.nullable() }),
  access: needs("story.publish"),
  refusals: ["not-found", "already-public", "time-is-past", "embargo-and-schedule"],
  answer: ({ params, body, write }) =>
    write((writing) => setEmbargo(writing, { ...body, versionId: params.id })),
});

const withdraw = memberEndpoint({
  ...onVersion,
  method: "post",
  path: "/versions/:id/withdrawal",
  summary: "Take a version away from readers; its address answers 410",
  access: needs("story.publish"),
  refusals: ["not-found", "never-published"],
  answer: ({ params, write }) => write((writing) => withdrawVersion(writing, { versionId: params.id })),
});

/** A version's way to readers, and back. */
export const publishingEndpoints: readonly Endpoint[] = [
  send,
  giveBack,
  publish,
  correct,
  schedule,
  unschedule,
  embargo,
  withdraw,
  kill,
  revive,
];
