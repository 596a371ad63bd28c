import { spawn } from "node:child_process";

/** What `npm run check` asks, all at once; each prints only when it finds something. */
const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: "types", command: ["node_modules/.bin/tsc", "--noEmit", "-p", "."] },
  { name: "lint and format", command: ["node_modules/.bin/biome", "check", "--error-on-warnings", "."] },
  { name: "architecture", command: [process.execPath, "scripts/architecture.ts"] },
  { name: "unused code", command: [process.execPath, "node_modules/knip/bin/knip.js", "--no-progress"] },
];

/** Runs every check. @returns how many held and how many did not */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const results = await Promise.all(checks.map(runCheck));
  return { passed: results.filter(Boolean).length, failed: results.filter((held) => !held).length };
}

function runCheck({ name, command: [program = "", ...rest] }: (typeof checks)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.on("close", (code) => {
      console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

if (import.meta.main) process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
