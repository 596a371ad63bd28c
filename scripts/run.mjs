// `node scripts/run.mjs SCRIPT ...`: a script of the project on the Node that it is written for, installed on the way.
import { spawn } from "node:child_process";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";

ensureInstalled("development");
const child = spawn(pinnedNode, process.argv.slice(2), { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
