import type { Kysely } from "kysely";
import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, done, id, moment, pageSize } from "../api/fields.ts";
import type { Place } from "../staff/permissions.ts";
import { ALL_EDITIONS } from "../staff/roles.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { status } from "../stories/fields.ts";
import { addPicture } from "./add-picture.ts";
import { changePicture, deletePicture, replacePicture } from "./change-picture.ts";
import { removeFormerFiles } from "./former-files.ts";
import { listAdders, listMedia } from "./library.store.ts";
import { findMedia, type Media } from "./media.store.ts";
import { isOrWasPublic, listUses } from "./picture-uses.store.ts";
import { findAdder, listPictureWords } from "./replacing.store.ts";

const share = z.coerce.number().min(0).max(1);
const rights = z.string().trim().max(500);
const terms = z.string().trim().max(2000);
const pictureWords = z.record(
  z.string().regex(/^[a-z]{2,8}$/),
  z.object({ alt: z.string().trim().max(1000), caption: z.string().trim().max(2000) }),
);

/** What is said of a picture besides its file. */
const facts = z.object({
  /** What must stay visible when cropped, 0..1 from the left and from the top. */
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
  creator: rights,
  credit: rights,
  copyright: rights,
  holder: rights,
  licence: terms,
  restrictions: terms,
  /** Until when it may be shown; null for ever. */
  expiresAt: moment.nullable(),
  /** Whether readers no longer see it from then on; otherwise only the newsroom is warned. */
  hidesWhenExpired: z.boolean(),
});

const media = facts.extend({
  id,
  fileName: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  colour: z.string(),
  /** `pending` until all sizes are made; pages can show it from the first. */
  state: z.enum(["pending", "ready", "failed"]),
  /** Readers and screens fetch each as /media/FILE. */
  renditions: z
    .array(
      z.object({
        format: z.enum(["avif", "webp", "jpeg"]),
        width: z.number(),
        height: z.number(),
        file: z.string(),
        bytes: z.number(),
      }),
    )
    .readonly(),
  createdAt: moment,
  replacedAt: moment.nullable(),
  addedBy: colleague.nullable(),
  /** By edition: what a story begins with when it takes the picture. */
  words: pictureWords,
});

const add = memberEndpoint({
  method: "post",
  path: "/media",
  summary: "Take a picture in; what is not said of its rights comes from the file itself",
  takes: "multipart",
  body: z.object({
    file: z.file(),
    creator: rights.optional(),
    credit: rights.optional(),
    copyright: rights.optional(),
    focalX: share.optional(),
    focalY: share.optional(),
  }),
  access: { permission: "media.add" },
  output: media,
  refusals: ["not-a-picture", "format-not-taken", "too-large", "broken", "not-found"],
  async answer({ newsroom, db, member, body }) {
    const { file, focalX, focalY, ...said } = body;
    const told = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined));
    const focal = focalX === undefined || focalY === undefined ? {} : { focal: { x: focalX, y: focalY } };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picture = { bytes, fileName: file.name, addedBy: member.id, ...told, ...focal };
    const added = await addPicture(newsroom, picture);
    return added.ok ? tell(db, added.value.mediaId) : added;
  },
});

const search = memberEndpoint({
  method: "get",
  path: "/media",
  summary: "The pictures of which words, a time and a member are told, newest first",
  access: { permission: "media.read" },
  query: z.object({
    text: z.string().trim().min(1).max(200).optional(),
    /** Taken in from this moment on. */
    from: z.coerce.number().pipe(moment).optional(),
    before: z.coerce.number().pipe(moment).optional(),
    addedBy: id.optional(),
    after: id.optional(),
    limit: pageSize,
  }),
  output: z.object({
    media: z.array(media),
    next: id.nullable(),
    /** Who took pictures in: with the first page only. */
    adders: z.array(colleague),
  }),
  refusals: [],
  async answer({ db, query }) {
    const { media, next } = await listMedia(db, query);
    const adders = query.after === undefined ? await listAdders(db) : [];
    const names = await findMemberNames(db, adders);
    return accept({
      media: await complete(db, media),
      next,
      adders: adders.map((one) => ({ id: one, name: names.get(one) ?? "" })),
    });
  },
});

