import { type CachedPage, cachePage, type RenderedPage } from "./cached-page.ts";

export type PageCacheOptions = {
  /** The bound on all pages together, bytes; beyond it the least recently used leave. */
  readonly maxBytes: number;
  /** Names and values in turn, sent with every page. */
  readonly commonHeaders: readonly string[];
};

export type PageCache = {
  /** The page at this normal path, if it is here; counts as a use. */
  find(path: string): CachedPage | undefined;
  /** The page at this path: from memory, or rendered once however many ask. */
  get(path: string, render: () => Promise<RenderedPage>): Promise<CachedPage>;
  /** Drops every page that shows one of these keys, and keeps what is being rendered now from entering with old words. */
  purge(keys: Iterable<string>): void;
  clear(): void;
  /** Compresses the most used page that deserves it better; false when there is none. For idle time. */
  improveOne(): Promise<boolean>;
  stats(): { readonly pages: number; readonly bytes: number };
};

/** A render under way, with the keys that were purged since it began. */
type Rendering = { readonly promise: Promise<CachedPage>; readonly purged: Set<string> };
type Held = { readonly page: CachedPage; uses: number; better: boolean; bytes: number };

/** From how many uses on a page is worth the best compression. */
const USES_WORTH_BEST = 8;

export function openPageCache({ maxBytes, commonHeaders }: PageCacheOptions): PageCache {
  // A Map keeps the order of insertion; taking a page out and putting it back makes it the youngest.
  const held = new Map<string, Held>();
  const byKey = new Map<string, Set<string>>();
  const joinable = new Map<string, Rendering>();
  const renderings = new Set<Rendering>();
  let bytes = 0;

  function drop(path: string) {
    const entry = held.get(path);
    if (entry === undefined) return;
    held.delete(path);
    bytes -= entry.bytes;
    for (const key of entry.page.keys) {
      const paths = byKey.get(key);
      paths?.delete(path);
      if (paths?.size === 0) byKey.delete(key);
    }
  }

  function keep(page: CachedPage) {
    drop(page.path);
    const entry = { page, uses: 0, better: false, bytes: page.size() };
    held.set(page.path, entry);
    bytes += entry.bytes;
    for (const key of page.keys) {
      const paths = byKey.get(key);
      if (paths === undefined) byKey.set(key, new Set([page.path]));
      else paths.add(page.path);
    }
    makeRoom(page.path);
  }

  /** The least recently used leave until the rest fits; the page that was just used stays. */
  function makeRoom(used: string) {
    for (const path of held.keys()) {
      if (bytes <= maxBytes || path === used) break;
      drop(path);
    }
  }

  async function renderOnce(path: string, render: () => Promise<RenderedPage>, purged: Set<string>) {
    const rendered = await render();
    const page = cachePage(path, rendered, commonHeaders);
    const isStale = [...purged].some((key) => rendered.keys.has(key));
    if (rendered.cacheable && rendered.status === 200 && !isStale) keep(page);
    return page;
  }

  return {
    find(path) {
      const entry = held.get(path);
      if (entry === undefined) return undefined;
      entry.uses++;
      // Variants are made on demand, so a page may have grown since it came.
      const size = entry.page.size();
      bytes += size - entry.bytes;
      entry.bytes = size;
      held.delete(path);
      held.set(path, entry);
      if (bytes > maxBytes) makeRoom(path);
      return entry.page;
    },
    get(path, render) {
      const page = this.find(path);
      if (page !== undefined) return Promise.resolve(page);
      const underWay = joinable.get(path);
      if (underWay !== undefined) return underWay.promise;
      const purged = new Set<string>();
      const rendering: Rendering = {
        purged,
        promise: renderOnce(path, render, purged).finally(() => {
          renderings.delete(rendering);
          if (joinable.get(path) === rendering) joinable.delete(path);
        }),
      };
      renderings.add(rendering);
      joinable.set(path, rendering);
      return rendering.promise;
    },
    purge(keys) {
      const list = [...keys];
      for (const key of list) for (const path of [...(byKey.get(key) ?? [])]) drop(path);
      for (const rendering of renderings) for (const key of list) rendering.purged.add(key);
      // Who asks from now on must not be answered by a render that began before the change.
      joinable.clear();
    },
    clear() {
      for (const path of [...held.keys()]) drop(path);
    },
    async improveOne() {
      let best: Held | undefined;
      for (const entry of held.values()) {
        if (!entry.better && entry.uses >= USES_WORTH_BEST && entry.uses > (best?.uses ?? 0)) best = entry;
      }
      if (best === undefined) return false;
      best.better = true;
      await best.page.compressBetter();
      return true;
    },
    stats: () => ({ pages: held.size, bytes }),
  };
}
