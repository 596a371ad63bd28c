import type { Cursor } from "../../features/stories/public-cards.store.ts";

/** A cursor as it stands in an address: `1721384400000-0abc...`. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.visibleFrom}-${cursor.versionId}`;
}

/** What an address says of where a page begins; null when it says nothing of the kind. */
export function readCursor(text: string): Cursor | null {
  const match = /^(-?\d{1,15})-([0-9a-z]{1,32})$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { visibleFrom: Number(match[1]), versionId: match[2] };
}
