import type { Hono } from "hono";
import { reportReasons } from "../features/comments/comment.ts";
import { findComments, type KeptComment } from "../features/comments/comments.store.ts";
import { editComment, findOwnComment } from "../features/comments/edit-comment.ts";
import { readForm, signForm, writerWordOf } from "../features/comments/form-word.ts";
import type { CommentFault } from "../features/comments/guards.ts";
import { reportComment } from "../features/comments/report-comment.ts";
import { submitComment } from "../features/comments/submit-comment.ts";
import { findStanding } from "../features/comments/threads.store.ts";
import { addressesOf, LITE, pathWordsOf } from "../features/settings/addresses.ts";
import type { Edition } from "../features/settings/newspaper.ts";
import { findStoryAt, findStoryIdAt } from "../features/stories/public-stories.store.ts";
import { cachePage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { WriteTogether } from "../platform/database/write-together.ts";
import { respondWithPage } from "../platform/http/answer-page.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import { readSentForm } from "../platform/http/read-sent-form.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { movedOrMissing } from "../site/old-addresses.ts";
import { renderAddress } from "../site/open-site.ts";
import { commentFormPage, TRAP } from "../site/pages/comment-form.tsx";
import type { OfStory } from "../site/pages/comment-form-parts.tsx";
import { ownCommentPage } from "../site/pages/own-comment.tsx";
import { reportPage } from "../site/pages/report-form.tsx";
import type { PageAnswer, Site, Visit } from "../site/visit.ts";

/** What readers' comments are written with. */
export type CommentDoor = {
  /** Many readers may write at once. */
  readonly write: WriteTogether;
  /** Signs forms. */
  readonly secret: string;
  /** Resolves when every reader sees a change. */
  visible(changeId: number): Promise<void>;
};

type DoorParts = CommentDoor & { readonly site: Site; readonly clock: Clock };

/** One request for a form or from one. */
type Asked = {
  readonly edition: Edition;
  readonly lite: boolean;
  readonly slug: string;
  readonly query: URLSearchParams;
  readonly address: string;
  readonly request: Request;
  /** What Node knows of the connection. */
  readonly env: unknown;
};

/** A form of 4,000 characters and a name, each of which may take nine bytes, with room. */
const MOST_BYTES = 48 * 1024;

/** Where readers write, come back to what they wrote, and report: nothing here is kept by anybody on the way. */
export function mountReaderComments(app: Hono, parts: DoorParts): void {
  for (const edition of parts.site.newspaper.editions) {
    const words = pathWordsOf(edition);
    for (const lite of [true, false]) {
      const root = lite ? `${edition.prefix}/${LITE}` : edition.prefix;
      const of = (c: { req: { raw: Request; param(name: "slug"): string }; env: unknown }): Asked => ({
        edition,
        lite,
        slug: c.req.param("slug"),
        query: new URL(c.req.raw.url).searchParams,
        address: clientAddress(c.req.raw, c.env),
        request: c.req.raw,
        env: c.env,
      });
      app.get(`${root}/:slug/${words.comment}`, (c) => showForm(parts, of(c)));
      app.post(`${root}/:slug/${words.comment}`, (c) => takeForm(parts, of(c)));
      app.get(`${root}/:slug/${words.report}`, (c) => showReport(parts, of(c)));
      app.post(`${root}/:slug/${words.report}`, (c) => takeReport(parts, of(c)));
    }
  }
}

/** Answers with a page about the story that the address names, or with what became of it. */
async function answerAbout(
  { site, clock }: DoorParts,
  { edition, lite, slug }: Asked,
  { status = 200, page }: { status?: number; page: (of: OfStory) => PageAnswer | Promise<PageAnswer> },
): Promise<Response> {
  const load = async (visit: Visit): Promise<PageAnswer> => {
    const found = slug.includes("\0") ? null : await findStoryAt(visit.reading, slug);
    if (found?.found === "withdrawn") return { kind: "gone" };
    if (found?.found !== "story" || found.story.kind === "page")
      return movedOrMissing(visit, { path: addressesOf(edition).story(encodeURIComponent(slug)) });
    return page({ visit, story: found.story });
  };
  const address = { pattern: "", edition, lite, page: load, parameters: [] };
  const request = { slug, query: new URLSearchParams() };
  const rendered = await renderAddress(site, { address, request, clock });
  const told = rendered.status === 200 ? { ...rendered, status } : rendered;
  return respondWithPage(
    cachePage("", { ...told, cacheable: false }, securityHeaders),
    // No two answers are the same, so that none is asked to be compared.
    new Request("https://reader.invalid/"),
  );
}

function showForm(parts: DoorParts, asked: Asked): Promise<Response> {
  const mine = asked.query.get("mine");
  if (mine !== null) return showOwn(parts, asked, { mine, typed: null, faults: [] });
  return showFilled(parts, asked, { name: "", comment: "", faults: [], to: asked.query.get("to") });
}

type Filled = {
  readonly name: string;
  readonly comment: string;
  readonly faults: readonly CommentFault[];
  readonly to: string | null;
  /** The word that the form came with, to come with it again. */
  readonly word?: string;
};

function showFilled(parts: DoorParts, asked: Asked, filled: Filled): Promise<Response> {
  return answerAbout(parts, asked, {
    status: filled.faults.length === 0 ? 200 : 422,
    page: async (of) => {
      const answered = await findPublic(parts, filled.to, of.story.storyId);
      const word =
        filled.word ?? signForm(parts.secret, { storyId: of.story.storyId, at: of.visit.reading.now });
      const standing = await findStanding(parts.site.db, of.story.storyId);
      return commentFormPage(of, { ...filled, word, answered, standing });
    },
  });
}

type OwnShown = {
  readonly mine: string;
  readonly typed: string | null;
  readonly faults: readonly CommentFault[];
};

function showOwn(parts: DoorParts, asked: Asked, { mine, typed, faults }: OwnShown): Promise<Response> {
  const { id, word } = readMine(mine);
  return answerAbout(parts, asked, {
    status: faults.length === 0 ? 200 : 422,
    page: async (of) => {
      const comment = await findOwnComment(parts.site.db, { id, word });
      if (comment === null || comment.storyId !== of.story.storyId) return { kind: "missing" };
      return ownCommentPage(of, { comment, word, typed, faults });
    },
  });
}

function readMine(mine: string): { id: string; word: string } {
  const [id = "", word = ""] = mine.split(".");
  return { id, word };
}

/** A comment on this story that readers see. */
async function findPublic(
  { site }: DoorParts,
  id: string | null,
  storyId: string,
): Promise<KeptComment | null> {
  const [comment] = id === null || id === "" ? [] : await findComments(site.db, [id]);
  return comment?.storyId === storyId && comment.status === "approved" ? comment : null;
}

async function takeForm(parts: DoorParts, asked: Asked): Promise<Response> {
  const form = await readFields(asked);
  if (form === null) return tooLarge();
  const mine = form.get("mine");
  if (mine !== null) return takeEdit(parts, asked, { mine, body: form.get("comment") ?? "" });
  const filled = { name: form.get("name") ?? "", comment: form.get("comment") ?? "", to: form.get("to") };
  const storyId = await findStoryId(parts, asked);
  if (storyId === null) return showFilled(parts, asked, { ...filled, faults: [] });
  const word = form.get("form") ?? "";
  if ((await parts.site.standing.read(parts.clock())).storm !== null)
    return showFilled(parts, asked, { ...filled, faults: ["closed"], word });
  const age = readForm(parts.secret, { storyId, word, now: parts.clock() });
  const { value: submitted, changeId } = await parts.write((writing) =>
    submitComment(writing, {
      storyId,
      edition: asked.edition.code,
      answers: filled.to === "" ? null : filled.to,
      authorName: filled.name,
      body: filled.comment,
      form: { word, age, writerWord: writerWordOf(parts.secret, word) },
      isTrapped: (form.get(TRAP) ?? "") !== "",
      address: asked.address,
    }),
  );
  if (!submitted.ok)
    return showFilled(parts, asked, {
      ...filled,
      faults: submitted.faults,
      ...(age !== "too-old" && !submitted.faults.includes("form-used") && { word }),
    });
  if (submitted.value.status === "approved") await parts.visible(changeId);
  return seeOwn(asked, `${submitted.value.id}.${submitted.value.word}`);
}

async function takeEdit(
  parts: DoorParts,
  asked: Asked,
  { mine, body }: { readonly mine: string; readonly body: string },
): Promise<Response> {
  const { value: edited, changeId } = await parts.write((writing) =>
    editComment(writing, { ...readMine(mine), body }),
  );
  if (!edited.ok) return showOwn(parts, asked, { mine, typed: body, faults: edited.faults });
  await parts.visible(changeId);
  return seeOwn(asked, mine);
}

/** The story whose address was asked, as far as readers see it. */
async function findStoryId({ site, clock }: DoorParts, asked: Asked): Promise<string | null> {
  if (asked.slug.includes("\0")) return null;
  const { db, dialect } = site;
  const reading = { db, dialect, edition: asked.edition.code, now: clock(), shows: () => undefined };
  return findStoryIdAt(reading, asked.slug);
}

function showReport(parts: DoorParts, asked: Asked): Promise<Response> {
  return answerAbout(parts, asked, {
    page: async (of) => {
      const comment = await findPublic(parts, asked.query.get("comment"), of.story.storyId);
      return comment === null
        ? { kind: "missing" }
        : reportPage(of, { comment, isSent: asked.query.has("sent") });
    },
  });
}

async function takeReport(parts: DoorParts, asked: Asked): Promise<Response> {
  const form = await readFields(asked);
  if (form === null) return tooLarge();
  const commentId = form.get("comment") ?? "";
  const reason = reportReasons.find((one) => one === form.get("reason")) ?? "other";
  await parts.write((writing) => reportComment(writing, { commentId, reason, address: asked.address }));
  const { report } = addressesOf(asked.edition, asked);
  return seeOther(
    `${report(encodeURIComponent(asked.slug))}?comment=${encodeURIComponent(commentId)}&sent=1`,
  );
}

function seeOwn(asked: Asked, mine: string): Response {
  const { comment } = addressesOf(asked.edition, asked);
  return seeOther(`${comment(encodeURIComponent(asked.slug))}?mine=${encodeURIComponent(mine)}`);
}

/** After a form was taken the browser asks for a page: to load that again sends nothing again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

function tooLarge(): Response {
  return new Response("Too large", { status: 413, headers: { "Cache-Control": "no-store" } });
}

function readFields({ request, env }: Asked): Promise<URLSearchParams | null> {
  return readSentForm(request, { env, most: MOST_BYTES });
}
