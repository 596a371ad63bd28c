import type { Kysely } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveNotedDebt } from "../src/features/translations/noted-debts.store.ts";
import type { Schema } from "../src/platform/database/schema.ts";
import { onBothDatabases } from "./databases.ts";
import { followDesk, indexEverything } from "./follow-desk.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;

onBothDatabases("the desk", (store) => {
  let newsroom: NewsroomUnderTest;
  let cookie = "";
  let other = "";
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    cookie = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    other = (await newsroom.member("Rae", [{ role: "reporter", edition: "en" }])).cookie;
  });
  const ask = (method: string, path: string, body?: unknown, by = cookie) =>
    newsroom.ask(method, path, body, { cookie: by });
  const headlines = async (query: string) => {
    const { body } = await ask("GET", `/desk?${query}`);
    return (body.rows as { headline: string }[]).map((row) => row.headline);
  };
  const begin = async (headline: string, more: Partial<Parameters<typeof draft>[1]> = {}) => {
    store().clock.advance(10);
    return draft(store().ledger, { headline, ...more });
  };
  const publish = (versionId: string) =>
    store().ledger.write((writing) => publishVersion(writing, { versionId }));

  it("finds drafts and published stories by any words, as each language folds them; readers find no draft", async () => {
    await begin("The cane harvest", { words: { body: bodyOf("Horses pull the carts.") } });
    await begin("La récolte", { edition: "fr", words: { body: bodyOf("Un cheval tire la charrette.") } });
    const out = await begin("Published harvest", { words: { standfirst: "With quotas." } });
    await publish(out.versionId);
    await indexEverything(store());
    expect(await headlines("text=horse")).toEqual(["The cane harvest"]);
    expect(await headlines("text=chevaux")).toEqual(["La récolte"]);
    expect(await headlines("text=recolte%20charret")).toEqual(["La récolte"]);
    expect(await headlines("text=harvest")).toEqual(["Published harvest", "The cane harvest"]);
    expect(await headlines("text=quota&status=published")).toEqual(["Published harvest"]);
    expect(await headlines("text=harvest&edition=fr")).toEqual([]);
    expect(await headlines("text=%3F%21")).toEqual([]);
    const site = await openSiteUnderTest(store());
    expect(await (await site.get("/en/search?q=cane")).text()).not.toContain("The cane harvest");
  });

  it("finds a draft by its newest words alone, once the log has told of them", async () => {
    const begun = await ask("POST", "/stories", { edition: "en", words: { headline: "Lagoon" } });
    await followDesk(store());
    expect(await headlines("text=lagoon")).toEqual(["Lagoon"]);
    const words = { headline: "Reef" };
    await ask("PUT", `/versions/${begun.body.versionId}/draft`, { basedOn: begun.body.revisionId, words });
    await followDesk(store());
    expect(await headlines("text=lagoon")).toEqual([]);
    expect(await headlines("text=reef")).toEqual(["Reef"]);
  });

  it("has a row a story, page by page, each once: its version that fits and was saved last", async () => {
    const pairs = [];
    for (const name of ["One", "Two", "Three"]) {
      const english = await begin(`Pair ${name}`);
      pairs.push({ english, name });
    }
    for (const { english, name } of pairs.slice(0, 2))
      await begin(`Paire ${name}`, { edition: "fr", story: { id: english.storyId } });
    await indexEverything(store());
    const first = await ask("GET", "/desk?by=story&limit=2&text=pair");
    const second = await ask("GET", `/desk?by=story&limit=2&text=pair&after=${first.body.next}`);
    const rows = [...(first.body.rows as object[]), ...(second.body.rows as object[])];
    expect(rows).toMatchObject([
      {
        headline: "Paire Two",
        isOriginal: false,
        otherEditions: [{ edition: "en", headline: "Pair Two", isOriginal: true }],
      },
      { headline: "Paire One", otherEditions: [{ edition: "en" }] },
      { headline: "Pair Three", otherEditions: [] },
    ]);
    expect(second.body.next).toBeNull();
    expect(await headlines("by=story&edition=en&text=pair")).toEqual(["Pair Three", "Pair Two", "Pair One"]);
    expect((await headlines("by=version&text=pair")).length).toBe(5);
  });

  it("looks for debt: translations that owe, originals that an edition lacks", async () => {
    const english = await begin("Owed");
    const french = await begin("Dû", { edition: "fr", story: { id: english.storyId } });
    const debt = { new: 1, changed: 0, removed: 0, followsAt: 0, originalUpdatedAt: 0 };
    await store().ledger.write(({ db }) =>
      saveNotedDebt(db, french.versionId, { ...debt, originalId: english.versionId }),
    );
    expect(await headlines("debt=owing")).toEqual(["Dû"]);
    expect(await headlines("debt=overdue")).toEqual([]);
    const dueAt = store().clock() - 1;
    await store().ledger.write(({ db }) => insertTask(db, english.storyId, dueAt));
    expect(await headlines("debt=overdue&edition=en")).toEqual(["Owed"]);
    expect((await ask("GET", "/desk?debt=overdue&by=story")).body.rows).toMatchObject([{ dueAt }]);
    const untranslated = await headlines("debt=untranslated&edition=en&limit=100");
    expect(untranslated).toContain("Pair Three");
    for (const told of ["Owed", "Pair One"]) expect(untranslated).not.toContain(told);
  });

  it("tells what comes out next, the soonest first", async () => {
    for (const [name, hours] of [
      ["Later", 5],
      ["Sooner", 2],
    ] as const) {
      const { versionId } = await begin(name);
      await store().ledger.write((writing) =>
        scheduleVersion(writing, { versionId, at: store().clock() + hours * HOUR }),
      );
    }
    const { body } = await ask("GET", "/desk/planned?limit=10");
    expect(body.rows).toMatchObject([{ headline: "Sooner" }, { headline: "Later" }]);
  });

  it("keeps each member's own filters by name, one of them to begin with", async () => {
    const filters = { edition: "fr", debt: "owing" };
    await ask("POST", "/desk/filters", { name: "To follow", filters, isDefault: true });
    await ask("POST", "/desk/filters", { name: "Drafts", filters: { status: "draft" } });
    await ask("POST", "/desk/filters", { name: "Drafts", filters: { status: "in-review" }, isDefault: true });
    const { body } = await ask("GET", "/desk/filters");
    expect(body.filters).toMatchObject([
      { name: "To follow", filters, isDefault: false },
      { name: "Drafts", filters: { status: "in-review" }, isDefault: true },
    ]);
    expect((await ask("GET", "/desk/filters", undefined, other)).body.filters).toEqual([]);
    const [{ id } = { id: "" }] = body.filters as { id: string }[];
    expect((await ask("DELETE", `/desk/filters/${id}`, undefined, other)).body.code).toBe("not-found");
    expect((await ask("DELETE", `/desk/filters/${id}`)).body.filters).toMatchObject([{ name: "Drafts" }]);
  });
});

/** A translation task that is open. */
async function insertTask(db: Kysely<Schema>, storyId: string, dueAt: number) {
  const task = { id: `task-${storyId}`, story_id: storyId, edition: "fr", kind: "changed" };
  await db
    .insertInto("translation_tasks")
    .values({ ...task, opened_at: 0, due_at: dueAt, reason: "" })
    .execute();
}
