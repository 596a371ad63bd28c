#!/usr/bin/env node
// `masthead COMMAND`: installs and builds what is missing or out of date, then runs the program on its own Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, ownProcess, pinnedNode, root } from "./install.mjs";

ensureInstalled("production");
const program = join(root, "dist", "main.js");
if (isOutOfDate()) {
  const build = spawnSync(pinnedNode, [join(root, "scripts", "build.ts")], { cwd: root, stdio: "inherit" });
  if (build.status !== 0) process.exit(1);
}

// The channel to the parent is how the program learns that this process was killed outright.
const child = spawn(pinnedNode, [...ownProcess.flags, program, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...ownProcess.environment, ...process.env },
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));

function isOutOfDate() {
  if (!existsSync(program) || !existsSync(join(root, "dist", "newsroom", "index.html"))) return true;
  const built = statSync(program).mtimeMs;
  const sources = ["src", "locales", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, file)),
  );
  const builders = ["build.ts", "build-newsroom.ts"].map((file) => join(root, "scripts", file));
  return [...sources, ...builders].some((file) => statSync(file).mtimeMs > built);
}
