import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { expect } from "vitest";
import { startMasthead } from "../scripts/start-masthead.ts";
import { verifyChain } from "../src/features/history/verify-chain.ts";
import { insertMember } from "../src/features/staff/staff.store.ts";
import { createToken } from "../src/features/staff/tokens.ts";
import { LATEST } from "../src/kernel/cache-keys.ts";
import { newId } from "../src/kernel/ids.ts";
import { openLedger } from "../src/platform/database/ledger.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { type Database, openDatabase } from "../src/platform/database/open-database.ts";

/** Where a server keeps its data, and how often it is killed. */
type Killing = { readonly data: string; readonly url: string; readonly kills: number };

/** How many stories are on their way into the server at a time. */
const AT_ONCE = 3;

/**
 * Kills a server with -9, again and again over the same data, while stories in two editions are being published through its API.
 * @returns the ids of all versions whose publishing was acknowledged
 */
export async function killWhilePublishing({ data, url, kills }: Killing): Promise<string[]> {
  const token = await hireAnEditor(url);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const server = await startMasthead({
      data,
      environment: { DATABASE_URL: url, MASTHEAD_LOG: "info" },
    });
    const wanted = acknowledged.length + 2 * (1 + (kill % 3));
    const publishOn = async () => {
      for (;;) {
        const ids = await publishOne(server.origin, token);
        if (ids === null) return;
        acknowledged.push(...ids);
        // Somewhere else in the next publishing each time.
        if (acknowledged.length >= wanted) setTimeout(() => killOutright(server.pid), kill % 9);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, publishOn));
    await server.stop();
  }
  return acknowledged;
}

function killOutright(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Another request has killed it already.
  }
}

/** Publishes one story in both editions. @returns its versions; null where the server died before it could say that it had */
async function publishOne(origin: string, token: string): Promise<string[] | null> {
  const key = crypto.randomUUID();
  const paragraphs = ["It happened at nine.", "Nobody was hurt."];
  const tellings = ["en", "fr"].map((edition) => ({
    edition,
    headline: `News ${key} ${edition}`,
    paragraphs,
  }));
  const told = await fetch(`${origin}/newsroom/api/breaking`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ key, tellings }),
  })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch(() => null);
  if (told === null) return null;
  if (told.status !== 200) throw new Error(`${told.status}: ${told.text}`);
  return (JSON.parse(told.text) as { versions: { versionId: string }[] }).versions.map(
    (version) => version.versionId,
  );
}

/**
 * The same with a process that does nothing but open the store and publish: it starts in a fraction of the time.
 * @returns the ids of all versions whose publishing was acknowledged
 */
export async function killBarePublishing({ data, url, kills }: Killing): Promise<string[]> {
  const program = join(data, "publish-without-end.mjs");
  await build({
    entryPoints: ["tests/publish-without-end.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [program, url], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const wanted = acknowledged.length + 1 + (kill % 4);
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      // Somewhere else in the next publishing each time.
      if (acknowledged.length === wanted) setTimeout(() => child.kill("SIGKILL"), kill % 9);
    }
    await ended;
  }
  return acknowledged;
}

async function hireAnEditor(url: string): Promise<string> {
  const database = await openDatabase({ url });
  await migrate(database);
  const { value } = await openLedger(database, Date.now).write(async (writing) => {
    const id = newId(writing.now);
    const grants = [{ role: "editor", edition: "*" }] as const;
    const member = { id, accountId: id, name: "Ed", email: "ed@news.example", language: "en" };
    await insertMember(writing.db, {
      ...member,
      personId: null,
      suspendedAt: null,
      createdAt: writing.now,
      grants,
    });
    const asked = { staffId: id, name: "wire", scopes: ["story.publish"], expiresAt: null } as const;
    return createToken(writing, asked);
  });
  await database.close();
  return value.word;
}

/**
 * Holds that all that was acknowledged is there, that nothing is there by half, and that the chain verifies.
 * @param editions in how many editions each story was published in one act
 */
export async function expectNothingLost(
  url: string,
  { acknowledged, editions }: { acknowledged: readonly string[]; editions: number },
): Promise<void> {
  const database = await openDatabase({ url });
  try {
    const published = await listPublished(database, { drafts: editions > 1 });
    expect(acknowledged.filter((id) => !published.some((version) => version.id === id))).toEqual([]);
    // Told or not: never one edition without the other, nor the words without their list, their line of the log or their link.
    expect(published.filter((version) => !isWhole(version))).toEqual([]);
    const stories = Map.groupBy(published, (version) => version.story_id);
    expect([...stories.values()].filter((versions) => versions.length !== editions)).toEqual([]);
    if (editions > 1) expect(stories.size).toBe((await countStories(database)).count);
    const faults = [];
    for await (const fault of verifyChain(database.db)) faults.push(fault);
    expect(faults).toEqual([]);
  } finally {
    await database.close();
  }
}

type Published = Awaited<ReturnType<typeof listPublished>>[number];

/** @param drafts whether a draft counts as something half done: where it is begun and published in one act */
function listPublished({ db }: Database, { drafts }: { drafts: boolean }) {
  return db
    .selectFrom("versions")
    .leftJoin("revisions", "revisions.id", "versions.public_revision_id")
    .leftJoin("listings", (join) =>
      join.onRef("listings.version_id", "=", "versions.id").on("listings.list", "=", LATEST),
    )
    .leftJoin("changes", (join) =>
      join.onRef("changes.subject_id", "=", "versions.id").on("changes.kind", "=", "story.published"),
    )
    .leftJoin("publications", "publications.version_id", "versions.id")
    .select([
      "versions.id",
      "versions.story_id",
      "versions.status",
      "revisions.published_at",
      "listings.list",
      "changes.kind as logged",
      "publications.hash",
    ])
    .$if(!drafts, (query) => query.where("versions.status", "!=", "draft"))
    .execute();
}

function isWhole({ status, published_at, list, logged, hash }: Published): boolean {
  return status === "published" && ![published_at, list, logged, hash].includes(null);
}

async function countStories({ db }: Database) {
  return db
    .selectFrom("stories")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
}
