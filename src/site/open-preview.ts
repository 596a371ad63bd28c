import type { Edition } from "../features/settings/newspaper.ts";
import type { RenderedPage } from "../platform/cache/cached-page.ts";
import { beginVisit } from "./open-site.ts";
import type { Notice } from "./pages/notice-pages.tsx";
import { type PreviewWish, previewGoneNotice, previewPage } from "./pages/preview-page.tsx";
import { finishDocument } from "./shell/document.tsx";
import type { Site, Visit } from "./visit.ts";

/** Where a preview is rendered: in which edition, full or text-only, at which moment (epoch milliseconds). */
export type PreviewPlace = { readonly edition: Edition; readonly lite: boolean; readonly now: number };

/** A draft as its page; null when there is no such version in this edition. */
export async function renderPreview(
  site: Site,
  place: PreviewPlace,
  wish: PreviewWish,
): Promise<RenderedPage | null> {
  const visit = await visitOf(site, place);
  const page = await previewPage(visit, wish);
  return page === null ? null : finishPreview(visit, page, 200);
}

/** 410: the link has expired or was revoked. */
export async function renderPreviewGone(site: Site, place: PreviewPlace): Promise<RenderedPage> {
  const visit = await visitOf(site, place);
  return finishPreview(visit, previewGoneNotice(visit), 410);
}

function visitOf(site: Site, place: PreviewPlace): Promise<Visit> {
  const request = { slug: "", query: new URLSearchParams() };
  return beginVisit(site, { place, request, now: place.now, keys: new Set() });
}

/** For whoever has the link alone: kept nowhere, found by no search engine, and no other site learns of its address. */
async function finishPreview(visit: Visit, page: Notice, status: number): Promise<RenderedPage> {
  const { html, policy } = await finishDocument(visit, page);
  return {
    status,
    contentType: "text/html; charset=utf-8",
    body: html,
    headers: [
      ["Content-Language", visit.edition.language],
      ["Content-Security-Policy", policy],
      ["Referrer-Policy", "no-referrer"],
      ["X-Robots-Tag", "noindex, nofollow"],
    ],
    keys: new Set(),
    cacheable: false,
  };
}
