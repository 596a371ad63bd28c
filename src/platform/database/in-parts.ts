/** Sizes of the parts: few, so that each statement is prepared once and used again, however many rows there are. */
const SIZES = [64, 8, 1];

/**
 * Cuts rows into parts for statements of many rows. Every part has one of three sizes: a database keeps a prepared statement for each
 * number of rows, with the values of its last use.
 */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  let from = 0;
  for (const size of SIZES) {
    for (; rows.length - from >= size; from += size) await write(rows.slice(from, from + size));
  }
}
