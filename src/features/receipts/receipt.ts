/** What kind of page was looked at. */
export type PageKind =
  | "story"
  | "lite"
  | "front"
  | "latest"
  | "section"
  | "topic"
  | "writer"
  | "feed"
  | "sitemap"
  | "other-edition";

/** A page that a reader may have open, to be looked at after an act. */
export type PageToLook = { readonly kind: PageKind; readonly edition: string; readonly path: string };

/**
 * What was seen of one page: `seen` as it should be, `stale` as it was before, `unreachable` when no answer came, `looking` until then.
 */
export type LookedPage = PageToLook & {
  readonly state: "looking" | "seen" | "stale" | "unreachable";
  /** Milliseconds from the act until it was seen; null while it was not. */
  readonly after: number | null;
  /** Seconds for which a cache on the way says that it has kept the page; null where none says so. */
  readonly age: number | null;
  /** The status of the last answer; 0 when none came. */
  readonly status: number;
};

/**
 * How readers' pages were found after a change. `left-out` when so much was published at once that the pages were not looked at;
 * `interrupted` when the process ended while it looked.
 */
export type ReceiptState = "looking" | "seen" | "stale" | "unreachable" | "left-out" | "interrupted";

/** The receipt of one change. Times in epoch milliseconds. */
export type Receipt = {
  readonly changeId: number;
  readonly versionId: string;
  readonly kind: string;
  readonly at: number;
  readonly state: ReceiptState;
  /** From where the pages were asked, as `https://news.example`. */
  readonly origin: string;
  readonly pages: readonly LookedPage[];
  readonly endedAt: number | null;
};

/** The changes that readers can see and that have a receipt; `receipt.asked` is a colleague who looks again. */
export const receiptKinds = [
  "story.published",
  "story.corrected",
  "story.withdrawn",
  "receipt.asked",
] as const;

/** For how long pages are asked until they show what they should, milliseconds. */
export const LOOK_LIMIT = 30_000;
/** After so long, a look that says nothing has been interrupted. */
const SILENCE = LOOK_LIMIT + 30_000;

/** What all pages together say. */
export function stateOfPages(pages: readonly LookedPage[]): "seen" | "stale" | "unreachable" {
  if (pages.every((page) => page.state === "seen")) return "seen";
  return pages.every((page) => page.state === "unreachable") ? "unreachable" : "stale";
}

/** A receipt as it is at a moment: one that has been looking for too long was interrupted. */
export function receiptAt(receipt: Receipt, now: number): Receipt {
  const isOver = receipt.state === "looking" && now - receipt.at > SILENCE;
  return isOver ? { ...receipt, state: "interrupted" } : receipt;
}

/** How long after the act the last page was seen, milliseconds; null when not all were. */
export function seenAfter({ pages }: Pick<Receipt, "pages">): number | null {
  const times = pages.map((page) => page.after);
  return times.length === 0 || times.includes(null) ? null : Math.max(...times.map((time) => time ?? 0));
}
