import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import type { Readable } from "node:stream";

/** Files under keys (`ab/abcdef….jpg`), never changed once written: on disk here, in a bucket elsewhere. */
export type FileStore = {
  /** Keeps bytes under a key; a key that is there already is left as it is. On disk when this resolves. */
  save(key: string, bytes: Uint8Array): Promise<void>;
  /** The file's size and its bytes as a stream; null when there is none. */
  find(key: string): Promise<{ size: number; open(): Readable } | null>;
  remove(key: string): Promise<void>;
};

/** Short enough for a name in any file system. */
const KEY = /^(?=.{1,200}$)[a-z0-9]+(?:[/.-][a-z0-9]+)*$/;

/** Files below a folder. */
export function openFolder(folder: string): FileStore {
  const root = resolve(folder);

  function pathOf(key: string): string {
    const path = resolve(root, key);
    if (!KEY.test(key) || !path.startsWith(root + sep)) throw new Error(`"${key}" is no key of a file`);
    return path;
  }

  return {
    async save(key, bytes) {
      const path = pathOf(key);
      if ((await sizeOf(path)) !== null) return;
      const folder = dirname(path);
      const made = await mkdir(folder, { recursive: true });
      // Its own for each saving: the same file may be saved twice at once.
      const unfinished = `${path}.${randomUUID()}.part`;
      try {
        await writeToDisk(unfinished, bytes);
        await rename(unfinished, path);
      } catch (error) {
        await unlink(unfinished).catch(() => undefined);
        throw error;
      }
      await keepNames(folder, made === undefined ? folder : dirname(made));
    },
    async find(key) {
      if (!KEY.test(key)) return null;
      const path = pathOf(key);
      const size = await sizeOf(path);
      return size === null ? null : { size, open: () => createReadStream(path) };
    },
    async remove(key) {
      await unlink(pathOf(key)).catch(ignoreAbsent);
    },
  };
}

async function writeToDisk(path: string, bytes: Uint8Array) {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on disk only when its folder is, and a new folder's when the one above it is: from a folder up to one that holds it. */
async function keepNames(folder: string, upTo: string) {
  // Windows opens no folder, and needs none.
  if (process.platform === "win32") return;
  for (let one = folder; ; one = dirname(one)) {
    const handle = await open(one, "r");
    await handle.sync().finally(() => handle.close());
    if (one === upTo || one === dirname(one)) return;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(ignoreAbsent);
  return found === undefined || !found.isFile() ? null : found.size;
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
