/** The month of a moment (epoch milliseconds), `2024-07`, UTC. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, -17);
}

/** When a month `2024-07` begins, epoch milliseconds, UTC; NaN for what is no month. */
export function startOfMonth(month: string): number {
  return /^\d{4}-\d\d$/.test(month) ? Date.parse(`${month}-01T00:00:00.000Z`) : Number.NaN;
}
