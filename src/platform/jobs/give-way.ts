/**
 * Lets everything else that waits in this process go first: readers' requests above all. To be awaited between the pieces of long work; a
 * database that answers at once (SQLite) never gives way by itself, however many queries follow one another.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
