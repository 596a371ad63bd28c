import { beforeAll, expect, it } from "vitest";
import { savePerson } from "../src/features/people/people.store.ts";
import type { Block } from "../src/features/stories/body.ts";
import { noWords, type Words } from "../src/features/stories/story.ts";
import { slugify } from "../src/kernel/text.ts";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});
const body = (...content: Block[]) => ({ type: "doc" as const, content });
type Beside = {
  sourceBlockId: string;
  state: string;
  before: string | null;
  partners: string[];
  hash: string;
};

onBothDatabases("a translator at work, through the newsroom's API", (store) => {
  let newsroom: NewsroomUnderTest;
  let [editor, translator, other] = ["", "", ""];
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    editor = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    translator = (await newsroom.member("Tara", [{ role: "translator", edition: "fr" }])).cookie;
    other = (await newsroom.member("Theo", [{ role: "translator", edition: "fr" }])).cookie;
  });
  const as = (cookie: string) => (method: string, path: string, given?: unknown) =>
    newsroom.ask(method, path, given, { cookie });
  const debtOf = async (id: string) => {
    const { body: told } = await as(translator)("GET", `/versions/${id}/debt`);
    const blocks = told.blocks as Beside[];
    return {
      counts: told.counts,
      fields: told.fields as { field: string; state: string; before: string | null }[],
      blocks,
      states: blocks.map((one) => `${one.sourceBlockId} ${one.state}`),
    };
  };
  const follow = (id: string, given: unknown) =>
    as(translator)("POST", `/versions/${id}/followed-blocks`, given);
  const save = async (cookie: string, id: string, words: Partial<Words>) => {
    const { body: file } = await as(editor)("GET", `/versions/${id}`);
    const { revision } = file as { revision: { id: string } };
    const given = { basedOn: revision.id, words: { ...noWords, ...words } };
    return as(cookie)("PUT", `/versions/${id}/draft`, given);
  };
  const original = (...content: Block[]) =>
    draft(store().ledger, {
      headline: "The quay",
      words: { standfirst: "It opens.", body: body(...content) },
    });
  const begin = async (storyId: string) => {
    const told = await as(translator)("POST", `/stories/${storyId}/versions`, { edition: "fr" });
    expect(told.status).toBe(200);
    return (told.body as { versionId: string }).versionId;
  };
  const abc = [paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")];

  it("begins signed by the original's writers, in their order, unless others are named", async () => {
    const { value: personIds } = await store().ledger.write((writing) =>
      Promise.all(
        ["Zoe Writer", "Ann Writer"].map((name) =>
          savePerson(writing.db, { slug: slugify(name), name, words: {} }, writing.now),
        ),
      ),
    );
    const { storyId } = await draft(store().ledger, { headline: "The signed quay", personIds });
    const [second] = personIds.slice(1);
    const named = await draft(store().ledger, { headline: "The other signed quay", personIds });
    const writersOf = async (id: string) => {
      const { body: told } = await as(editor)("GET", `/versions/${id}`);
      return (told.writers as { id: string }[]).map((writer) => writer.id);
    };
    expect(await writersOf(await begin(storyId))).toEqual(personIds);
    const given = { edition: "fr", personIds: [second] };
    const { body: other } = await as(translator)("POST", `/stories/${named.storyId}/versions`, given);
    expect(await writersOf(String(other.versionId))).toEqual([second]);
  });

  it("begins with an empty block for each of the original's, and owes all of them until they are told", async () => {
    const { storyId } = await original(...abc);
    const id = await begin(storyId);
    const before = await debtOf(id);
    expect(before.counts).toEqual({ new: 3, changed: 0, removed: 0 });
    expect(before.blocks.map((one) => one.partners)).toEqual([["a"], ["b"], ["c"]]);
    expect(before.fields.filter((one) => one.state === "new").map((one) => one.field)).toEqual([
      "headline",
      "standfirst",
    ]);
    await save(translator, id, {
      headline: "Le quai",
      body: body(paragraph("a", "Un."), paragraph("b", "")),
    });
    const [first] = before.blocks;
    const told = await follow(id, {
      blocks: [{ sourceBlockId: "a", blockId: "a", hash: first?.hash }],
      fields: [{ field: "headline", text: "The quay" }],
    });
    expect(told.body).toEqual({ new: 2, changed: 0, removed: 0 });
    const after = await debtOf(id);
    expect(after.states).toEqual(["a followed", "b new", "c new"]);
    expect(after.blocks.at(-1)?.partners).toEqual([]);
    expect(after.fields.find((one) => one.field === "headline")?.state).toBe("followed");
  });

  it("shows what is new, what was said before, and what is gone where it stood", async () => {
    const { storyId, versionId } = await original(...abc);
    await as(editor)("POST", `/versions/${versionId}/publication`, await letStand(as(editor), versionId));
    const id = await begin(storyId);
    await follow(id, {});
    await save(editor, versionId, {
      headline: "The quay is open",
      standfirst: "It opens.",
      body: body(paragraph("a", "One."), paragraph("n", "New."), paragraph("c", "Three and more.")),
    });
    // What no reader has is not followed.
    expect((await debtOf(id)).counts).toEqual({ new: 0, changed: 0, removed: 0 });
    const correction = { note: "More.", ...(await letStand(as(editor), versionId)) };
    await as(editor)("POST", `/versions/${versionId}/correction`, correction);
    const owed = await debtOf(id);
    expect(owed.counts).toEqual({ new: 1, changed: 1, removed: 1 });
    expect(owed.states).toEqual(["a followed", "b removed", "n new", "c changed"]);
    expect(owed.blocks.map((one) => one.before)).toEqual([null, "Two.", null, "Three."]);
    expect(owed.fields.filter((one) => one.state !== "followed")).toMatchObject([
      { field: "headline", state: "changed", before: "The quay" },
    ]);
    const told = await follow(id, { blocks: [{ sourceBlockId: "b" }, { sourceBlockId: "c" }], fields: [] });
    expect(told.body).toEqual({ new: 1, changed: 0, removed: 0 });
  });

  it("is not marked by what nobody has looked at", async () => {
    const { storyId, versionId } = await original(...abc);
    const id = await begin(storyId);
    const [seen] = (await debtOf(id)).blocks;
    await save(editor, versionId, { headline: "The quay", body: body(paragraph("a", "One, and one.")) });
    const blocks = [{ sourceBlockId: "a", hash: seen?.hash }];
    expect((await follow(id, { blocks })).body).toMatchObject({ code: "original-changed" });
    const fields = [{ field: "headline", text: "Another" }];
    expect((await follow(id, { fields })).body).toMatchObject({ code: "original-changed" });
    expect((await debtOf(id)).counts).toEqual({ new: 1, changed: 0, removed: 0 });
    expect((await follow(versionId, {})).status).toBe(403);
    expect((await as(editor)("POST", `/versions/${versionId}/followed-blocks`, {})).body.code).toBe(
      "is-the-original",
    );
  });

  it("waits in a list from the original's publication until the translation is out, and again when it owes", async () => {
    const site = await openSiteUnderTest(store());
    const { storyId, versionId } = await original(...abc);
    const waiting = async (query = "") => {
      await site.settle();
      const { body: told } = await as(translator)("GET", `/translation-tasks${query}`);
      return (told.tasks as Record<string, unknown>[]).filter((task) => task.storyId === storyId);
    };
    expect(await waiting()).toEqual([]);
    await as(editor)("POST", `/versions/${versionId}/publication`, await letStand(as(editor), versionId));
    const [task] = await waiting();
    expect(task).toMatchObject({ edition: "fr", kind: "translate", headline: "The quay", versionId: null });
    expect(Number(task?.dueAt) - Number(task?.openedAt)).toBeGreaterThan(7_000_000);
    expect(await waiting("?edition=en")).toEqual([]);

    const at = `/translation-tasks/${task?.id}`;
    expect((await as(translator)("POST", `${at}/taking`)).status).toBe(200);
    expect((await as(other)("POST", `${at}/taking`)).body.code).toBe("task-taken");
    expect((await waiting())[0]?.takenBy).toMatchObject({ name: "Tara" });
    expect((await as(other)("DELETE", `${at}/taking`)).status).toBe(200);

    const id = await begin(storyId);
    await save(translator, id, { headline: "Le quai", body: body(paragraph("a", "Un.")) });
    await follow(id, {});
    await as(editor)("POST", `/versions/${id}/publication`, await letStand(as(editor), id));
    expect(await waiting()).toEqual([]);
    expect((await as(translator)("POST", `${at}/taking`)).body.code).toBe("task-closed");

    const changed = body(paragraph("a", "One and a half."), ...abc.slice(1));
    await save(editor, versionId, { headline: "The quay", body: changed });
    await as(editor)("POST", `/versions/${versionId}/correction`, {
      note: "A half.",
      ...(await letStand(as(editor), versionId)),
    });
    const [again] = await waiting();
    expect(again).toMatchObject({ kind: "follow", versionId: id, debt: 1 });
    const decline = (reason: string) =>
      as(translator)("POST", `/translation-tasks/${again?.id}/declining`, { reason });
    expect((await decline(" ")).status).toBe(400);
    expect((await decline("A spelling of English alone.")).status).toBe(200);
    expect(await waiting()).toEqual([]);
  });

  it("is any translator's of the edition, and nobody else's", async () => {
    const { storyId, versionId } = await original(...abc);
    const id = await begin(storyId);
    expect((await save(other, id, { headline: "Le quai" })).status).toBe(200);
    expect((await save(other, versionId, { headline: "Le quai" })).status).toBe(403);
  });
});