const read = memberEndpoint({
  method: "get",
  path: "/media/:id",
  summary: "A picture, and the versions that show it or showed it to readers",
  access: { permission: "media.read" },
  params: z.object({ id }),
  output: z.object({
    media,
    uses: z.array(
      z.object({
        versionId: id,
        edition: z.string(),
        headline: z.string(),
        status,
        /** `draft`: its newest words do; `public`: readers see it there; `former`: they saw it there. */
        stages: z.array(z.enum(["draft", "public", "former"])).readonly(),
      }),
    ),
  }),
  refusals: ["not-found"],
  async answer({ db, params }) {
    const found = await findMedia(db, params.id);
    if (found === null) return { ok: false, refusal: "not-found" };
    const [completed] = await complete(db, [found]);
    if (completed === undefined) return { ok: false, refusal: "not-found" };
    return accept({ media: completed, uses: await listUses(db, found.id) });
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/media/:id",
  summary: "Change what is said of a picture: rights, expiry, focal point, words by edition",
  params: z.object({ id }),
  body: facts.extend({ words: pictureWords }),
  access: { permission: "media.change", where: (db, { params }) => findPlaceOfPicture(db, params.id) },
  output: media,
  refusals: ["not-found"],
  async answer({ db, params, body, write }) {
    const { words, ...said } = body;
    const changed = await write((writing) => changePicture(writing, params.id, { facts: said, words }));
    return changed.ok ? tell(db, params.id) : changed;
  },
});

const replace = memberEndpoint({
  method: "put",
  path: "/media/:id/file",
  summary: "Put another file in a picture's place: every story shows the new one",
  takes: "multipart",
  params: z.object({ id }),
  body: z.object({ file: z.file() }),
  access: { permission: "media.change", where: (db, { params }) => findPlaceOfPicture(db, params.id) },
  output: media,
  refusals: ["not-found", "not-a-picture", "format-not-taken", "too-large", "broken"],
  async answer({ newsroom, db, member, params, body }) {
    const bytes = new Uint8Array(await body.file.arrayBuffer());
    const file = { id: params.id, bytes, fileName: body.file.name, by: member.id };
    const replaced = await replacePicture(newsroom, file);
    return replaced.ok ? tell(db, params.id) : replaced;
  },
});

const remove = memberEndpoint({
  method: "delete",
  path: "/media/:id",
  summary: "Take out a picture that no story shows, and none ever showed to readers",
  params: z.object({ id }),
  access: { permission: "media.change", where: (db, { params }) => findPlaceOfPicture(db, params.id) },
  output: done,
  refusals: ["not-found", "picture-used"],
  async answer({ newsroom, params, write }) {
    const deleted = await write((writing) => deletePicture(writing, params.id));
    if (!deleted.ok) return deleted;
    await removeFormerFiles(newsroom, deleted.value);
    return accept({ done: true as const });
  },
});

/** A picture that readers see or saw is an editor's to change; before, it is also that of who took it in. */
async function findPlaceOfPicture(db: Kysely<Schema>, mediaId: string): Promise<Place | null> {
  const adder = await findAdder(db, mediaId);
  if (adder === undefined) return null;
  return { edition: ALL_EDITIONS, owner: (await isOrWasPublic(db, mediaId)) ? null : adder };
}

async function tell(db: Kysely<Schema>, mediaId: string) {
  const found = await findMedia(db, mediaId);
  const [completed] = await complete(db, found === null ? [] : [found]);
  return completed === undefined ? ({ ok: false, refusal: "not-found" } as const) : accept(completed);
}

/** Adds who took each in, and its words. */
async function complete(db: Kysely<Schema>, all: readonly Media[]) {
  const ids = all.map((one) => one.id);
  const adders = all.flatMap((one) => one.addedBy ?? []);
  const [words, names] = await Promise.all([
    listPictureWords(db, ids),
    findMemberNames(db, [...new Set(adders)]),
  ]);
  return all.map((one) => ({
    ...one,
    words: words.get(one.id) ?? {},
    addedBy: one.addedBy === null ? null : { id: one.addedBy, name: names.get(one.addedBy) ?? "" },
  }));
}

/** Pictures. */
export const mediaEndpoints: readonly Endpoint[] = [add, search, read, change, replace, remove];
