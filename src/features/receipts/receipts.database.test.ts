import { expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { draft, found, smallNewspaper } from "../../../tests/small-newspaper.ts";
import { listChangesAfter } from "../../platform/changes/changes.store.ts";
import { publishVersion } from "../stories/publish-story.ts";
import { openReceiptMaker } from "./make-receipts.ts";
import type { Receipt } from "./receipt.ts";
import { beginReceipt, findNewestReceipt, findWhereabouts, saveSeen } from "./receipts.store.ts";

onBothDatabases("receipts", (store) => {
  const page = { kind: "story", edition: "en", path: "/en/a", after: 12, age: null, status: 200 } as const;

  it("are made by one process alone, and kept", async () => {
    await found(store().ledger);
    const { db } = store().database;
    const { versionId } = await draft(store().ledger, { headline: "A story" });
    const begun: Receipt = {
      changeId: 7,
      versionId,
      kind: "story.published",
      at: 1000,
      state: "looking",
      origin: "http://127.0.0.1:1",
      pages: [],
      endedAt: null,
    };
    expect([await beginReceipt(db, begun), await beginReceipt(db, begun)]).toEqual([true, false]);
    const pages = [{ ...page, state: "seen" as const }];
    await saveSeen(db, 7, { state: "seen", pages, endedAt: 2000 });
    expect(await findNewestReceipt(db, versionId)).toEqual({ ...begun, state: "seen", pages, endedAt: 2000 });
  });

  it("blame no page where the process was told to stop before it had looked long enough", async () => {
    const { ledger, database, clock } = store();
    const { versionId } = await draft(ledger, { headline: "At the last moment" });
    const published = await ledger.write((writing) => publishVersion(writing, { versionId }), { by: "ann" });
    const [change] = await listChangesAfter(database, published.changeId - 1, 1);
    if (change === undefined) throw new Error("nothing was logged");
    const before = { status: 404, contentType: "text/html", body: "" };
    const maker = openReceiptMaker({
      ...{ database, clock, newspaper: smallNewspaper, origin: "http://127.0.0.1:1" },
      ask: async () => ({ ...before, age: null }),
      render: async () => ({ ...before, status: 200 }),
      pause: async () => null,
      isStopped: () => true,
      onError: (error) => {
        throw error;
      },
    });
    await maker.take([change]);
    await maker.settled();
    expect((await findNewestReceipt(database.db, versionId))?.state).toBe("interrupted");
  });

  it("know where readers meet a version", async () => {
    const { versionId } = await draft(store().ledger, { headline: "Of nothing", slug: "of-nothing" });
    expect(await findWhereabouts(store().database.db, versionId, store().clock())).toEqual({
      edition: "en",
      slug: "of-nothing",
      visibleFrom: null,
      sections: [],
      topics: [],
      writers: [],
      otherEditions: [],
    });
    expect(await findWhereabouts(store().database.db, "nothing", 0)).toBeNull();
  });
});
