import { statfs } from "node:fs/promises";

/** What is left, and all there is, where a folder lies; bytes. */
export async function findFreeSpace(folder: string): Promise<{ free: number; total: number }> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
