import { beforeAll, expect, it } from "vitest";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("the fronts", (store) => {
  let newsroom: NewsroomUnderTest;
  let cookie = "";
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    cookie = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });

  it("keeps what a front was, who changed it, and what would fill its free places", async () => {
    const at = "/fronts/must-read/fr";
    const stories = [];
    for (const headline of ["Une", "Deux", "Trois"]) {
      const made = await draft(store().ledger, { headline, edition: "fr" });
      await store().ledger.write((writing) => publishVersion(writing, { versionId: made.versionId }));
      stories.push(made);
      store().clock.advance(10);
    }
    const entries = stories.map(({ storyId }) => ({ storyId, until: null }));
    await ask("PUT", at, { basedOn: 0, entries: entries.slice(0, 2) });
    await ask("PUT", at, { basedOn: 1, entries: entries.slice(1, 2) });
    expect((await ask("GET", at)).body).toMatchObject({
      number: 2,
      places: 5,
      savedBy: { name: "Ed" },
      entries: [{ headline: "Deux", isPublic: true, status: "published" }],
      newest: [{ headline: "Trois" }, { headline: "Deux" }, { headline: "Une" }],
    });
    expect((await ask("GET", `${at}/orders`)).body.orders).toMatchObject([
      { number: 2, entries: [{ headline: "Deux" }] },
      { number: 1, savedBy: { name: "Ed" }, entries: [{ headline: "Une" }, { headline: "Deux" }] },
      { number: 0, savedBy: null, entries: [] },
    ]);
  });

  it("lets one of two that order a front at once pass", async () => {
    const { storyId } = await draft(store().ledger, { headline: "Contested" });
    const body = { basedOn: 0, entries: [{ storyId, until: null }] };
    const told = await Promise.all([1, 2, 3].map(() => ask("PUT", "/fronts/must-read/en", body)));
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { orders } = (await ask("GET", "/fronts/must-read/en/orders")).body as { orders: object[] };
    expect(orders).toHaveLength(2);
  });
});
