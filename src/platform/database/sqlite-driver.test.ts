import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ledger, openLedger } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { type Database, openDatabase } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-sqlite-"));
const path = join(folder, "test.db");
let database: Database;
let ledger: Ledger;

beforeAll(async () => {
  database = await openDatabase({ url: `sqlite:${path}` });
  await migrate(database);
  ledger = openLedger(database, Date.now);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Holds the file as another process would that writes for so long, milliseconds. */
function lockFor(duration: number): Promise<void> {
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  return new Promise((resolve) =>
    setTimeout(() => {
      other.exec("COMMIT");
      other.close();
      resolve();
    }, duration),
  );
}

/** The longest time for which nothing else had its turn while this went on, milliseconds. */
async function longestHoldUp(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  await work;
  clearInterval(timer);
  return Math.max(longest, performance.now() - before);
}

const happen = (subjectId: string) =>
  ledger.write((writing) => writing.log({ kind: "test.happened", subjectId, keys: [] }));
const listSubjects = async () =>
  (await database.db.selectFrom("changes").select("subject_id").orderBy("id").execute()).map(
    (row) => row.subject_id,
  );
const savePosition = (name: string) =>
  database.db.insertInto("followers").values({ name, position: 1 }).execute();

describe("SQLite while another process writes", () => {
  it("holds up nobody but the write itself, which comes when it can", async () => {
    const free = lockFor(600);
    let isFree = false;
    free.then(() => {
      isFree = true;
    });
    const inTransaction = happen("patient").then(() => isFree);
    const alone = savePosition("patient").then(() => isFree);
    const heldUp = await longestHoldUp(free);
    expect(heldUp).toBeLessThan(150);
    expect(await Promise.all([inTransaction, alone])).toEqual([true, true]);
    expect(await listSubjects()).toContain("patient");
  });

  it("is read as if nothing were", async () => {
    const free = lockFor(400);
    const writing = happen("later");
    const started = performance.now();
    expect(await listSubjects()).not.toContain("later");
    expect(performance.now() - started).toBeLessThan(100);
    await Promise.all([free, writing]);
    expect(await listSubjects()).toContain("later");
  });
});

describe("a transaction of SQLite", () => {
  it("is not seen before it ends, keeps no reader waiting, and comes one after the other", async () => {
    const order: string[] = [];
    const slowly = (name: string) =>
      ledger.write(async (writing) => {
        order.push(`${name} begins`);
        await writing.log({ kind: "test.happened", subjectId: name, keys: [] });
        await new Promise((resolve) => setTimeout(resolve, 100));
        order.push(`${name} ends`);
      });
    const both = Promise.all([slowly("one"), slowly("two")]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await listSubjects()).not.toContain("one");
    order.push("read");
    await both;
    expect(order).toEqual(["one begins", "read", "one ends", "two begins", "two ends"]);
    expect(await listSubjects()).toEqual(expect.arrayContaining(["one", "two"]));
  });

  it("that fails leaves the next one its turn", async () => {
    const failing = ledger.write(async (writing) => {
      await writing.log({ kind: "test.happened", subjectId: "never", keys: [] });
      throw new Error("not this one");
    });
    await expect(failing).rejects.toThrow("not this one");
    await happen("next");
    expect(await listSubjects()).not.toContain("never");
    expect(await listSubjects()).toContain("next");
  });
});
