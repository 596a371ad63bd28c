import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("what becomes of a story in its editions", (store) => {
  let newsroom: NewsroomUnderTest;
  let site: SiteUnderTest;
  let editor = { id: "", cookie: "" };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    site = await openSiteUnderTest(store());
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);
  const release = async (versionId: string, act: string, body: object = {}) =>
    ask("POST", `/versions/${versionId}/${act}`, { ...(await letStand(ask, versionId)), ...body });
  const dueOf = async (versionId: string) =>
    (await ask("GET", `/versions/${versionId}/corrections`)).body.due as { revisionId: string }[];
  const tellTwice = async (headline: string) => {
    const english = await draft(store().ledger, { headline });
    const story = { id: english.storyId };
    const french = await draft(store().ledger, { headline: `${headline} (fr)`, edition: "fr", story });
    for (const { versionId } of [english, french]) await release(versionId, "publication");
    return { english, french };
  };

  it("is due to the other editions when one is corrected, and linked to their corrections for readers", async () => {
    const { english, french } = await tellTwice("Wrong in both");
    await release(english.versionId, "correction", { note: "It was two ships, not one." });
    expect(await dueOf(english.versionId)).toEqual([]);
    const due = await dueOf(french.versionId);
    expect(due).toMatchObject([{ edition: "en", note: "It was two ships, not one." }]);
    await release(french.versionId, "correction", {
      note: "C’étaient deux navires.",
      answers: due.map((one) => one.revisionId),
    });
    expect(await dueOf(french.versionId)).toEqual([]);
    // An answer is none to be answered.
    expect(await dueOf(english.versionId)).toEqual([]);
    await site.settle();
    expect(await (await site.get(`/fr/${french.slug}`)).text()).toMatch(
      new RegExp(`deux navires\\.\\s*<a href="/en/${english.slug}"[^>]*>Également corrigé en anglais</a>`),
    );
    expect(await (await site.get(`/en/${english.slug}`)).text()).toMatch(
      new RegExp(`not one\\.\\s*<a href="/fr/${french.slug}"[^>]*>Also corrected in French</a>`),
    );
  });

  it("is settled where the other edition said nothing wrong, and readers see no link", async () => {
    const { english, french } = await tellTwice("Wrong in one");
    await release(english.versionId, "correction", { note: "The name was misspelled." });
    const revisionIds = (await dueOf(french.versionId)).map((one) => one.revisionId);
    expect(revisionIds).toHaveLength(1);
    await ask("POST", `/versions/${french.versionId}/corrections`, { revisionIds });
    expect(await dueOf(french.versionId)).toEqual([]);
    await site.settle();
    expect(await (await site.get(`/en/${english.slug}`)).text()).not.toContain("Also corrected");
  });

  it("is not due to an edition that came out after the correction, or not yet", async () => {
    const english = await draft(store().ledger, { headline: "Corrected early" });
    await release(english.versionId, "publication");
    await release(english.versionId, "correction", { note: "Early." });
    const story = { id: english.storyId };
    const french = await draft(store().ledger, { headline: "Corrigé tôt", edition: "fr", story });
    expect(await dueOf(french.versionId)).toEqual([]);
    await release(french.versionId, "publication");
    expect(await dueOf(french.versionId)).toEqual([]);
  });

  it("is killed and taken up again: off the desk meanwhile, and not to be published", async () => {
    const { versionId } = await draft(store().ledger, { headline: "Overtaken by events" });
    const onDesk = async (query = "") =>
      JSON.stringify((await ask("GET", `/desk${query}`)).body).includes("Overtaken by events");
    expect(await onDesk()).toBe(true);
    expect((await ask("POST", `/versions/${versionId}/killing`)).body.status).toBe("killed");
    expect(await onDesk()).toBe(false);
    expect(await onDesk("?status=killed")).toBe(true);
    expect((await release(versionId, "publication")).body.code).toBe("killed");
    expect((await ask("POST", `/versions/${versionId}/killing`)).body.code).toBe("not-a-draft");
    expect((await ask("DELETE", `/versions/${versionId}/killing`)).body.status).toBe("draft");
    expect(await onDesk()).toBe(true);
    expect((await release(versionId, "publication")).status).toBe(200);
    expect((await ask("POST", `/versions/${versionId}/killing`)).body.code).toBe("not-a-draft");
    expect((await ask("DELETE", `/versions/${versionId}/killing`)).body.code).toBe("not-killed");
  });
});
