import type { Newsroom } from "../features/api/newsroom.ts";
import { findEdition } from "../features/settings/newspaper.ts";
import { compressQuickly } from "../platform/cache/encoding.ts";
import { renderPreview } from "../site/open-preview.ts";
import type { Site } from "../site/visit.ts";

/** Weighs drafts by rendering them as their page, compressed as a page enters the cache. */
export function weigherOf(site: Site): Newsroom["weighDraft"] {
  return async ({ id, edition: code, lite, now }) => {
    const edition = findEdition(site.newspaper, code);
    if (edition === undefined) return 0;
    const page = await renderPreview(site, { edition, lite, now }, { versionId: id, expiresAt: null });
    return page === null ? 0 : compressQuickly(Buffer.from(page.body), "br").length;
  };
}
