import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyChain } from "../src/features/history/verify-chain.ts";
import type { Ledger } from "../src/platform/database/ledger.ts";
import type { Database } from "../src/platform/database/open-database.ts";
import { onBothDatabases, openTestStore, type TestStore } from "./databases.ts";
import { found } from "./small-newspaper.ts";
import { contentOf, countOf } from "./wordpress/contents.ts";
import { openMoving } from "./wordpress/moving.ts";
import { type Sample, sampleExport } from "./wordpress/sample-export.ts";
import { manyPosts, wholeSite } from "./wordpress/whole-site.ts";

const { bring, prepare, remove } = openMoving();
beforeAll(prepare);
afterAll(remove);

onBothDatabases("an import that something stops", (store) => {
  const sample: Sample = { ...wholeSite, items: [...(wholeSite.items ?? []), ...manyPosts(230)] };
  const xml = sampleExport(sample);

  async function inFresh<T>(work: (fresh: TestStore) => Promise<T>): Promise<T> {
    const fresh = await openTestStore(store().database.dialect);
    try {
      await found(fresh.ledger);
      return await work(fresh);
    } finally {
      await fresh.remove();
    }
  }

  it("goes on when it is begun again, and ends as if nothing had happened", async () => {
    let writes = 0;
    const counting = (ledger: Ledger): Ledger => ({
      ...ledger,
      write: (work) => {
        writes++;
        return ledger.write(work);
      },
    });
    const whole = await inFresh(async (fresh) => {
      await bring(counting(fresh.ledger), xml);
      expect(await countOf(fresh.database, "versions")).toBeGreaterThan(460);
      return contentOf(fresh.database);
    });
    expect(writes).toBeGreaterThan(8);
    for (let n = 1; n <= writes; n++) {
      await inFresh(async (fresh) => {
        await expect(bring(stoppedAt(fresh.ledger, n), xml)).rejects.toThrow("the power went out");
        expect(await halfPosts(fresh.database)).toEqual([]);
        await bring(fresh.ledger, xml);
        expect(await contentOf(fresh.database), `stopped at ${n}`).toBe(whole);
        for await (const fault of verifyChain(fresh.database.db)) expect.fail(fault.fault);
        const runs = await fresh.database.db.selectFrom("import_runs").select("state").execute();
        expect(runs).toEqual([{ state: "ended" }]);
      });
    }
  }, 240_000);
});

/** A ledger whose nth write is undone after all its work. */
function stoppedAt(ledger: Ledger, n: number): Ledger {
  let writes = 0;
  return {
    ...ledger,
    write: (work) =>
      ledger.write(async (writing) => {
        const value = await work(writing);
        if (++writes === n) throw new Error("the power went out");
        return value;
      }),
  };
}

/** Versions without a revision, a story or a note that they came in. */
async function halfPosts({ db }: Database): Promise<unknown[]> {
  return db
    .selectFrom("versions")
    .leftJoin("revisions", "revisions.id", "versions.revision_id")
    .leftJoin("imports", "imports.entity_id", "versions.id")
    .select("versions.slug")
    .where((eb) => eb.or([eb("revisions.id", "is", null), eb("imports.ref", "is", null)]))
    .execute();
}
