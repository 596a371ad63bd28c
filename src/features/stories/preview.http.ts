import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { id, moment } from "../api/fields.ts";
import { listBylines } from "./desk.store.ts";
import { findPlace } from "./editing.store.ts";
import { kind, versionParams, wordsOut } from "./fields.ts";
import { readPreview, signPreview } from "./preview-link.ts";
import { findVersion, loadRevision } from "./stories.store.ts";

const HOUR = 3_600_000;

const make = memberEndpoint({
  method: "post",
  path: "/versions/:id/preview",
  summary: "A link by which anybody may read the newest draft until it expires",
  params: versionParams,
  body: z.object({ hours: z.number().int().min(1).max(168).default(48) }),
  access: { permission: "story.preview", where: (db, { params }) => findPlace(db, params.id) },
  output: z.object({ link: z.string(), word: z.string(), expiresAt: moment }),
  refusals: [],
  async answer({ newsroom, params, body, now, write }) {
    const expiresAt = now + body.hours * HOUR;
    const word = signPreview({ versionId: params.id, expiresAt }, newsroom.secret);
    await write((writing) => writing.log({ kind: "draft.shared", subjectId: params.id, keys: [] }));
    return accept({ link: `${newsroom.publicUrl}/newsroom/preview/${word}`, word, expiresAt });
  },
});

const read = openEndpoint({
  method: "get",
  path: "/previews/:word",
  summary: "What a preview link shows",
  params: z.object({ word: z.string().max(200) }),
  output: z.object({
    versionId: id,
    edition: z.string(),
    kind,
    words: wordsOut,
    writers: z.array(z.object({ id, name: z.string() })),
    expiresAt: moment,
  }),
  refusals: ["preview-gone"],
  async answer({ db, newsroom, params, now }) {
    const preview = readPreview(params.word, newsroom.secret, now);
    const version = preview === null ? null : await findVersion(db, preview.versionId);
    if (preview === null || version === null) return { ok: false, refusal: "preview-gone" };
    const { words } = await loadRevision(db, version.revisionId);
    const writers = await listBylines(db, [version.id]);
    return accept({ ...preview, edition: version.edition, kind: version.kind, words, writers });
  },
});

/** Showing a draft to somebody outside. */
export const previewEndpoints: readonly Endpoint[] = [make, read];
