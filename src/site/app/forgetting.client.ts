/** Something on a shelf: its key, how much it takes, when it came (epoch milliseconds). */
export type Kept = { readonly key: string; readonly bytes: number; readonly at: number };

/** How much a shelf holds at most. `age` in milliseconds. */
export type Bounds = { readonly most: number; readonly bytes: number; readonly age: number };

/** What has to go so that a shelf keeps its bounds: what is too old, then the oldest. */
export function chooseToForget(kept: readonly Kept[], { most, bytes, age }: Bounds, now: number): string[] {
  let left = most;
  let room = bytes;
  return kept
    .toSorted((one, other) => other.at - one.at)
    .filter((one) => {
      left -= 1;
      room -= one.bytes;
      return left < 0 || room < 0 || one.at < now - age;
    })
    .map((one) => one.key);
}

/** What a browser tells of the network it is on, as far as it tells it. */
export type Network = { readonly saveData?: boolean; readonly type?: string };

/** Whether what is kept may be renewed unasked: on Wi-Fi or a cable, or where the browser can't tell, and never where data are saved. */
export function mayRenew({ saveData, type }: Network): boolean {
  if (saveData === true) return false;
  return type === undefined || type === "wifi" || type === "ethernet" || type === "unknown";
}
