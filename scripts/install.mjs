// Plain JavaScript of Node 20 and built-ins alone: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder; every script works from here, wherever it is called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the project is written for, whatever the machine's own is. */
export const pinnedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** How the program's own process is started: traces in the sources' lines, and little memory for what is soon dropped. */
export const ownProcess = JSON.parse(readFileSync(join(root, "scripts", "process.json"), "utf8"));

const stamp = join(root, "node_modules", ".masthead-installed");

/**
 * Installs what package-lock.json names, unless that was done before.
 * @param {"production" | "development"} what whether what only tests and checks need is wanted too
 */
export function ensureInstalled(what) {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  const enough = [`development ${lock}`, ...(what === "production" ? [`production ${lock}`] : [])];
  if (enough.includes(installed) && existsSync(pinnedNode)) return;
  console.error("Installing what Masthead stands on...");
  const flags = what === "production" ? ["--omit=dev"] : ["--include=dev"];
  const npm = spawnSync("npm", ["ci", ...flags, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error(
      "npm could not install the packages (see above). Is the network, or npm's registry, in reach?",
    );
    process.exit(1);
  }
  writeFileSync(stamp, `${what} ${lock}`);
}
