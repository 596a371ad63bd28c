import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/** A folder that shows what something else has: each file whole or not there, and nothing touched that it did not write itself. */
export type Mirror = {
  /** Writes a file where its bytes differ. @returns whether they did @throws when the name leads out of the folder */
  write(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Takes a file away that it wrote; any other stays. */
  remove(name: string): Promise<void>;
  /** Takes everything away that it ever wrote and that is not named. @returns how many files */
  keepOnly(names: ReadonlySet<string>): Promise<number>;
};

/** Where the names of what was written stand, a line each: another run knows by it what it may take away. */
const LIST = ".masthead-copy";

/** @param folder made where it is not there */
export async function openMirror(folder: string): Promise<Mirror> {
  const root = resolve(folder);
  await mkdir(root, { recursive: true });
  const listed = await readFile(join(root, LIST), "utf8").catch(absent);
  const written = new Set((listed ?? "").split("\n").filter((name) => name !== ""));

  function pathOf(name: string): string {
    const path = resolve(root, name);
    if (!path.startsWith(root + sep) || name.includes("\0") || name === LIST)
      throw new Error(`"${name}" is no name of a file in ${root}`);
    return path;
  }

  async function writeWhole(path: string, bytes: Uint8Array | string) {
    const unfinished = `${path}.${randomUUID()}.part`;
    try {
      await writeFile(unfinished, bytes, { flush: true });
      await rename(unfinished, path);
    } catch (error) {
      await unlink(unfinished).catch(absent);
      throw error;
    }
  }

  const keepList = () => writeWhole(join(root, LIST), [...written, ""].join("\n"));

  async function takeAway(name: string) {
    await unlink(pathOf(name)).catch(absent);
    written.delete(name);
  }

  return {
    async write(name, bytes) {
      const path = pathOf(name);
      const before = await readFile(path).catch(absent);
      if (before !== undefined && Buffer.compare(before, bytes) === 0) return false;
      // First: a name that is listed and has no file does no harm.
      if (!written.has(name)) {
        written.add(name);
        await keepList();
      }
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, bytes);
      return true;
    },
    async remove(name) {
      if (!written.has(name)) return;
      await takeAway(name);
      await keepList();
    },
    async keepOnly(names) {
      const left = [...written].filter((name) => !names.has(name));
      for (const name of left) await takeAway(name);
      if (left.length > 0) await keepList();
      return left.length;
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
