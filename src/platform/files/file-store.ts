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
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${process.pid}.part`;
      const file = await open(unfinished, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
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

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(ignoreAbsent);
  return found === undefined || !found.isFile() ? null : found.size;
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
