import type { Clock } from "../platform/clock/clock.ts";
import type { Mirror } from "../platform/files/mirror.ts";
import { giveWay } from "../platform/jobs/give-way.ts";
import {
  fileOf,
  inStorm,
  listCopiedPaths,
  listLinkedStories,
  listParts,
  renderCopied,
  renderNotCopied,
} from "../site/copied-pages.ts";
import { icon } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";

/** A copy of both editions for another host, as plain files. */
export type StaticCopy = {
  /** Writes all of it anew, and takes away what is no more. @returns how many pages it has */
  writeAll(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** Writes the pages that show one of these keys, and what they newly lead to. @returns how many files changed */
  renew(keys: readonly string[]): Promise<number>;
};

type Given = {
  readonly site: Site;
  readonly mirror: Mirror;
  readonly clock: Clock;
  /** The stories of so many days. */
  readonly days: number;
};

/** Nothing is written before it is asked for. */
export function openStaticCopy({ site: real, mirror, clock, days }: Given): StaticCopy {
  const site = inStorm(real, clock());
  /** What each page that is in the copy shows. */
  const pages = new Map<string, ReadonlySet<string>>();

  const isStory = (path: string) =>
    listLinkedStories(site, `<a href="${path.replace(/\/[0-9]+$/, "")}"`).length > 0;

  /** @returns whether a file changed, and the stories that the page leads to */
  async function copy(path: string): Promise<{ changed: boolean; leadsTo: readonly string[] }> {
    await giveWay();
    const page = await renderCopied(site, path, clock);
    if (page === null) {
      await mirror.remove(fileOf(path));
      return { changed: pages.delete(path), leadsTo: [] };
    }
    pages.set(path, page.keys);
    const bytes = Buffer.from(page.body);
    const changed = await mirror.write(fileOf(path), bytes);
    if (path === firstFront(site)) await mirror.write("index.html", bytes);
    // Of what a story leads to, its own further parts alone: the rest would lead on and on.
    return {
      changed,
      leadsTo: isStory(path) ? listParts(path, page.body) : listLinkedStories(site, page.body),
    };
  }

  /** Copies these, and every story that they lead to and that is not there yet. @returns how many files changed */
  async function copyAll(paths: readonly string[], onProgress: (done: number, total: number) => void) {
    const wanted = new Set(paths);
    let [done, changed] = [0, 0];
    // A set goes on over what is added to it meanwhile.
    for (const path of wanted) {
      const copied = await copy(path);
      if (copied.changed) changed++;
      for (const further of copied.leadsTo) if (!pages.has(further)) wanted.add(further);
      onProgress(++done, wanted.size);
    }
    const missing = await renderNotCopied(site, clock);
    if (missing !== null && changed > 0) await mirror.write("404.html", Buffer.from(missing.body));
    return changed;
  }

  return {
    async writeAll(onProgress = () => undefined) {
      pages.clear();
      await copyAll(await listCopiedPaths(site, { now: clock(), days }), onProgress);
      await mirror.write("icon.svg", icon(site.newspaper).bytes);
      await mirror.keepOnly(
        new Set(["index.html", "404.html", "icon.svg", ...[...pages.keys()].map(fileOf)]),
      );
      return pages.size;
    },
    async renew(keys) {
      const met = [...pages].filter(([, shown]) => keys.some((key) => shown.has(key))).map(([path]) => path);
      return copyAll(met, () => undefined);
    },
  };
}

/** What the address of the whole site shows on another host, where nobody asks for the reader's language. */
function firstFront({ newspaper }: Site): string {
  return `${newspaper.editions[0]?.prefix ?? ""}/`;
}
