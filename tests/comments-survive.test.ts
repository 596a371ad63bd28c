import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../scripts/built.mjs";
import { startMasthead } from "../scripts/start-masthead.ts";
import { signForm } from "../src/features/comments/form-word.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openTestStore } from "./databases.ts";
import { draft, found } from "./small-newspaper.ts";

const WRITERS = 64;
const KILLED_AFTER = 200;
const SECRET = "a secret of the test, long enough for a server";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "masthead-survive-"));
  folders.push(folder);
  return folder;
}

/** A form that is filled, and the address to which it leads once it is taken. */
type Filled = {
  readonly form: string;
  readonly comment: string;
  readonly network: string;
  own: string | null;
};

/** Sends a form. @returns whether it was acknowledged; false where the server died before */
async function send(origin: string, filled: Filled): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/en/harbour/comment`, {
      method: "POST",
      redirect: "manual",
      headers: { "x-forwarded-for": filled.network },
      body: new URLSearchParams({ form: filled.form, name: "Ann", comment: filled.comment, website: "" }),
    });
    if (answer.status !== 303) throw new Error(`a comment was answered with ${answer.status}`);
    const own = answer.headers.get("location");
    if (filled.own !== null) expect(own).toBe(filled.own);
    filled.own = own;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

beforeAll(ensureBuilt);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each(["sqlite", "postgres"] as const)("64 who comment at once (%s)", (dialect) => {
  it("find each comment that was acknowledged before kill -9 there once, and send none twice", async () => {
    const store = await openTestStore(dialect);
    await found(store.ledger);
    const { storyId, versionId } = await draft(store.ledger, { headline: "Harbour", slug: "harbour" });
    await store.ledger.write((writing) => publishVersion(writing, { versionId }));
    const environment = { DATABASE_URL: store.url, MASTHEAD_SECRET: SECRET };
    const data = newFolder();
    const killed = await startMasthead({ data, environment });
    const all: Filled[] = [];
    let acknowledged = 0;
    const fill = (): Filled => {
      const number = all.length;
      const filled = {
        form: signForm(SECRET, { storyId, at: Date.now() - 60_000 }),
        comment: `Number ${number}.`,
        network: `10.${number >> 8}.${number & 255}.1`,
        own: null,
      };
      all.push(filled);
      return filled;
    };
    const writeOn = async () => {
      while (await send(killed.origin, fill()))
        if (++acknowledged === KILLED_AFTER) process.kill(killed.pid, "SIGKILL");
    };
    await Promise.all(Array.from({ length: WRITERS }, writeOn));
    await killed.stop();
    const before = new Set(all.filter(({ own }) => own !== null));
    expect(before.size).toBeGreaterThanOrEqual(KILLED_AFTER);

    const again = await startMasthead({ data, environment });
    const { db } = store.database;
    const listWritten = () => db.selectFrom("comments").select(["id", "body"]).orderBy("body").execute();
    const bodies = (await listWritten()).map(({ body }) => body);
    expect([...before].filter(({ comment }) => !bodies.includes(comment))).toEqual([]);
    // Who got no answer sends the form again, and some who did: the same address comes back.
    for (const filled of [...all.filter(({ own }) => own === null), ...[...before].slice(-20)])
      expect(await send(again.origin, filled)).toBe(true);
    const written = await listWritten();
    expect(written.map(({ body }) => body).sort()).toEqual(all.map(({ comment }) => comment).sort());
    for (const { own } of all.slice(-3)) expect((await fetch(again.origin + own)).status).toBe(200);
    const logged = await db
      .selectFrom("changes")
      .select("subject_id")
      .where("kind", "=", "comment.written")
      .execute();
    expect(logged.map((line) => line.subject_id).sort()).toEqual(written.map(({ id }) => id).sort());
    await again.stop();
    await store.remove();
  }, 180_000);
});
