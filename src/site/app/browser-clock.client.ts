/** The time by the reader's own clock, epoch milliseconds. */
export function browserNow(): number {
  return Date.now();
}
