import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "secret";

/**
 * The secret that signs cookies and links: made once, kept in the data folder for its owner's eyes alone (mode 600). Two processes that
 * start together find the same one.
 */
export function loadSecret(dataFolder: string): string {
  const path = join(dataFolder, FILE);
  const known = readSecret(path);
  if (known !== null) return known;
  const unfinished = `${path}.${process.pid}.part`;
  writeFileSync(unfinished, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    // Unlike a rename, a link never takes the place of what another process has put there meanwhile.
    linkSync(unfinished, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  return readFileSync(path, "utf8").trim();
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
