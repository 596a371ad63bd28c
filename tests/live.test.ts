import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { bodyOf, found } from "./small-newspaper.ts";

type News = {
  at: number;
  missed: boolean;
  mark: string;
  changes: { kind: string; subjectId: string; by: string | null }[];
  present: { tab: string; member: { name: string }; versionId: string; blockId: string; isTyping: boolean }[];
};

onBothDatabases("what colleagues do, live", (store) => {
  let newsroom: NewsroomUnderTest;
  let ann: { id: string; cookie: string };
  let ben: { id: string; cookie: string };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    ann = await newsroom.member("Ann", [{ role: "editor", edition: "*" }]);
    ben = await newsroom.member("Ben", [{ role: "reporter", edition: "en" }]);
  });
  const listen = async (who: { cookie: string }, asked: object) =>
    (await newsroom.ask("POST", "/live", asked, who)).body as unknown as News;
  const begin = async () => {
    const told = await newsroom.ask(
      "POST",
      "/stories",
      { edition: "en", words: { headline: "Live", body: bodyOf("Words.") } },
      ann,
    );
    return told.body as { versionId: string; revisionId: string };
  };

  it("tells who is where, at once to those who wait, and no more once they have gone", async () => {
    const { versionId } = await begin();
    const alone = await listen(ann, { tab: "ann-tab" });
    expect(alone.present).toEqual([]);
    const waiting = listen(ann, { tab: "ann-tab", after: alone.at, known: alone.mark, wait: 20 });
    await listen(ben, { tab: "ben-tab", here: { versionId, blockId: "b1", isTyping: true } });
    const { present, mark, at } = await waiting;
    expect(present).toEqual([
      {
        ...{ tab: "ben-tab", versionId, blockId: "b1", isTyping: true },
        member: { id: ben.id, name: "Ben" },
      },
    ]);
    const leaving = listen(ann, { tab: "ann-tab", after: at, known: mark, wait: 20 });
    await listen(ben, { tab: "ben-tab" });
    expect((await leaving).present).toEqual([]);
  });

  it("forgets a tab that is not heard of for twenty seconds", async () => {
    const { versionId } = await begin();
    await listen(ben, { tab: "ben-tab", here: { versionId, blockId: "", isTyping: false } });
    store().clock.advance(15_000);
    expect((await listen(ann, { tab: "ann-tab" })).present).toHaveLength(1);
    store().clock.advance(6_000);
    expect((await listen(ann, { tab: "ann-tab" })).present).toEqual([]);
  });

  it("never takes another member's tab over", async () => {
    const { versionId } = await begin();
    await listen(ben, { tab: "one-tab", here: { versionId, blockId: "mine", isTyping: false } });
    await listen(ann, { tab: "one-tab", here: { versionId, blockId: "hers", isTyping: false } });
    await listen(ann, { tab: "one-tab" });
    const { present } = await listen(ann, { tab: "ann-tab" });
    expect(present).toMatchObject([{ blockId: "mine", member: { name: "Ben" } }]);
    await listen(ben, { tab: "one-tab" });
  });

  it("tells what was done since, and nothing of who was invited", async () => {
    const { versionId, revisionId } = await begin();
    const { at, mark } = await listen(ann, { tab: "ann-tab" });
    const waiting = listen(ann, { tab: "ann-tab", after: at, known: mark, wait: 20 });
    await newsroom.ask("POST", "/tokens", { name: "A program", scopes: ["story.read"] }, ann);
    const words = { headline: "Livelier", body: bodyOf("Words.") };
    await newsroom.ask("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words }, ann);
    const news = await waiting;
    expect(news.changes).toMatchObject([{ kind: "draft.saved", subjectId: versionId, by: ann.id }]);
    expect(news.missed).toBe(false);
    const old = await listen(ann, { tab: "ann-tab", after: 0 });
    expect(old).toMatchObject({ missed: true, changes: [] });
  });
});
