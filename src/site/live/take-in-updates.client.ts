/** The updates that are not on the page yet. */
export function newAmong(updates: readonly HTMLElement[]): readonly HTMLElement[] {
  return updates.filter(({ id }) => document.getElementById(id) === null);
}

/**
 * Puts updates where they belong among those that are there, and changes those that were corrected.
 * @param updates all of them, in the order of the story
 * @param body where they stand
 */
export function takeIn(updates: readonly HTMLElement[], body: Element): void {
  let before: HTMLElement | null = null;
  for (const [at, update] of updates.entries()) {
    const known = document.getElementById(update.id);
    if (known !== null) {
      const isSame = known.isEqualNode(update);
      if (!isSame) known.replaceWith(update);
      before = isSame ? known : update;
      continue;
    }
    place(update, { before, after: firstKnown(updates.slice(at + 1)), body });
    before = update;
  }
}

type Place = { readonly before: Element | null; readonly after: Element | null; readonly body: Element };

function place(update: Element, { before, after, body }: Place): void {
  if (before !== null) before.after(update);
  else if (after !== null) after.before(update);
  else body.append(update);
}

function firstKnown(updates: readonly HTMLElement[]): Element | null {
  for (const { id } of updates) {
    const known = document.getElementById(id);
    if (known !== null) return known;
  }
  return null;
}
