import { beforeAll, describe, expect, it } from "vitest";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("breaking news", (store) => {
  let newsroom: NewsroomUnderTest;
  let site: SiteUnderTest;
  let editor = "";
  let english = "";
  let reporter = "";
  let world = "";
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    site = await openSiteUnderTest(store());
    editor = (await newsroom.member("Ed", [{ role: "editor", edition: "*" }])).cookie;
    english = (await newsroom.member("Eve", [{ role: "editor", edition: "en" }])).cookie;
    reporter = (await newsroom.member("Rae", [{ role: "reporter", edition: "en" }])).cookie;
    world = (await listSectionIds(store().database.db)).get("world") ?? "";
  });

  const told = (headline: string, more: object = {}) => ({
    key: crypto.randomUUID(),
    tellings: [{ edition: "en", headline, paragraphs: ["It happened at nine.", "Nobody was hurt."] }],
    ...more,
  });
  const both = (headline: string, french: string, more: object = {}) => {
    const one = told(headline, more);
    const stub = { edition: "fr", headline: french, paragraphs: ["C’est arrivé à neuf heures."] };
    return { ...one, tellings: [...one.tellings, stub] };
  };
  const publish = (body: unknown, cookie = editor) => newsroom.ask("POST", "/breaking", body, { cookie });
  const read = async (path: string) => (await site.get(path)).text();
  const count = async (text: string) => {
    const { db } = store().database;
    const found = await db
      .selectFrom("versions")
      .select("id")
      .where("headline", "like", `%${text}%`)
      .execute();
    return found.length;
  };

  it("is a story in two editions at the head of both front pages, in one act", async () => {
    const body = both("Quake off the coast", "Séisme au large", { leads: true, sectionId: world });
    const answer = await publish(body);
    expect(answer.status).toBe(200);
    await site.settle();
    const story = await read("/en/quake-off-the-coast");
    expect(story).toMatch(/It happened at nine\.[\s\S]*Nobody was hurt\./);
    expect(story).toContain("/fr/seisme-au-large");
    expect(story).not.toContain("The full story follows");
    expect(await read("/fr/seisme-au-large")).toMatch(
      /neuf heures\.[\s\S]*<em>L’article complet suit\.<\/em>/,
    );
    expect(await read("/en/section/world")).toContain("Quake off the coast");
    const fronts = await newsroom.ask("GET", "/fronts/front/fr", undefined, { cookie: editor });
    expect(fronts.body.entries).toMatchObject([{ storyId: answer.body.storyId }]);
  });

  it("puts the next one before what leads already", async () => {
    const older = (await publish(told("Older lead", { leads: true }))).body.storyId;
    const newer = (await publish(told("Newer lead", { leads: true }))).body.storyId;
    const front = await newsroom.ask("GET", "/fronts/front/en", undefined, { cookie: editor });
    const entries = front.body.entries as { storyId: string }[];
    expect(entries.slice(0, 2).map((entry) => entry.storyId)).toEqual([newer, older]);
  });

  it("is done once, however often it is sent and though it is sent twice at once", async () => {
    const body = both("Sent many times", "Envoyé souvent");
    const answers = await Promise.all([publish(body), publish(body), publish(body)]);
    const again = await publish(body);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set([...answers, again].map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await count("Sent many times")).toBe(1);
  });

  it("says what was done for a key that comes with other words, and does nothing", async () => {
    const body = told("First words");
    const first = await publish(body);
    const other = await publish({ ...told("Other words"), key: body.key });
    expect([other.status, other.body.code]).toEqual([409, "key-used"]);
    expect(other.body.before).toEqual(first.body);
    expect(await count("Other words")).toBe(0);
    expect((await publish(body, english)).status).toBe(200);
  });

  it("leaves nothing of what is refused, and its key free", async () => {
    const body = told("Refused", { sectionId: "no-section" });
    expect((await publish(body)).body.code).toBe("unknown-filing");
    const [one] = body.tellings;
    expect((await publish({ ...body, sectionId: null, tellings: [one, one] })).body.code).toBe(
      "edition-exists",
    );
    expect(await count("Refused")).toBe(0);
    expect((await publish({ ...body, sectionId: null })).status).toBe(200);
  });

  it("is for who may publish in each of its editions", async () => {
    const body = both("Across the editions", "À travers les éditions");
    expect((await publish(body, english)).body.code).toBe("not-permitted");
    expect((await publish(told("By a reporter"), reporter)).body.code).toBe("not-permitted");
    expect((await publish(told("In English"), english)).status).toBe(200);
    const unknown = { ...told("In Welsh"), tellings: [{ edition: "cy", headline: "X", paragraphs: ["Y."] }] };
    expect((await publish(unknown)).body.code).toBe("no-such-edition");
  });

  it("is told which of its words are missing", async () => {
    const empty = { ...told("X"), tellings: [{ edition: "en", headline: " ", paragraphs: [] }] };
    const answer = await publish(empty);
    const fields = (answer.body.errors as { field: string }[]).map((error) => error.field);
    expect(fields).toEqual(["body.tellings.0.headline", "body.tellings.0.paragraphs"]);
  });

  describe("its checks", () => {
    type Found = { id: string; check: string; edition: string; paragraph: number | null; quote: string };
    const findingsOf = (told: { body: Record<string, unknown> }) => told.body.findings as Found[];
    const wrong = (headline: string, key = crypto.randomUUID()) => ({
      ...told(headline, { key }),
      tellings: [
        {
          edition: "en",
          headline,
          paragraphs: ["It shook at nine.", "Some 8,400 houses fell in in the dark."],
        },
        { edition: "fr", headline: `Séisme ${headline}`, paragraphs: ["Quelque 4\u202f800 maisons."] },
      ],
    });

    it("tell of what was typed and of nothing that comes later, at its telling and paragraph", async () => {
      const refused = await publish(wrong("Not yet"));
      expect(refused).toMatchObject({ status: 422, body: { code: "checks-failed" } });
      expect(findingsOf(refused)).toMatchObject([
        { check: "double-word", severity: "ask", edition: "en", paragraph: 1, quote: "in in" },
        { check: "parity-number", severity: "block", edition: "fr", paragraph: 0, other: "8,400" },
      ]);
      expect(await count("Not yet")).toBe(0);
    });

    it("let pass what is mended, what is accepted, and an error for a reason that stays with its version", async () => {
      const body = wrong("In spite");
      const accepted = findingsOf(await publish(body)).map((one) => one.id);
      expect((await publish({ ...body, accepted })).body.code).toBe("checks-failed");
      const overrule = { reason: "The two offices count otherwise." };
      const answer = await publish({ ...body, accepted, overrule });
      expect(answer.status).toBe(200);
      const [first, stub] = answer.body.versions as { versionId: string }[];
      const notesOf = async (version?: { versionId: string }) =>
        (await newsroom.ask("GET", `/versions/${version?.versionId}`, undefined, { cookie: editor })).body
          .notes;
      expect(await notesOf(first)).toEqual([]);
      expect(await notesOf(stub)).toMatchObject([{ kind: "overruled", text: overrule.reason }]);
      const mended = wrong("Mended");
      const [own, other] = mended.tellings;
      const tellings = [
        { ...own, paragraphs: ["Some 8,400 houses fell in the dark."] },
        { ...other, paragraphs: ["Quelque 8\u202f400 maisons."] },
      ];
      expect((await publish({ ...mended, tellings })).status).toBe(200);
    });

    it("leave one wish one wish: refused, accepted, and sent again with and without what was accepted", async () => {
      const body = wrong("One wish");
      const refusals = await Promise.all([publish(body), publish(body)]);
      expect(refusals.map((one) => one.status)).toEqual([422, 422]);
      const accepted = findingsOf(await publish(body)).map((one) => one.id);
      const answered = { ...body, accepted, overrule: { reason: "Counted otherwise." } };
      const answers = await Promise.all([publish(answered), publish(answered)]);
      const again = [await publish(answered), await publish(body)];
      const told = [...answers, ...again].map((one) => [one.status, JSON.stringify(one.body)]);
      expect(new Set(told.map(String)).size).toBe(1);
      expect(told[0]?.[0]).toBe(200);
      expect(await count("One wish")).toBe(2);
    });

    it("are overruled by nobody whose token does not say so", async () => {
      const asked = { name: "Wire", scopes: ["story.publish"] };
      const made = await newsroom.ask("POST", "/tokens", asked, { cookie: editor });
      const body = wrong("By a program");
      const token = String(made.body.word);
      const refused = await newsroom.ask("POST", "/breaking", body, { token });
      const accepted = findingsOf(refused).map((one) => one.id);
      const overrule = { reason: "Because." };
      const again = await newsroom.ask("POST", "/breaking", { ...body, accepted, overrule }, { token });
      expect(again).toMatchObject({ status: 403, body: { code: "not-permitted" } });
    });
  });

  it("a story too is begun once for a key", async () => {
    const body = { edition: "en", key: crypto.randomUUID(), words: { headline: "Begun once" } };
    const ask = (asked: unknown) => newsroom.ask("POST", "/stories", asked, { cookie: editor });
    const [one, other] = [await ask(body), await ask(body)];
    expect(other.body).toEqual(one.body);
    expect(await count("Begun once")).toBe(1);
    expect((await ask({ ...body, words: { headline: "Another" } })).body.code).toBe("key-used");
    await draft(store().ledger, { headline: "Without a key" });
  });
});
