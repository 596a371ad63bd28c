import { z } from "zod";
import { newId } from "../../kernel/ids.ts";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { colleague, done, id, moment } from "../api/fields.ts";
import type { Newsroom } from "../api/newsroom.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { listBylines } from "./desk.store.ts";
import { findPlace } from "./editing.store.ts";
import { kind, versionParams, wordsOut } from "./fields.ts";
import { readPreview, signPreview } from "./preview-link.ts";
import {
  findLivePreviewLink,
  findPlaceOfLink,
  insertPreviewLink,
  listLivePreviewLinks,
  revokePreviewLink,
} from "./previews.store.ts";
import { findVersion, loadNewest } from "./stories.store.ts";

const HOUR = 3_600_000;
/** Below the newspaper's own address. */
const PREVIEWS = "/newsroom/preview";

const make = memberEndpoint({
  method: "post",
  path: "/versions/:id/preview",
  summary: "A link by which anybody may read the newest draft until it expires or is revoked",
  params: versionParams,
  body: z.object({ hours: z.number().int().min(1).max(168).default(48) }),
  access: { permission: "story.preview", where: (db, { params }) => findPlace(db, params.id) },
  output: z.object({ id, link: z.string(), word: z.string(), expiresAt: moment }),
  refusals: [],
  async answer({ newsroom, member, params, body, now, write }) {
    const link = { id: newId(now), versionId: params.id, madeBy: member.id, madeAt: now };
    const expiresAt = now + body.hours * HOUR;
    await write(async (writing) => {
      await insertPreviewLink(writing.db, { ...link, expiresAt });
      await writing.log({ kind: "draft.shared", subjectId: params.id, keys: [] });
    });
    return accept({ id: link.id, ...addressOfLink(newsroom, link.id), expiresAt });
  },
});

const list = memberEndpoint({
  method: "get",
  path: "/versions/:id/previews",
  summary: "The links that show a version's draft now",
  params: versionParams,
  access: { permission: "story.preview", where: (db, { params }) => findPlace(db, params.id) },
  output: z.object({
    links: z.array(z.object({ id, link: z.string(), madeBy: colleague, madeAt: moment, expiresAt: moment })),
  }),
  refusals: [],
  async answer({ db, newsroom, params, now }) {
    const links = await listLivePreviewLinks(db, params.id, now);
    const names = await findMemberNames(db, [...new Set(links.map((one) => one.madeBy))]);
    const told = links.map((one) => ({
      ...one,
      link: addressOfLink(newsroom, one.id).link,
      madeBy: { id: one.madeBy, name: names.get(one.madeBy) ?? "" },
    }));
    return accept({ links: told });
  },
});

const revoke = memberEndpoint({
  method: "delete",
  path: "/previews/:id",
  summary: "Let a link show nothing from now on",
  params: z.object({ id }),
  access: { permission: "story.preview", where: (db, { params }) => findPlaceOfLink(db, params.id) },
  output: done,
  refusals: [],
  async answer({ params, write }) {
    await write(async (writing) => {
      await revokePreviewLink(writing.db, params.id, writing.now);
      await writing.log({ kind: "draft.unshared", subjectId: params.id, keys: [] });
    });
    return accept({ done: true as const });
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
    const linkId = readPreview(params.word, newsroom.secret);
    const preview = linkId === null ? null : await findLivePreviewLink(db, linkId, now);
    const version = preview === null ? null : await findVersion(db, preview.versionId);
    if (preview === null || version === null) return { ok: false, refusal: "preview-gone" };
    const { words } = await loadNewest(db, version.id);
    const writers = await listBylines(db, [version.id]);
    return accept({ ...preview, edition: version.edition, kind: version.kind, words, writers });
  },
});

function addressOfLink({ secret, publicUrl }: Newsroom, linkId: string): { word: string; link: string } {
  const word = signPreview(linkId, secret);
  return { word, link: `${publicUrl}${PREVIEWS}/${word}` };
}

/** Showing a draft to somebody outside. */
export const previewEndpoints: readonly Endpoint[] = [make, list, revoke, read];
