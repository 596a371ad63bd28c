import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id, moment, pageSize } from "../api/fields.ts";
import { addPicture } from "./add-picture.ts";
import { findMedia, listMedia, listVersionsLedBy } from "./media.store.ts";

const share = z.coerce.number().min(0).max(1);
const rights = z.string().trim().max(500);

const media = z.object({
  id,
  fileName: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  colour: z.string(),
  focal: z.object({ x: z.number(), y: z.number() }),
  creator: z.string(),
  credit: z.string(),
  copyright: z.string(),
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
    if (!added.ok) return added;
    const found = await findMedia(db, added.value.mediaId);
    return found === null ? { ok: false, refusal: "not-found" } : accept(found);
  },
});

const search = memberEndpoint({
  method: "get",
  path: "/media",
  summary: "The pictures whose file name, maker, credit or copyright has a text, newest first",
  access: { permission: "media.read" },
  query: z.object({
    text: z.string().trim().min(1).max(200).optional(),
    after: id.optional(),
    limit: pageSize,
  }),
  output: z.object({ media: z.array(media), next: id.nullable() }),
  refusals: [],
  answer: async ({ db, query }) => accept(await listMedia(db, query)),
});

const read = memberEndpoint({
  method: "get",
  path: "/media/:id",
  summary: "A picture, and the versions that it stands at the head of",
  access: { permission: "media.read" },
  params: z.object({ id }),
  output: z.object({
    media,
    leads: z.array(z.object({ versionId: id, edition: z.string(), headline: z.string() })),
  }),
  refusals: ["not-found"],
  async answer({ db, params }) {
    const found = await findMedia(db, params.id);
    if (found === null) return { ok: false, refusal: "not-found" };
    return accept({ media: found, leads: await listVersionsLedBy(db, found.id) });
  },
});

/** Pictures. */
export const mediaEndpoints: readonly Endpoint[] = [add, search, read];
