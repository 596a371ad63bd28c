import { expect, it } from "vitest";
import { listRoutes } from "../src/app/routes.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openPageCache } from "../src/platform/cache/page-cache.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { openLog } from "../src/platform/log/log.ts";
import { openStanding } from "../src/site/standing.ts";
import { onBothDatabases } from "./databases.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

const english: Newspaper = {
  ...smallNewspaper,
  editions: smallNewspaper.editions.filter((edition) => edition.code === "en"),
};

onBothDatabases("an edition that was taken out of the configuration", (store) => {
  it("is named nowhere, and leaves every other page as it was", async () => {
    const { ledger, database, clock } = store();
    await found(ledger);
    const original = await draft(ledger, { headline: "Harbour" });
    const french = await draft(ledger, {
      headline: "Le port",
      edition: "fr",
      story: { id: original.storyId },
    });
    for (const { versionId } of [original, french])
      await ledger.write((writing) => publishVersion(writing, { versionId }));
    const edition = editionOf(smallNewspaper, "fr");
    await ledger.write((writing) =>
      moveVersion(writing, { versionId: french.versionId, slug: "le-grand-port", edition }),
    );
    const routes = listRoutes({
      site: {
        newspaper: english,
        publicUrl: "https://news.example",
        db: database.db,
        dialect: database.dialect,
        standing: openStanding(database.db),
      },
      cache: openPageCache({ maxBytes: 1_000_000, commonHeaders: [] }),
      files: openFolder("/nonexistent"),
      fonts: new Map(),
      clock,
      log: openLog("silent"),
      isReady: () => Promise.resolve(true),
    });
    const get = async (path: string) => routes.fetch(new Request(`https://news.example${path}`));
    for (const path of ["/en/", "/en/harbour", "/en/lite/harbour", "/en/section/world", "/en/feed.xml"]) {
      const page = await get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(await page.text()).not.toContain("/fr/");
    }
    for (const path of ["/fr/", "/fr/le-port", "/fr/le-grand-port"])
      expect((await get(path)).status).toBe(404);
  });
});
