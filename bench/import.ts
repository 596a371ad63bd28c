import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ownProcess } from "../scripts/start-masthead.ts";
import { bodyOfWords } from "./archive.ts";
import { writeExport } from "./make-export.ts";

/** What bringing an export in cost. */
export type MeasuredImport = {
  readonly megabytes: number;
  readonly postsPerSecond: number;
  /** Resident at its highest, megabytes. */
  readonly peak: number;
  /** The yardstick: bodies of the same size a second, written bare into one table, a hundred in a transaction. */
  readonly bareRowsPerSecond: number;
};

const LOOK_EVERY = 100;

/** Makes an export of so many posts (8.5 KB each) and brings it in, in a process of its own. */
export async function measureImport(folder: string, posts: number): Promise<MeasuredImport> {
  const file = join(folder, "export.xml");
  await writeExport(file, { posts, contentLength: 5000, comments: 2, categories: 30, tags: 400 });
  const started = performance.now();
  const child = spawn(process.execPath, [...ownProcess.flags, "dist/main.js", "import", "wordpress", file], {
    env: {
      ...ownProcess.environment,
      ...process.env,
      MASTHEAD_DATA: join(folder, "imported"),
      MASTHEAD_LOG: "warn",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, peakMegabytes(child.pid ?? 0));
  }, LOOK_EVERY);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return {
    megabytes: statSync(file).size / 1024 / 1024,
    postsPerSecond: (posts * 1000) / (performance.now() - started),
    peak,
    bareRowsPerSecond: measureBareRows(join(folder, "bare.db")),
  };
}

/** 0 where /proc does not tell. */
function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function measureBareRows(file: string): number {
  const database = new DatabaseSync(file);
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bodies (id TEXT, body TEXT)",
  );
  const insert = database.prepare("INSERT INTO bodies VALUES (?, ?)");
  const body = bodyOfWords(1, 900);
  const started = performance.now();
  const rows = 20_000;
  for (let i = 0; i < rows; i++) {
    if (i % 100 === 0) database.exec("BEGIN");
    insert.run(String(i), body);
    if (i % 100 === 99) database.exec("COMMIT");
  }
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return rows / seconds;
}
