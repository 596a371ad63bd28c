import { beforeAll, expect, it } from "vitest";
import { reinstateMember, suspendMember } from "../src/features/staff/change-staff.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { bodyOf, draft, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;

onBothDatabases("a preview", (store) => {
  let newsroom: NewsroomUnderTest;
  let editor = { id: "", cookie: "" };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);
  const begin = () =>
    draft(store().ledger, {
      headline: "Pas encore sorti",
      edition: "fr",
      words: { body: bodyOf("Une phrase du brouillon.") },
    });
  const share = async (versionId: string) => {
    const { body } = await ask("POST", `/versions/${versionId}/preview`, { hours: 1 });
    return { id: String(body.id), path: String(body.link).replace("https://news.example", "") };
  };

  it("is the page as its readers will have it, marked, kept nowhere and told to nobody", async () => {
    const { versionId } = await begin();
    const { path } = await share(versionId);
    const page = await newsroom.open(path);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("<h1>Pas encore sorti</h1>");
    expect(html).toContain("Une phrase du brouillon.");
    expect(html).toMatch(/Aperçu – non publié – expire le 3 juin 2024 à 13\sh/);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain("canonical");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    const lite = await (await newsroom.open(`${path}/lite`)).text();
    expect(lite).toContain('<body class="lite">');
    expect(lite.length).toBeLessThan(html.length);
  });

  it("shows nothing when its time is over, when it is revoked, or when its word was altered", async () => {
    const { versionId } = await begin();
    const [kept, revoked] = [await share(versionId), await share(versionId)];
    const listed = await ask("GET", `/versions/${versionId}/previews`);
    expect(listed.body).toMatchObject({
      links: [
        { id: revoked.id, link: `https://news.example${revoked.path}`, madeBy: { name: "Ed" } },
        { id: kept.id },
      ],
    });
    expect((await ask("DELETE", `/previews/${revoked.id}`)).status).toBe(200);
    const gone = await newsroom.open(revoked.path, { "accept-language": "fr" });
    expect(gone.status).toBe(410);
    const told = await gone.text();
    expect(told).toContain("Cet aperçu est fermé");
    expect(told).not.toContain("brouillon");
    expect((await newsroom.open(kept.path)).status).toBe(200);
    expect((await newsroom.open(`${kept.path}x`)).status).toBe(410);
    const word = revoked.path.split("/").at(-1);
    expect((await newsroom.ask("GET", `/previews/${word}`)).body.code).toBe("preview-gone");
    store().clock.advance(HOUR);
    expect((await newsroom.open(kept.path)).status).toBe(410);
    expect((await ask("GET", `/versions/${versionId}/previews`)).body.links).toEqual([]);
  });

  it("shows nothing by a link of a member who is suspended, until they are let in again", async () => {
    const { versionId } = await begin();
    const leaving = await newsroom.member("Leaving", [{ role: "editor", edition: "*" }]);
    const { body } = await newsroom.ask("POST", `/versions/${versionId}/preview`, { hours: 1 }, leaving);
    const path = String(body.link).replace("https://news.example", "");
    expect((await newsroom.open(path)).status).toBe(200);
    await store().ledger.write((writing) => suspendMember(writing, { staffId: leaving.id }));
    expect((await newsroom.open(path)).status).toBe(410);
    expect((await newsroom.ask("GET", `/previews/${path.split("/").at(-1)}`)).body.code).toBe("preview-gone");
    await store().ledger.write((writing) => reinstateMember(writing, { staffId: leaving.id }));
    expect((await newsroom.open(path)).status).toBe(200);
  });

  it("is open to members without a link, and to nobody else", async () => {
    const { versionId } = await begin();
    const path = `/newsroom/preview-of/${versionId}`;
    const page = await newsroom.open(path, { cookie: editor.cookie });
    expect(await page.text()).toContain("Une phrase du brouillon.");
    expect((await newsroom.open(path)).status).toBe(410);
  });

  it("weighs what the page will cost its readers", async () => {
    const { versionId } = await begin();
    const { body } = await ask("GET", `/versions/${versionId}/cost`);
    expect(body).toMatchObject({ picture: null, words: 4, minutes: 1 });
    const [page, lite] = [Number(body.page), Number(body.lite)];
    expect(page).toBeGreaterThan(lite);
    expect(lite).toBeGreaterThan(500);
    expect(page).toBeLessThan(20_000);
  });
});
