/** Where the app keeps things: pages read, what shows without a network, pictures. The number changes when what stands there does. */
export const SHELVES = { pages: "app-pages-1", app: "app-own-1", pictures: "app-pictures-1" } as const;

/** What lies on a shelf under a key. Looking makes no shelf where there is none. */
export function findOn(shelf: keyof typeof SHELVES, key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName: SHELVES[shelf] });
}

/** Something of the app's own, by its name; null where it is not there or is nothing of ours. */
export async function readOwn<Value>(
  name: string,
  isOne: (value: unknown) => value is Value,
): Promise<Value | null> {
  const found = await findOn("app", ownKey(name));
  if (found === undefined) return null;
  const value: unknown = await found.json().catch(() => null);
  return isOne(value) ? value : null;
}

/** Keeps something of the app's own under a name. */
export async function keepOwn(name: string, value: unknown): Promise<void> {
  const shelf = await caches.open(SHELVES.app);
  await shelf.put(ownKey(name), Response.json(value));
}

/** Empties every shelf of ours. */
export async function emptyShelves(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("app-")).map((name) => caches.delete(name)));
}

/** Takes away the shelves of earlier versions. */
export async function dropFormerShelves(): Promise<void> {
  const ours: readonly string[] = Object.values(SHELVES);
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith("app-") && !ours.includes(name));
  await Promise.all(former.map((name) => caches.delete(name)));
}

/** No address that anybody could ask for. */
function ownKey(name: string): string {
  return `/scripts/kept/${encodeURIComponent(name)}`;
}
