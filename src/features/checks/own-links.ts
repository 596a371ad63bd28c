import type { Words } from "../stories/story.ts";
import type { AskedAddresses } from "./checked-versions.store.ts";
import { ownPath } from "./copy/dead-links.ts";
import { piecesOf } from "./pieces.ts";

/** The addresses of our own site that these words link to. @param origin as `https://news.example` */
export function listOwnLinks(words: Words, origin: string): AskedAddresses {
  const hrefs = piecesOf(words).flatMap(({ inlines }) =>
    inlines.flatMap((inline) =>
      inline.type === "text"
        ? (inline.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))
        : [],
    ),
  );
  const paths = [...new Set(hrefs.flatMap((href) => ownPath(href, origin) ?? []))];
  return { paths, slugs: [...new Set(paths.map(lastPart))] };
}

function lastPart(path: string): string {
  const part = path.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
