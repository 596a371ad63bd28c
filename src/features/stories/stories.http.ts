import { z } from "zod";
import { accept, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { answerOnce, wishKey } from "../api/answer-once.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, editionCode, id, moment } from "../api/fields.ts";
import { addressesOf } from "../settings/addresses.ts";
import { editionOf, type Newspaper } from "../settings/newspaper.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { outlineOfOriginal, writersOfOriginal } from "../translations/outline-of-original.ts";
import { setOutFields } from "../translations/told-fields.store.ts";
import { createVersion } from "./create-version.ts";
import { listBylines, listEditionsOf } from "./desk.store.ts";
import { findPlaceOfWhatIsSeen, findVersionFile, hasStory } from "./editing.store.ts";
import { kind, status, versionOut, versionParams, wordsIn, wordsOut } from "./fields.ts";
import { fileStory } from "./file-story.ts";
import { isKnownFiling } from "./filing.store.ts";
import { moveVersion } from "./move-story.ts";
import { listReviewNotes } from "./review.store.ts";
import { findSaving } from "./revisions.store.ts";
import { findVersion, loadNewest } from "./stories.store.ts";
import { noWords } from "./story.ts";
import { isPublic } from "./visibility.ts";

const ids = z.array(id).max(50).default([]);
const created = z.object({ storyId: id, versionId: id, revisionId: id, slug: z.string() });
const revision = z.object({ id, number: z.number(), savedAt: moment, savedBy: colleague.nullable() });

const read = memberEndpoint({
  method: "get",
  path: "/versions/:id",
  summary: "A version for editing: its newest words, where it stands, how it is filed, its other editions",
  access: { permission: "story.read" },
  params: versionParams,
  output: z.object({
    version: versionOut,
    words: wordsOut,
    revision,
    isPublic: z.boolean(),
    /** Where readers find it, or will. */
    address: z.string(),
    originalEdition: z.string(),
    sectionId: id.nullable(),
    topics: z.array(z.object({ id, key: z.string(), kind: z.string() })).readonly(),
    writers: z.array(z.object({ id, name: z.string() })),
    createdAt: moment,
    createdBy: colleague.nullable(),
    updatedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    otherEditions: z.array(
      z.object({ versionId: id, edition: z.string(), status, slug: z.string(), headline: z.string() }),
    ),
    notes: z.array(
      z.object({
        id,
        kind: z.enum(["sent", "returned", "overruled"]),
        text: z.string(),
        by: colleague,
        at: moment,
      }),
    ),
  }),
  refusals: ["not-found"],
  async answer({ db, now, newsroom, params }) {
    const version = await findVersion(db, params.id);
    const file = await findVersionFile(db, params.id);
    if (version === null || file === null) return { ok: false, refusal: "not-found" };
    const newest = await loadNewest(db, version.id);
    const [saving, writers, editions, notes] = await Promise.all([
      findSaving(db, newest.id),
      listBylines(db, [version.id]),
      listEditionsOf(db, [version.storyId]),
      listReviewNotes(db, version.id),
    ]);
    const savedBy = saving?.savedBy ?? null;
    const people = [savedBy, file.createdBy, ...notes.map((note) => note.by)];
    const names = await findMemberNames(db, [...new Set(people.filter((one) => one !== null))]);
    const nameOf = (memberId: string) => ({ id: memberId, name: names.get(memberId) ?? "" });
    const orNull = (memberId: string | null) => (memberId === null ? null : nameOf(memberId));
    return accept({
      ...file,
      version: { ...version, revisionId: newest.id },
      words: newest.words,
      revision: {
        id: newest.id,
        number: newest.number,
        savedAt: saving?.savedAt ?? 0,
        savedBy: orNull(savedBy),
      },
      isPublic: isPublic(version, { edition: version.edition, now }),
      address: addressesOf(editionOf(newsroom.newspaper, version.edition)).story(version.slug),
      createdBy: orNull(file.createdBy),
      writers,
      otherEditions: editions.filter((one) => one.versionId !== version.id),
      notes: notes.map((note) => ({ ...note, by: nameOf(note.by) })),
    });
  },
});

const create = memberEndpoint({
  method: "post",
  path: "/stories",
  summary: "Begin a story, as a draft",
  body: z.object({
    key: wishKey.optional(),
    edition: editionCode,
    kind: kind.default("story"),
    words: wordsIn.default(noWords),
    slug: z.string().max(200).optional(),
    sectionId: id.nullable().default(null),
    topicIds: ids,
    personIds: ids,
  }),
  access: {
    permission: "story.create",
    where: (_, { body }) => ({ edition: body.edition, owner: null }),
  },
  output: created,
  refusals: ["no-such-edition", "unknown-filing", "edition-exists", "key-used"],
  async answer({ newsroom, member, body, write }) {
    const { key, slug, sectionId, topicIds, ...rest } = body;
    if (!hasEdition(newsroom.newspaper, body.edition)) return { ok: false, refusal: "no-such-edition" };
    const begin = async (writing: Writing) => {
      if (!(await isKnownFiling(writing.db, body))) return refuse("unknown-filing" as const);
      const story = { sectionId, topicIds };
      const wish = slug === undefined ? {} : { slug };
      const made = await createVersion(writing, { ...rest, ...wish, story, savedBy: member.id });
      if (made.ok) await writing.log({ kind: "draft.begun", subjectId: made.value.versionId, keys: [] });
      return made;
    };
    if (key === undefined) return write(begin);
    const asked = { post: "/stories", ...body };
    return write((writing) =>
      answerOnce(
        writing,
        { staffId: member.id, key, asked },
        { schema: created, work: () => begin(writing) },
      ),
    );
  },
});

const translate = memberEndpoint({
  method: "post",
  path: "/stories/:id/versions",
  summary:
    "Begin the version of a story in another edition, as a draft; without words it has the original's pictures and an empty block for each of its paragraphs; without writers it has the original's",
  params: z.object({ id }),
  body: z.object({
    edition: editionCode,
    words: wordsIn.optional(),
    slug: z.string().max(200).optional(),
    /** Who signs it; without them, the writers of the original. */
    personIds: z.array(id).max(50).optional(),
  }),
  access: {
    permission: "story.translate",
    where: async (db, { params, body }) =>
      (await hasStory(db, params.id)) ? { edition: body.edition, owner: null } : null,
  },
  output: created,
  refusals: ["no-such-edition", "unknown-filing", "edition-exists"],
  async answer({ newsroom, member, params, body, write }) {
    const { slug, ...given } = body;
    if (!hasEdition(newsroom.newspaper, body.edition)) return { ok: false, refusal: "no-such-edition" };
    return write(async (writing) => {
      const words =
        given.words ?? (await outlineOfOriginal(writing.db, { storyId: params.id, now: writing.now }));
      const personIds = given.personIds ?? (await writersOfOriginal(writing.db, params.id));
      const rest = { ...given, words, personIds };
      const filing = { sectionId: null, topicIds: [], personIds };
      if (!(await isKnownFiling(writing.db, filing)))
        return { ok: false, refusal: "unknown-filing" as const };
      const wish = { ...rest, ...(slug === undefined ? {} : { slug }), kind: "story" as const };
      const made = await createVersion(writing, { ...wish, story: { id: params.id }, savedBy: member.id });
      if (made.ok && given.words === undefined) await setOutFields(writing.db, made.value.versionId);
      if (made.ok) await writing.log({ kind: "draft.begun", subjectId: made.value.versionId, keys: [] });
      return made;
    });
  },
});

const move = memberEndpoint({
  method: "put",
  path: "/versions/:id/slug",
  summary: "Give a version another address; one that readers knew leads to it for ever (story.publish then)",
  params: versionParams,
  body: z.object({ slug: z.string().min(1).max(200) }),
  access: { permission: "story.write", where: (db, { params }) => findPlaceOfWhatIsSeen(db, params.id) },
  output: versionOut,
  refusals: ["not-found", "slug-empty", "slug-taken"],
  async answer({ db, newsroom, params, body, write }) {
    const version = await findVersion(db, params.id);
    if (version === null) return { ok: false, refusal: "not-found" };
    const edition = editionOf(newsroom.newspaper, version.edition);
    return write((writing) => moveVersion(writing, { versionId: version.id, slug: body.slug, edition }));
  },
});

const file = memberEndpoint({
  method: "put",
  path: "/versions/:id/filing",
  summary:
    "Set a story's section and topics, and a version's writers (story.publish once readers see any edition)",
  params: versionParams,
  body: z.object({
    sectionId: id.nullable(),
    topicIds: z.array(id).max(50),
    personIds: z.array(id).max(50),
  }),
  access: { permission: "story.write", where: (db, { params }) => findPlaceOfWhatIsSeen(db, params.id) },
  output: versionOut,
  refusals: ["not-found", "unknown-filing"],
  answer: ({ params, body, write }) =>
    write((writing) => fileStory(writing, { ...body, versionId: params.id })),
});

function hasEdition(newspaper: Newspaper, code: string): boolean {
  return newspaper.editions.some((edition) => edition.code === code);
}

/** Beginning and filing. */
export const storyEndpoints: readonly Endpoint[] = [read, create, translate, move, file];
