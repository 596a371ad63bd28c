/** An order that the server has: its number counts up with every save. */
export type SavedOrder<Entry> = { readonly number: number; readonly entries: readonly Entry[] };

/** A list in the making: the saved order that it is made from, and every step since. */
export type OrderMaking<Entry> = {
  readonly base: SavedOrder<Entry>;
  readonly steps: readonly (readonly Entry[])[];
};

/** The list as it stands after the last step. */
export function entriesOf<Entry>({ base, steps }: OrderMaking<Entry>): readonly Entry[] {
  return steps.at(-1) ?? base.entries;
}

/**
 * The making once `read` came from the server. Where there are steps, they stay what they were made from: that a colleague was faster is
 * told when they are saved. What was asked for before our own save says nothing new.
 */
export function withRead<Entry>(making: OrderMaking<Entry>, read: SavedOrder<Entry>): OrderMaking<Entry> {
  const { base, steps } = making;
  const isNews = steps.length === 0 ? read.number >= base.number : read.number === base.number;
  return isNews ? { base: read, steps } : making;
}

/** The making once `saved` is with the server: only the steps made while it was on its way are not saved. */
export function withSaved<Entry>(making: OrderMaking<Entry>, saved: SavedOrder<Entry>): OrderMaking<Entry> {
  const now = entriesOf(making);
  if (now === saved.entries) return { base: saved, steps: [] };
  const sent = making.steps.indexOf(saved.entries);
  // A step taken back meanwhile is a step from what was saved.
  return { base: saved, steps: sent === -1 ? [now] : making.steps.slice(sent + 1) };
}
