import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { ensureBuilt } from "./built.mjs";

/** How `masthead` starts the program's process. */
export const ownProcess = JSON.parse(readFileSync("scripts/process.json", "utf8")) as {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

/** A running Masthead in a process of its own. */
export type StartedMasthead = {
  readonly origin: string;
  readonly pid: number;
  /** The link by which the first administrator comes in; null where somebody works there already. */
  readonly welcome: string | null;
  /** Asks it to end; resolves with its exit code. */
  stop(): Promise<number | null>;
};

/** Builds what is out of date and starts `dist/main.js serve` over this folder, on a port that is free. @throws when it ends before it is ready */
export async function startMasthead(options: {
  readonly data: string;
  readonly demo?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<StartedMasthead> {
  ensureBuilt();
  const child = spawn(
    process.execPath,
    [...ownProcess.flags, "dist/main.js", "serve", ...(options.demo === true ? ["--demo"] : [])],
    {
      env: {
        ...ownProcess.environment,
        ...process.env,
        PORT: "0",
        MASTHEAD_DATA: options.data,
        ...options.environment,
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let welcome: string | null = null;
  const ready = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const told = readLine(line);
      if (typeof told.link === "string") welcome ??= told.link;
      if (told.msg === "ready" && typeof told.port === "number") resolve(told.port);
    });
    void ended.then(() => reject(new Error("Masthead ended before it was ready")));
  });
  const port = await ready;
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    welcome,
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

function readLine(line: string): {
  readonly msg?: unknown;
  readonly port?: unknown;
  readonly link?: unknown;
} {
  try {
    return JSON.parse(line) as { msg?: unknown; port?: unknown; link?: unknown };
  } catch {
    return {};
  }
}
