import type { Context, Hono } from "hono";
import type { Newsroom } from "../features/api/newsroom.ts";
import { editionOf } from "../features/settings/newspaper.ts";
import { identifyMember } from "../features/staff/identify-member.ts";
import { maySomewhere } from "../features/staff/permissions.ts";
import { readPreview } from "../features/stories/preview-link.ts";
import { findLivePreviewLink } from "../features/stories/previews.store.ts";
import { findVersion } from "../features/stories/stories.store.ts";
import { cachePage, type RenderedPage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { respondWithPage } from "../platform/http/answer-page.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { chooseEdition } from "../site/choose-edition.ts";
import { renderPreview, renderPreviewGone } from "../site/open-preview.ts";
import type { Site } from "../site/visit.ts";

/** What previews stand on. */
export type PreviewParts = { readonly site: Site; readonly newsroom: Newsroom; readonly clock: Clock };

/**
 * Puts drafts, as readers will have them, at their addresses: by a link that was given to somebody, without any cookie, and by a
 * member's session, for the newsroom's own frames.
 */
export function mountPreviews(app: Hono, parts: PreviewParts): void {
  for (const lite of [false, true]) {
    const end = lite ? "/lite" : "";
    app.get(`/newsroom/preview/:word${end}`, (c) => answerLink(parts, c, lite ? "lite" : "full"));
    app.get(`/newsroom/preview-of/:id${end}`, (c) => answerMember(parts, c, lite ? "lite" : "full"));
  }
}

type Form = "full" | "lite";

async function answerLink(parts: PreviewParts, c: Context, form: Form): Promise<Response> {
  const { newsroom, clock } = parts;
  const now = clock();
  const linkId = readPreview(c.req.param("word") ?? "", newsroom.secret);
  const link = linkId === null ? null : await findLivePreviewLink(newsroom.ledger.database.db, linkId, now);
  return answer(parts, c, { form, wish: link });
}

async function answerMember(parts: PreviewParts, c: Context, form: Form): Promise<Response> {
  const { newsroom, clock } = parts;
  const found = await identifyMember({ ...newsroom, now: clock() }, c.req.raw.headers);
  const isLetIn = found.ok && maySomewhere(found.value.member, "story.read");
  const wish = isLetIn ? { versionId: c.req.param("id") ?? "", expiresAt: null } : null;
  return answer(parts, c, { form, wish });
}

type Wish = { readonly versionId: string; readonly expiresAt: number | null };

async function answer(
  { site, newsroom, clock }: PreviewParts,
  c: Context,
  { form, wish }: { readonly form: Form; readonly wish: Wish | null },
): Promise<Response> {
  const place = { lite: form === "lite", now: clock() };
  const version = wish === null ? null : await findVersion(newsroom.ledger.database.db, wish.versionId);
  const shown =
    wish === null || version === null
      ? null
      : await renderPreview(site, { ...place, edition: editionOf(site.newspaper, version.edition) }, wish);
  if (shown !== null) return respond(shown, c);
  const edition = chooseEdition(site.newspaper, c.req.header("accept-language") ?? "");
  return respond(await renderPreviewGone(site, { ...place, edition }), c);
}

/** With the headers of every page, but for what a preview says itself. */
function respond(page: RenderedPage, c: Context): Response {
  const own = new Set(page.headers.map(([name]) => name));
  const common = securityHeaders.filter((_, i) => !own.has(securityHeaders[i - (i % 2)] ?? ""));
  return respondWithPage(cachePage(c.req.path, page, common), c.req.raw);
}
