import { beforeAll, describe, expect, it } from "vitest";
import { checkStories } from "../src/features/checks/check-stories.ts";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import { checkNewspaper, type Newspaper } from "../src/features/settings/newspaper.ts";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, ORIGIN, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { bodyOf, smallNewspaper } from "./small-newspaper.ts";

/** The newspaper with Kreol as a third edition, which borrows the French words of pages: configuration and nothing else. */
const kreol = {
  ...smallNewspaper,
  name: { ...smallNewspaper.name, mfe: "Lese" },
  tagline: { ...smallNewspaper.tagline, mfe: "Tou seki vre" },
  editions: [
    ...smallNewspaper.editions,
    {
      code: "mfe",
      language: "mfe",
      label: "Kreol Morisien",
      prefix: "/mfe",
      timeZone: "Indian/Mauritius",
      words: "fr",
    },
  ],
  city: { ...smallNewspaper.city, name: { ...smallNewspaper.city.name, mfe: "Porlwi" } },
  sections: smallNewspaper.sections.map((section, i) => ({
    ...section,
    names: { ...section.names, mfe: i === 0 ? "Lemond" : "Spor" },
  })),
} satisfies Newspaper;

describe("a third edition", () => {
  it("is a configuration that can be used", () => {
    expect(checkNewspaper(kreol)).toMatchObject({ ok: true });
  });
});

onBothDatabases("a newspaper in English, French and Kreol", (store) => {
  let newsroom: NewsroomUnderTest;
  let site: SiteUnderTest;
  let cookie = "";
  const versions: Record<string, { id: string; slug: string }> = {};
  let storyId = "";
  beforeAll(async () => {
    await store().ledger.write((writing) => applyNewspaper(writing, kreol));
    newsroom = await openNewsroomUnderTest(store(), undefined, { newspaper: kreol });
    site = await openSiteUnderTest(store(), kreol);
    cookie = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });
  const publish = async (id: string) =>
    expect((await ask("POST", `/versions/${id}/publication`, await letStand(ask, id))).status).toBe(200);
  const save = async (id: string, words: object) => {
    const { body } = await ask("GET", `/versions/${id}`);
    const basedOn = (body.revision as { id: string }).id;
    expect((await ask("PUT", `/versions/${id}/draft`, { basedOn, words })).status).toBe(200);
  };
  const tasks = async (query = "") => {
    await site.settle();
    const { body } = await ask("GET", `/translation-tasks${query}`);
    return (body.tasks as { edition: string; kind: string }[]).map((task) => `${task.edition} ${task.kind}`);
  };
  const page = async (edition: string) => (await site.get(`/${edition}/${versions[edition]?.slug}`)).text();

  it("waits for both translations of what comes out, and has each translated at the workbench", async () => {
    const begun = await ask("POST", "/stories", {
      edition: "en",
      words: { headline: "The ferry sails", body: bodyOf("It left at 6:30.", "It carried 212 people.") },
    });
    storyId = String(begun.body.storyId);
    versions.en = { id: String(begun.body.versionId), slug: String(begun.body.slug) };
    await publish(versions.en.id);
    expect((await tasks()).toSorted()).toEqual(["fr translate", "mfe translate"]);
    expect(await tasks("?edition=mfe")).toEqual(["mfe translate"]);
    for (const [edition, headline, ...paragraphs] of [
      ["fr", "Le ferry repart", "Il est parti à 6 h 30.", "Il transportait 212 personnes."],
      ["mfe", "Ferry-la reparti", "Li finn ale 6.30.", "Ti ena 212 dimounn ladan."],
    ] as const) {
      const made = await ask("POST", `/stories/${storyId}/versions`, { edition });
      const id = String(made.body.versionId);
      expect((await ask("GET", `/versions/${id}/debt`)).body.counts).toMatchObject({ new: 2 });
      await save(id, { headline, body: bodyOf(...paragraphs) });
      expect((await ask("POST", `/versions/${id}/followed-blocks`, {})).body).toMatchObject({ new: 0 });
      await publish(id);
      versions[edition] = {
        id,
        slug:
          String((await ask("GET", `/versions/${id}`)).body.address)
            .split("/")
            .at(-1) ?? "",
      };
    }
    expect(versions.mfe?.slug).toBe("ferry-la-reparti");
    expect(await tasks()).toEqual([]);
  });

  it("links the three languages on every page, and speaks Kreol as Kreol", async () => {
    for (const edition of ["en", "fr", "mfe"]) {
      const text = await page(edition);
      for (const other of ["en", "fr", "mfe"])
        expect(text).toContain(`href="${ORIGIN}/${other}/${versions[other]?.slug}"`);
    }
    expect(await page("mfe")).toContain('<html lang="mfe"');
    expect((await site.get("/mfe/")).status).toBe(200);
    expect(await (await site.get("/mfe/")).text()).toContain("Ferry-la reparti");
  });

  it("finds no fault in Kreol by the rules of another language", async () => {
    const database = store().database;
    const given = { db: database.db, newspaper: kreol, publicUrl: ORIGIN, now: store().clock() };
    for await (const { edition, findings } of checkStories({ ...given, edition: "mfe" })) {
      expect(edition).toBe("mfe");
      const spelling = ["french-space", "straight-apostrophe", "space-before-sign", "double-word"];
      expect(findings.filter(({ check }) => spelling.includes(check))).toEqual([]);
      expect(findings.filter(({ check }) => check.startsWith("parity-"))).toEqual([]);
    }
  });

  it("tells readers and translators of both when the original is corrected, and finds Kreol on the desk", async () => {
    const { en, mfe } = versions;
    const body = bodyOf("It left at 6:30.", "It carried 213 people.");
    await save(en?.id ?? "", { headline: "The ferry sails", body });
    const answers = await letStand(ask, en?.id ?? "");
    await ask("POST", `/versions/${en?.id}/correction`, { note: "One more.", ...answers });
    expect((await tasks()).toSorted()).toEqual(["fr follow", "mfe follow"]);
    expect(await page("mfe")).toContain('class="debt"');
    const { rows } = (await ask("GET", "/desk?edition=mfe")).body as {
      rows: { versionId: string; debt: number }[];
    };
    expect(rows).toMatchObject([{ versionId: mfe?.id, debt: 1 }]);
    await ask("POST", `/versions/${mfe?.id}/followed-blocks`, {});
    expect(await tasks()).toEqual(["fr follow"]);
    expect(await page("mfe")).not.toContain('class="debt"');
  });
});
