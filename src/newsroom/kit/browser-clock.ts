/** The time as the member's own machine has it, epoch milliseconds: for proposing and noting, never for deciding. */
export function browserNow(): number {
  return Date.now();
}
