type Order = readonly string[];

/**
 * The order of two edited lists of ids that began as one. Who moved what both still have decides its order (theirs, where both moved);
 * what one side alone has, added or deleted by the other, stands after what it stood after there. Every id of either side is in it once.
 */
export function mergeOrder({ base, mine, theirs }: { base: Order; mine: Order; theirs: Order }): string[] {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const shared = (order: Order) => order.filter((id) => inMine.has(id) && inTheirs.has(id));
  const theyMoved = !isSameOrder(shared(theirs), shared(base));
  const order = shared(theyMoved ? theirs : mine);
  const runs = [runsBeside(order, mine), runsBeside(order, theirs)];
  // Of two runs at one place the one whose id is smaller comes first, so that the order is the same whoever merges.
  const after = (anchor: string | null) =>
    runs
      .map((side) => side.get(anchor) ?? [])
      .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1))
      .flat();
  return [...after(null), ...order.flatMap((id) => [id, ...after(id)])];
}

function isSameOrder(one: Order, other: Order): boolean {
  // What both added is in neither's base; it says nothing about who moved.
  const known = new Set(other);
  const comparable = one.filter((id) => known.has(id));
  return comparable.every((id, i) => id === other[i]);
}

/** What `side` has and `order` lacks, by the id that it follows (null: the beginning). */
function runsBeside(order: Order, side: Order): ReadonlyMap<string | null, Order> {
  const there = new Set(order);
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of side) {
    if (there.has(id)) anchor = id;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), id]);
  }
  return runs;
}
