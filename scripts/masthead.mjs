#!/usr/bin/env node
// `masthead COMMAND`: installs and builds what is missing or out of date, then runs the program on its own Node.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled, ownProcess, pinnedNode, root } from "./install.mjs";

ensureInstalled("production");
const program = join(root, "dist", "main.js");
try {
  ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// The channel to the parent is how the program learns that this process was killed outright.
const child = spawn(pinnedNode, [...ownProcess.flags, program, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...ownProcess.environment, ...process.env },
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
