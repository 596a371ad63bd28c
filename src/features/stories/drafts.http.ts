import { z } from "zod";
import { accept, refuse } from "../../kernel/result.ts";
import { type Asked, type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, done, id, moment, pageSize } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { listClashes, settleClashes } from "./clashes.store.ts";
import { findPlaceOfWords } from "./editing.store.ts";
import { clashIn, versionParams, wordsIn, wordsOut } from "./fields.ts";
import { findSaving, hasSave, isRevisionOf, listDrafts } from "./revisions.store.ts";
import { saveDraft } from "./save-draft.ts";
import { findVersion, loadNewest, loadRevision } from "./stories.store.ts";

const saved = z.object({ revisionId: id, number: z.number(), savedAt: moment });
const revisionParams = z.object({ id, revision: id });
const mayWrite = {
  permission: "story.write",
  where: (db: Parameters<typeof findPlaceOfWords>[0], { params }: Asked<{ id: string }>) =>
    findPlaceOfWords(db, params.id),
} as const;

const save = memberEndpoint({
  method: "put",
  path: "/versions/:id/draft",
  summary:
    "Save a draft made from a revision; where somebody has saved since, their words come back instead. Saves of one tab within ten minutes are one revision",
  params: versionParams,
  body: z.object({
    basedOn: id,
    words: wordsIn,
    /** The tab that saves, and a name that it gives this save: sent again after no answer came, it tells whether it was kept. */
    from: z.object({ tab: id, key: id }).optional(),
    clashes: z.array(clashIn).max(500).default([]),
  }),
  access: mayWrite,
  output: saved,
  refusals: ["not-found", "newer-revision"],
  async answer({ db, member, params, body, now, write }) {
    const input = { ...body, versionId: params.id, savedBy: member.id };
    const made = await write(async (writing) => {
      const kept = await saveDraft(writing, input);
      if (kept.ok) await writing.log({ kind: "draft.saved", subjectId: params.id, keys: [] });
      return kept;
    });
    if (made.ok) return accept({ ...made.value, savedAt: now });
    const version = made.refusal === "newer-revision" ? await findVersion(db, params.id) : null;
    if (version === null) return made;
    const { id: revisionId, number, words } = await loadNewest(db, version.id);
    const saving = await findSaving(db, revisionId);
    const landed = body.from !== undefined && (await hasSave(db, params.id, body.from.key));
    return { ...made, more: { newer: { revisionId, number, words, ...saving, landed } } };
  },
});

const list = memberEndpoint({
  method: "get",
  path: "/versions/:id/drafts",
  summary: "The drafts of a version, newest first: who saved them and when, and which readers saw",
  access: { permission: "story.read" },
  params: versionParams,
  query: z.object({ before: z.coerce.number().int().min(1).optional(), limit: pageSize }),
  output: z.object({
    drafts: z.array(
      z.object({
        id,
        number: z.number(),
        headline: z.string(),
        savedAt: moment,
        savedBy: colleague.nullable(),
        publishedAt: moment.nullable(),
      }),
    ),
    /** Where the next page begins. */
    next: z.number().nullable(),
  }),
  refusals: ["not-found"],
  async answer({ db, params, query }) {
    if ((await findVersion(db, params.id)) === null) return refuse("not-found");
    const found = await listDrafts(db, params.id, { before: query.before, limit: query.limit + 1 });
    const drafts = found.slice(0, query.limit);
    const people = drafts.flatMap((draft) => (draft.savedBy === null ? [] : [draft.savedBy]));
    const names = await findMemberNames(db, [...new Set(people)]);
    const nameOf = (memberId: string | null) =>
      memberId === null ? null : { id: memberId, name: names.get(memberId) ?? "" };
    return accept({
      drafts: drafts.map((draft) => ({ ...draft, savedBy: nameOf(draft.savedBy) })),
      next: found.length > query.limit ? (drafts.at(-1)?.number ?? null) : null,
    });
  },
});

const read = memberEndpoint({
  method: "get",
  path: "/versions/:id/drafts/:revision",
  summary: "The words of one draft of a version",
  access: { permission: "story.read" },
  params: revisionParams,
  output: z.object({ number: z.number(), words: wordsOut, publishedAt: moment.nullable() }),
  refusals: ["not-found"],
  async answer({ db, params }) {
    if (!(await isRevisionOf(db, params.id, params.revision))) return refuse("not-found");
    return accept(await loadRevision(db, params.revision));
  },
});

const restore = memberEndpoint({
  method: "post",
  path: "/versions/:id/drafts/:revision/restoration",
  summary: "Make an earlier draft's words the newest draft; what was the newest becomes an earlier one",
  params: revisionParams,
  body: z.object({ basedOn: id }),
  access: mayWrite,
  output: saved,
  refusals: ["not-found", "newer-revision"],
  async answer({ member, params, body, now, write }) {
    const made = await write(async (writing) => {
      const { db } = writing;
      if (!(await isRevisionOf(db, params.id, params.revision))) return refuse("not-found");
      const { words } = await loadRevision(db, params.revision);
      const input = { versionId: params.id, words, savedBy: member.id, basedOn: body.basedOn };
      const kept = await saveDraft(writing, input);
      if (kept.ok) await writing.log({ kind: "draft.restored", subjectId: params.id, keys: [] });
      return kept;
    });
    return made.ok ? accept({ ...made.value, savedAt: now }) : made;
  },
});

const settle = memberEndpoint({
  method: "post",
  path: "/versions/:id/clashes/settlement",
  summary: "Say that clashes of a draft, where two people wrote at one place, are settled",
  params: versionParams,
  body: z.object({ ids: z.array(id).min(1).max(500) }),
  access: mayWrite,
  output: done,
  refusals: [],
  async answer({ params, body, write }) {
    await write(async (writing) => {
      const settled = await settleClashes(writing.db, params.id, body.ids);
      if (settled > 0) await writing.log({ kind: "draft.settled", subjectId: params.id, keys: [] });
    });
    return accept({ done: true as const });
  },
});

const clashes = memberEndpoint({
  method: "get",
  path: "/versions/:id/clashes",
  summary: "Where two people wrote at one place of a draft at one time, until it is settled",
  access: { permission: "story.read" },
  params: versionParams,
  output: z.object({
    clashes: z.array(z.object({ clash: clashIn, foundBy: colleague.nullable(), foundAt: moment })),
  }),
  refusals: [],
  async answer({ db, params }) {
    const open = await listClashes(db, params.id);
    const people = open.flatMap(({ foundBy }) => (foundBy === null ? [] : [foundBy]));
    const names = await findMemberNames(db, [...new Set(people)]);
    return accept({
      clashes: open.map(({ clash, foundBy, foundAt }) => ({
        ...{ clash, foundAt },
        foundBy: foundBy === null ? null : { id: foundBy, name: names.get(foundBy) ?? "" },
      })),
    });
  },
});

/** Saving drafts, the earlier ones, and where two people wrote at one place. */
export const draftEndpoints: readonly Endpoint[] = [save, list, read, restore, clashes, settle];
