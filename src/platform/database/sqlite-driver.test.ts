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

/** Holds the file as another process would that writes, until it is told to let go. */
function lock(): { readonly letGo: () => void } {
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  return {
    letGo: () => {
      other.exec("COMMIT");
      other.close();
    },
  };
}

/** Lets everything else have its turn, so often. Where something holds the process up, as SQLite's own waiting would, it takes for ever. */
async function takeTurns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve, 1));
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
    const other = lock();
    let isFree = false;
    const inTransaction = happen("patient").then(() => isFree);
    const alone = savePosition("patient").then(() => isFree);
    await takeTurns(200);
    expect(await listSubjects()).not.toContain("patient");
    isFree = true;
    other.letGo();
    expect(await Promise.all([inTransaction, alone])).toEqual([true, true]);
    expect(await listSubjects()).toContain("patient");
  });

  it("is read as if nothing were", async () => {
    const other = lock();
    const writing = happen("later");
    expect(await listSubjects()).not.toContain("later");
    other.letGo();
    await writing;
    expect(await listSubjects()).toContain("later");
  });
});

describe("a transaction of SQLite", () => {
  it("is not seen before it ends, keeps no reader waiting, and comes one after the other", async () => {
    const order: string[] = [];
    let begun = () => {};
    let goOn = () => {};
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayEnd = new Promise<void>((resolve) => (goOn = resolve));
    const slowly = (name: string) =>
      ledger.write(async (writing) => {
        order.push(`${name} begins`);
        await writing.log({ kind: "test.happened", subjectId: name, keys: [] });
        begun();
        await mayEnd;
        order.push(`${name} ends`);
      });
    const both = Promise.all([slowly("one"), slowly("two")]);
    await hasBegun;
    expect(await listSubjects()).not.toContain("one");
    order.push("read");
    goOn();
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
