/** A page of a pack: its address, and what stands in its frame. `mark` is another one whenever anything of it is. */
export type PackPage = {
  readonly mark: string;
  readonly path: string;
  readonly title: string;
  readonly html: string;
};

/**
 * Today's edition in one file: the marks of all its pages in their order, and the pages. In a difference those pages alone that whoever
 * asks does not have.
 */
export type EditionPack = { readonly marks: readonly string[]; readonly pages: readonly PackPage[] };

/** Letters of a mark: 48 bits, so that two states of thirty pages never have the same one. */
export const MARK_LENGTH = 8;

/** Which pages a pack has, in one word: whoever asks what is new says it. */
export function revisionOf({ marks }: EditionPack): string {
  return marks.join("");
}

/** What has to be sent to somebody who has the pages of a revision. Whatever else they say, they get the whole. */
export function differenceSince({ marks, pages }: EditionPack, revision: string): EditionPack {
  const known = new Set(revision.match(new RegExp(`.{${MARK_LENGTH}}`, "gs")));
  return { marks, pages: pages.filter((page) => !known.has(page.mark)) };
}

/** The pack that a difference makes of the one before; null where pages are lacking, and the whole has to be asked for. */
export function applyDifference(before: EditionPack, { marks, pages }: EditionPack): EditionPack | null {
  const byMark = new Map([...before.pages, ...pages].map((page) => [page.mark, page]));
  const whole = marks.map((mark) => byMark.get(mark));
  const found = whole.filter((page) => page !== undefined);
  return found.length === whole.length ? { marks, pages: found } : null;
}

/** Whether something read from outside or from a shelf is a pack. */
export function isPack(value: unknown): value is EditionPack {
  if (typeof value !== "object" || value === null || !("marks" in value) || !("pages" in value)) return false;
  return Array.isArray(value.marks) && Array.isArray(value.pages);
}
