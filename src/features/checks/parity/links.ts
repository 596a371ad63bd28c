import type { CheckedVersion } from "../checked-version.ts";
import { ownPath } from "../copy/dead-links.ts";
import { type Finding, findingAt, type Place } from "../finding.ts";
import type { Pair } from "../pair.ts";
import { findingIn, piecesOf } from "../pieces.ts";

type Link = { readonly href: string; readonly words: string; readonly finding: (other?: string) => Finding };

/** Links of the original that the translation has not, and the other way. */
export function checkLinks({ original, version }: Pair): Finding[] {
  const [here, there] = [linksOf(version), linksOf(original)];
  const [hereKeys, thereKeys] = [countsOf(here, version), countsOf(there, original)];
  const added = here.filter((link) => !thereKeys.has(keyOf(link.href, version)));
  const missing = there.filter((link) => !hereKeys.has(keyOf(link.href, original)));
  return [
    ...added.map((link) => link.finding()),
    ...missing.map((link) => findingAt({ part: "body" }, { check: "parity-links", other: link.href })),
  ];
}

function countsOf(links: readonly Link[], version: CheckedVersion): Set<string> {
  return new Set(links.map((link) => keyOf(link.href, version)));
}

/**
 * What a link leads to, in whatever language: a site's pages in two languages differ in a label of the host or in the path, so that
 * only the site is compared; links to our own pages are alike, as each edition has its own addresses.
 */
function keyOf(href: string, { addresses }: CheckedVersion): string {
  if (ownPath(href, addresses.origin) !== null) return "own";
  if (!URL.canParse(href)) return href;
  const { host, protocol, pathname } = new URL(href);
  if (host === "") return protocol + pathname;
  return host.replace(/^(?:www|m|en|fr|mfe)\.(?=[^.]+\.)/, "");
}

function linksOf({ words }: CheckedVersion): Link[] {
  const inText = piecesOf(words).flatMap((piece) => {
    let from = 0;
    return piece.inlines.flatMap((inline): Link[] => {
      const span = { from, to: from + (inline.type === "text" ? inline.text.length : 1) };
      from = span.to;
      const link = inline.type === "text" ? inline.marks?.find((mark) => mark.type === "link") : undefined;
      if (link === undefined) return [];
      const facts = { check: "parity-links" } as const;
      return [{ href: link.attrs.href, words: piece.text, finding: () => findingIn(piece, span, facts) }];
    });
  });
  const embedded = words.body.content.flatMap((block): Link[] => {
    if (block.type !== "embed") return [];
    const place: Place = { part: "text", blockId: block.attrs.id };
    const facts = { check: "parity-links" } as const;
    return [
      {
        href: block.attrs.url,
        words: "",
        finding: () => ({ ...findingAt(place, facts), quote: block.attrs.url }),
      },
    ];
  });
  return [...inText, ...embedded];
}
