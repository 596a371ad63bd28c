import { fork } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startMasthead } from "../scripts/start-masthead.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";
import { loadClosed, median } from "./load.ts";
import { warmUp } from "./pages.ts";

/** What 64 who comment at once get, and what those who read get meanwhile. Rates a second. */
export type CommentFigures = {
  readonly perSecond: number;
  /** Against single inserts, each synced to the disk, in a file as SQLite makes it: with a rollback journal. */
  readonly ofSingle: number;
  /** The same with a write-ahead log, as Masthead's own. */
  readonly ofSingleLogged: number;
  /** What is left of a hot page's rate, both asked as often as they are answered. */
  readonly pagesKept: number;
  readonly perSecondMeanwhile: number;
};

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 64;
const SECRET = "a secret of the measurement, known to those who measure";

/** Measures over an archive, each figure beside its yardstick, by turns. @param slug of a story in it */
export async function measureComments(data: string, slug: string): Promise<CommentFigures> {
  const storyId = await findStoryId(data, slug);
  const masthead = await startMasthead({
    data,
    environment: { MASTHEAD_SECRET: SECRET, MASTHEAD_LOG: "info" },
  });
  const port = Number(new URL(masthead.origin).port);
  let run = 0;
  const comment = () =>
    writeComments([String(port), `/en/${slug}/comment`, storyId, SECRET, String(SECONDS), String(run++)]);
  const read = () => loadClosed({ port, path: `/en/${slug}`, connections: CONNECTIONS, seconds: SECONDS });
  await warmUp(`${masthead.origin}/en/${slug}`);
  await comment();
  await read();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const single = insertOneByOne(data, "delete");
    const logged = insertOneByOne(data, "wal");
    const perSecond = await comment();
    const alone = (await read()).perSecond;
    const [meanwhile, beside] = await Promise.all([comment(), read()]);
    rounds.push({ single, logged, perSecond, meanwhile, kept: beside.perSecond / alone });
  }
  await masthead.stop();
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    ofSingle: median(rounds.map((round) => round.perSecond / round.single)),
    ofSingleLogged: median(rounds.map((round) => round.perSecond / round.logged)),
    pagesKept: median(rounds.map((round) => round.kept)),
    perSecondMeanwhile: median(rounds.map((round) => round.meanwhile)),
  };
}

async function findStoryId(data: string, slug: string): Promise<string> {
  const database = await openDatabase({ url: `sqlite:${data}/masthead.db` });
  const { story_id } = await database.db
    .selectFrom("versions")
    .select("story_id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  await database.close();
  return story_id;
}

/** In a process of its own, since what writes must not cost those who read. */
function writeComments(how: readonly string[]): Promise<number> {
  const writers = fork("bench/comment-writers.ts", how);
  return new Promise((resolve, reject) => {
    writers.once("message", ({ perSecond }: { perSecond: number }) => resolve(perSecond));
    writers.once("exit", () => reject(new Error("those who comment gave up")));
  });
}

/** Rows of a comment's size, one a transaction, on the same disk. */
function insertOneByOne(data: string, journal: "delete" | "wal"): number {
  const db = new DatabaseSync(join(mkdtempSync(join(data, "single-")), "rows.db"));
  db.exec(
    `PRAGMA journal_mode = ${journal}; PRAGMA synchronous = FULL; CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT)`,
  );
  const insert = db.prepare("INSERT INTO rows VALUES (?, ?)");
  const body = "Words that somebody thought about for a while. ".repeat(5);
  const started = performance.now();
  let count = 0;
  while (performance.now() < started + SECONDS * 1000) insert.run(`id ${count++}`, body);
  const perSecond = count / ((performance.now() - started) / 1000);
  db.close();
  return perSecond;
}
