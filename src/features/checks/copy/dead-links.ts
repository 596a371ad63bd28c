import type { CheckedVersion, OwnAddresses } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { findingIn, piecesOf } from "../pieces.ts";

/** Links to addresses of our own that readers can't open: a story not yet public, withdrawn, or mistyped. */
export function checkDeadLinks({ words, addresses }: CheckedVersion): Finding[] {
  return piecesOf(words).flatMap((piece) => {
    let from = 0;
    return piece.inlines.flatMap((inline): Finding[] => {
      const span = { from, to: from + (inline.type === "text" ? inline.text.length : 1) };
      from = span.to;
      const link = inline.type === "text" ? inline.marks?.find((mark) => mark.type === "link") : undefined;
      if (link === undefined || !isDead(link.attrs.href, addresses)) return [];
      return [findingIn(piece, span, { check: "dead-link", other: link.attrs.href })];
    });
  });
}

function isDead(href: string, { known, prefixes, origin }: OwnAddresses): boolean {
  const path = ownPath(href, origin);
  if (path === null) return false;
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)) && !known.has(path);
}

/** The path of a link to our own site, as `known` has them; null for any other. */
export function ownPath(href: string, origin: string): string | null {
  const isOwn = href.startsWith("/") || href === origin || href.startsWith(`${origin}/`);
  if (!isOwn || !URL.canParse(href, origin)) return null;
  return new URL(href, origin).pathname.replace(/\/+$/, "");
}
