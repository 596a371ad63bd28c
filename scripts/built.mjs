// Plain JavaScript of Node 20 and built-ins alone, as install.mjs is.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode, root } from "./install.mjs";

const program = join(root, "dist", "main.js");
const screens = join(root, "dist", "newsroom", "index.html");

/** Builds the program and the newsroom's screens into `dist/`, unless that was done since a source of theirs changed. */
export function ensureBuilt() {
  if (!isOutOfDate()) return;
  const build = spawnSync(pinnedNode, [join(root, "scripts", "build.ts")], { cwd: root, stdio: "inherit" });
  if (build.status !== 0) throw new Error("Masthead could not be built (see above).");
}

function isOutOfDate() {
  if (!existsSync(program) || !existsSync(screens)) return true;
  const built = Math.min(statSync(program).mtimeMs, statSync(screens).mtimeMs);
  const sources = ["src", "locales", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(root, folder, file),
    ),
  );
  const builders = [
    "scripts/build.ts",
    "scripts/build-newsroom.ts",
    "scripts/bundle-reader-script.ts",
    "package-lock.json",
  ].map((file) => join(root, file));
  return [...sources, ...builders].some((file) => statSync(file).mtimeMs > built);
}
