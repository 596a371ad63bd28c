import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { draft, found, smallNewspaper } from "../../../tests/small-newspaper.ts";
import { findLastChangeId, listChangesAfter } from "../../platform/changes/changes.store.ts";
import { indexStories } from "../search/index-stories.ts";
import { publishVersion } from "../stories/publish-story.ts";
import { withdrawVersion } from "../stories/withdraw-story.ts";
import { relateStories } from "./relate-stories.ts";

onBothDatabases("More Articles", (store) => {
  beforeAll(() => found(store().ledger));

  it("passes over what has none: a page, and a story that was withdrawn before its turn came", async () => {
    const { ledger, database } = store();
    const page = await draft(ledger, { headline: "Who we are", kind: "page" });
    const gone = await draft(ledger, { headline: "Harbour opens on Friday" });
    const stays = await draft(ledger, { headline: "Harbour opens its quay" });
    const other = await draft(ledger, { headline: "Harbour closes its quay" });
    for (const { versionId } of [page, gone, stays, other])
      await ledger.write((writing) => publishVersion(writing, { versionId }));
    await ledger.write((writing) => withdrawVersion(writing, { versionId: gone.versionId }));
    const changes = await listChangesAfter(database, 0, 100);
    await ledger.write((writing) => relateStories(writing, changes, smallNewspaper));
    const pairs = await database.db.selectFrom("related").select(["version_id", "related_id"]).execute();
    expect(pairs).toHaveLength(2);
    expect(pairs).toContainEqual({ version_id: stays.versionId, related_id: other.versionId });
  });

  it("and the search index are worked out story by story, with room for readers between", async () => {
    const { ledger, database } = store();
    const before = await findLastChangeId(database);
    for (let i = 0; i < 8; i++) {
      const { versionId } = await draft(ledger, { headline: `Harbour number ${i}` });
      await ledger.write((writing) => publishVersion(writing, { versionId }));
    }
    const changes = await listChangesAfter(database, before, 100);
    for (const work of [relateStories, indexStories]) {
      let turns = 0;
      let isDone = false;
      const turn = () => {
        if (isDone) return;
        turns++;
        setImmediate(turn);
      };
      setImmediate(turn);
      await ledger.write((writing) => work(writing, changes, smallNewspaper));
      isDone = true;
      expect(turns).toBeGreaterThanOrEqual(8);
    }
  });
});
