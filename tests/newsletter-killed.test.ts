import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashMailbox } from "../src/features/newsletter/secret-words.ts";
import { beginSubscription } from "../src/features/newsletter/subscriptions.store.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openLedger } from "../src/platform/database/ledger.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { type Database, openDatabase } from "../src/platform/database/open-database.ts";
import { type MailServer, openMailServer } from "./mail-server.ts";
import { draft, found } from "./small-newspaper.ts";

const READERS = 120;
const KILLS = 6;
const AT_ONCE = 4;
/** A letter that a killed process had taken is tried again after five minutes. */
const SIX_MINUTES = 6 * 60_000;
const SECRET = "a secret of the test";

let folder: string;
let url: string;
let database: Database;
let mail: MailServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-letters-"));
  url = `sqlite:${join(folder, "masthead.db")}`;
  mail = await openMailServer();
  database = await openDatabase({ url });
  await migrate(database);
  const ledger = openLedger(database, Date.now);
  await found(ledger);
  const { versionId } = await draft(ledger, { headline: "To everybody" });
  await ledger.write((writing) => publishVersion(writing, { versionId }));
  await ledger.write(async ({ db, now }) => {
    for (let i = 0; i < READERS; i++) {
      const address = `r${i}@mail.example`;
      const addressHash = hashMailbox(SECRET, address);
      await beginSubscription(db, { edition: "en", list: "daily", address, addressHash }, now);
    }
  });
  await build({
    entryPoints: ["tests/send-newsletters-without-end.ts"],
    outfile: join(folder, "send.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    external: ["pg-native"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await mail?.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(round: number): { child: ChildProcess; ended: Promise<unknown> } {
  const told = [join(folder, "send.mjs"), url, mail.url, String(round * SIX_MINUTES), SECRET];
  const child = spawn(process.execPath, told, { stdio: ["ignore", "inherit", "inherit"] });
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

it("killed again and again while letters go out, everybody has theirs, and twice only what was under way, under one id", async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const wanted = mail.taken.length + 3 + 5 * (kill % 3);
    const { child, ended } = start(kill);
    await expect
      .poll(() => mail.taken.length, { timeout: 60_000, interval: 1 })
      .toBeGreaterThanOrEqual(wanted);
    // Somewhere else in the next letters each time.
    setTimeout(() => child.kill("SIGKILL"), kill % 5);
    await ended;
  }
  const { child, ended } = start(KILLS);
  const issue = () =>
    database.db
      .selectFrom("newsletter_issues")
      .select(["state", "queued", "sent"])
      .where("edition", "=", "en")
      .where("queued", ">", 0)
      .executeTakeFirst();
  await expect.poll(async () => (await issue())?.state, { timeout: 60_000 }).toBe("sent");
  child.kill("SIGKILL");
  await ended;
  expect(await issue()).toMatchObject({ queued: READERS, sent: READERS });
  const byReader = Map.groupBy(mail.taken, ({ to }) => to[0]);
  expect(byReader.size).toBe(READERS);
  for (const letters of byReader.values()) {
    const ids = letters.map(({ headers }) => /^Message-ID: (.*)$/m.exec(headers)?.[1]);
    expect(new Set(ids).size).toBe(1);
  }
  expect(mail.taken.length - READERS).toBeLessThanOrEqual(KILLS * AT_ONCE);
}, 200_000);
