import { beforeAll, beforeEach, expect, it } from "vitest";
import { listFormerAlerts, listOpenAlerts } from "../src/features/alerts/alerts.store.ts";
import {
  type AlertWish,
  changeAlert,
  endAlerts,
  liftAlert,
  raiseAlert,
} from "../src/features/alerts/change-alerts.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { editionOf } from "../src/features/settings/newspaper.ts";
import { moveVersion } from "../src/features/stories/move-story.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import type { Writing } from "../src/platform/database/ledger.ts";
import { BEGINNING, onBothDatabases } from "./databases.ts";
import { openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

const HOUR = 3_600_000;

const newspaper: Newspaper = {
  ...smallNewspaper,
  alerts: {
    classes: [
      {
        key: "cyclone-2",
        severity: "danger",
        names: { en: "Cyclone warning class II", fr: "Avertissement de cyclone de classe II" },
        means: { en: "Prepare.", fr: "Préparez-vous." },
      },
    ],
  },
};

const water: AlertWish = {
  classKey: null,
  severity: "warning",
  texts: { en: "Boil your water <now>.", fr: "Faites bouillir l’eau." },
  storyId: null,
  until: null,
};
const cyclone: AlertWish = { ...water, classKey: "cyclone-2", severity: "information" };

onBothDatabases("alerts", (store) => {
  let site: SiteUnderTest;
  let storyId: string;
  let versionId: string;
  let frenchId: string;

  beforeAll(async () => {
    const { ledger } = store();
    await found(ledger);
    const original = await draft(ledger, { headline: "Storm nears", slug: "storm-nears" });
    ({ storyId, versionId } = original);
    const french = { story: { id: storyId }, edition: "fr", slug: "la-tempete" } as const;
    ({ versionId: frenchId } = await draft(ledger, { headline: "La tempête", ...french }));
    for (const id of [versionId, frenchId])
      await ledger.write((writing) => publishVersion(writing, { versionId: id }));
  });
  beforeEach(async () => {
    store().clock.set(BEGINNING);
    await store().ledger.write(async (writing) => {
      for (const { id } of await listOpenAlerts(writing.db)) await liftAlert(writing, { id, by: null });
    });
    site = await openSiteUnderTest(store(), newspaper);
  });

  async function act<Value>(work: (writing: Writing) => Promise<Value>): Promise<Value> {
    const { value } = await store().ledger.write(work);
    await site.settle();
    return value;
  }
  async function raise(wish: AlertWish): Promise<string> {
    const raised = await act((writing) => raiseAlert(writing, { newspaper, wish, by: null }));
    if (!raised.ok) throw new Error(raised.refusal);
    return raised.value.id;
  }
  const page = async (path: string) => (await site.get(path)).text();
  const barOf = async (path: string) =>
    /<section class="alerts".*?<\/section>/s.exec(await page(path))?.[0] ?? null;
  const saidOn = async (path: string) => (await barOf(path))?.replace(/<[^>]*>/g, "") ?? null;

  it("stand above every page of both editions, in its words, and in no feed", async () => {
    const paths = ["/en/", "/fr/", "/en/lite/", "/en/latest", "/en/storm-nears", "/fr/search", "/en/nowhere"];
    for (const path of paths) expect(await barOf(path), path).toBeNull();
    await raise(cyclone);
    for (const path of paths) {
      const said = await saidOn(path);
      expect(said, path).toContain(
        path.startsWith("/fr")
          ? "Avertissement de cyclone de classe II Faites bouillir l’eau."
          : "Cyclone warning class II Boil your water &lt;now&gt;.",
      );
    }
    const html = await page("/fr/");
    expect(html.indexOf('<section class="alerts"')).toBeLessThan(html.indexOf("<header"));
    expect(await barOf("/fr/")).toContain('aria-label="Alerte"');
    expect(await barOf("/fr/")).toContain('class="alert danger"');
    expect(await page("/en/feed.xml")).not.toContain("Boil");
    expect(await page("/en/feed.json")).not.toContain("Boil");
  });

  it("purge every page and no feed; other words are another alert, and what readers saw is kept", async () => {
    await page("/en/feed.xml");
    await page("/en/latest");
    const former = await raise(water);
    expect(["/en/latest", "/en/feed.xml"].map((path) => site.cache.find(path) !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(await saidOn("/en/latest")).toBe("Warning Boil your water &lt;now&gt;. since 12:00");
    store().clock.set(BEGINNING + HOUR);
    const wish = { ...water, texts: { en: "Drink it.", fr: "Buvez-la." } };
    const changed = await act((writing) => changeAlert(writing, { id: former, newspaper, wish, by: null }));
    expect(changed.ok).toBe(true);
    expect(await saidOn("/en/latest")).toBe("Warning Drink it. since 13:00");
    expect(await saidOn("/fr/latest")).toBe("Vigilance Buvez-la. depuis 13\u00a0h\u00a000");
    const [kept] = await listFormerAlerts(store().database.db, 1);
    expect(kept).toMatchObject({ id: former, texts: water.texts, endedAt: BEGINNING + HOUR });
    const again = await act((writing) => changeAlert(writing, { id: former, newspaper, wish, by: null }));
    expect(again).toEqual({ ok: false, refusal: "not-found" });
  });

  it("go at their time, to the second, whether anything was done about it or not", async () => {
    await raise({ ...water, until: BEGINNING + HOUR });
    store().clock.set(BEGINNING + HOUR - 1);
    await site.settle();
    expect(await saidOn("/en/")).toContain("Boil");
    store().clock.set(BEGINNING + HOUR);
    expect(await (await site.getFresh("/en/")).text()).not.toContain("Boil");
    await site.settle();
    expect(await barOf("/en/")).toBeNull();
    const [kept] = await listFormerAlerts(store().database.db, 1);
    expect(kept).toMatchObject({ endedAt: BEGINNING + HOUR, endedBy: null });
    await act(endAlerts);
    const lines = await store()
      .database.db.selectFrom("changes")
      .select("keys")
      .where("kind", "=", "alert.ended")
      .execute();
    expect(lines.map(({ keys }) => keys)).toEqual(['["alert"]']);
  });

  it("lead to a story where the public can read it, in each edition by itself", async () => {
    await raise({ ...water, storyId });
    expect(await barOf("/en/latest")).toContain('href="/en/storm-nears"');
    expect(await barOf("/fr/lite/")).toContain('href="/fr/lite/la-tempete"');
    const edition = editionOf(smallNewspaper, "en");
    await act((writing) => moveVersion(writing, { versionId, slug: "storm-here", edition }));
    expect(await barOf("/en/latest")).toContain('href="/en/storm-here"');
    await act((writing) => withdrawVersion(writing, { versionId: frenchId }));
    expect(await barOf("/fr/")).not.toContain("href");
    expect(await barOf("/en/")).toContain("href");
  });

  it.each([
    ["text-missing", { texts: { en: "Only here", fr: " " } }],
    ["unknown-class", { classKey: "cyclone-9" }],
    ["unknown-story", { storyId: "none" }],
    ["time-is-past", { until: BEGINNING }],
  ] as const)("are refused: %s", async (refusal, some) => {
    const wish = { ...water, ...some };
    const refused = await act((writing) => raiseAlert(writing, { newspaper, wish, by: null }));
    expect(refused).toEqual({ ok: false, refusal });
    expect(await barOf("/en/")).toBeNull();
  });

  it("are three at a time at most, and not more from the newsroom's screens", async () => {
    const newsroom = await openNewsroomUnderTest(store(), undefined, { newspaper });
    const { cookie } = await newsroom.member("Ed", [{ role: "editor", edition: "fr" }]);
    const ask = (method: string, path: string, body?: unknown) =>
      newsroom.ask(method, path, body, { cookie });
    for (const severity of ["information", "warning", "extreme"])
      expect((await ask("POST", "/alerts", { ...water, severity })).status).toBe(200);
    expect((await ask("POST", "/alerts", water)).body.code).toBe("too-many-alerts");
    const told = (await ask("GET", "/alerts")).body;
    expect(told).toMatchObject({
      standing: [{ severity: "extreme", raisedBy: { name: "Ed" } }, {}, { severity: "information" }],
      classes: [{ key: "cyclone-2" }],
    });
    const [{ id }] = told.standing as [{ id: string }];
    expect((await ask("DELETE", `/alerts/${id}`)).status).toBe(200);
    expect((await ask("DELETE", `/alerts/${id}`)).status).toBe(404);
    await site.settle();
    const bars = (await barOf("/en/"))?.matchAll(/class="alert (\w+)"/g) ?? [];
    expect([...bars].map(([, severity]) => severity)).toEqual(["warning", "information"]);
  });
});
