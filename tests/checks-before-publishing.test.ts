import { beforeAll, expect, it } from "vitest";
import { savePerson } from "../src/features/people/people.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import type { Body } from "../src/features/stories/body.ts";
import { followOriginal } from "../src/features/translations/follow-original.ts";
import { onBothDatabases } from "./databases.ts";
import { letStand } from "./let-stand.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { bodyOf, draft, found } from "./small-newspaper.ts";

type ToldFinding = {
  id: string;
  check: string;
  severity: string;
  quote: string;
  other?: string;
  message: string;
};

const HOUR = 3_600_000;

onBothDatabases("the checks before publishing", (store) => {
  let newsroom: NewsroomUnderTest;
  let editor = { id: "", cookie: "" };
  let filing: { story: { sectionId: string | null; topicIds: string[] }; personIds: string[] };
  beforeAll(async () => {
    const { ledger, database, clock } = store();
    await found(ledger);
    newsroom = await openNewsroomUnderTest(store());
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
    const sectionId = (await listSectionIds(database.db)).get("world") ?? null;
    const { value: personId } = await ledger.write((writing) =>
      savePerson(writing.db, { slug: "ann-lee", name: "Ann Lee", words: {} }, clock()),
    );
    filing = { story: { sectionId, topicIds: [] }, personIds: [personId] };
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);
  const begin = (headline: string, body: Body, more: object = {}) =>
    draft(store().ledger, { ...filing, headline, words: { source: "Reuters", body }, ...more });
  const findingsOf = async (versionId: string) =>
    (await ask("GET", `/versions/${versionId}/checks`)).body.findings as ToldFinding[];
  const publish = (versionId: string, body: object = {}) =>
    ask("POST", `/versions/${versionId}/publication`, body);

  it("let clean copy pass without a question", async () => {
    const { versionId } = await begin("Rain is coming", bodyOf("It will rain on 8,400 houses."));
    expect(await findingsOf(versionId)).toEqual([]);
    expect((await publish(versionId)).status).toBe(200);
  });

  it("hold back an error until it is mended, and a question until it is answered", async () => {
    const { versionId, revisionId } = await begin(
      "Two faults",
      bodyOf("He left the the house at noon and then,"),
    );
    const refused = await publish(versionId);
    expect(refused).toMatchObject({ status: 422, body: { code: "checks-failed" } });
    expect(refused.body.findings).toMatchObject([
      { check: "ends-in-comma", severity: "block", quote: "then,", place: { part: "text", blockId: "p0" } },
      { check: "double-word", severity: "ask", fix: "the", message: "A word stands twice: “the the”." },
    ]);
    // Accepting an error is not enough: it takes a reason.
    const accepted = (refused.body.findings as ToldFinding[]).map((one) => one.id);
    expect((await publish(versionId, { accepted })).body.code).toBe("checks-failed");
    const body = bodyOf("He left the the house at noon.");
    const words = { headline: "Two faults", source: "Reuters", body };
    const saved = await ask("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words });
    expect(saved.status).toBe(200);
    expect((await publish(versionId)).body.code).toBe("checks-failed");
    // The question was seen with the first draft, and is the same still.
    expect((await publish(versionId, { accepted })).status).toBe(200);
  });

  it("hold back what nobody has looked at: a fault that came in after the look", async () => {
    const { versionId, revisionId } = await begin("Looked at", bodyOf("He saw the the ship."));
    const { accepted } = await letStand(ask, versionId);
    const words = {
      headline: "Looked at",
      source: "Reuters",
      body: bodyOf("He saw the the ship.", "It it sank."),
    };
    await ask("PUT", `/versions/${versionId}/draft`, { basedOn: revisionId, words });
    for (const [method, path, body] of [
      ["POST", "publication", {}],
      ["PUT", "schedule", { at: store().clock() + HOUR }],
    ] as const)
      expect(await ask(method, `/versions/${versionId}/${path}`, { ...body, accepted })).toMatchObject({
        status: 422,
        body: { code: "checks-failed", findings: [{ quote: "the the" }, { quote: "It it" }] },
      });
  });

  it("are overruled for a reason, which stands with the story and in the log", async () => {
    const { versionId } = await begin("Let stand", bodyOf("He left the house at noon and then,"));
    const { accepted } = await letStand(ask, versionId);
    const overrule = { reason: "A poem that breaks off here." };
    expect((await publish(versionId, { accepted, overrule })).status).toBe(200);
    const { body } = await ask("GET", `/versions/${versionId}`);
    expect(body.notes).toMatchObject([{ kind: "overruled", text: overrule.reason, by: { name: "Ed" } }]);
    const admin = await newsroom.member("Ada", [{ role: "administrator", edition: "*" }]);
    const log = await newsroom.ask(
      "GET",
      `/log?kind=checks.overruled&subject=${versionId}`,
      undefined,
      admin,
    );
    expect(log.body.lines).toMatchObject([{ by: { name: "Ed" }, note: overrule.reason }]);
    const all = await newsroom.ask("GET", `/log?subject=${versionId}`, undefined, admin);
    const lines = all.body.lines as { kind: string; note: string | null }[];
    expect(lines.filter((line) => line.note !== null).map((line) => line.kind)).toEqual(["checks.overruled"]);
  });

  it("are overruled by nobody whose token does not say so", async () => {
    const { versionId } = await begin("By a program", bodyOf("He left the house at noon and then,"));
    const made = await ask("POST", "/tokens", { name: "Wire", scopes: ["story.read", "story.publish"] });
    const token = String(made.body.word);
    const answers = await letStand(ask, versionId);
    const told = await newsroom.ask("POST", `/versions/${versionId}/publication`, answers, { token });
    expect(told).toMatchObject({ status: 403, body: { code: "not-permitted" } });
  });

  it("stop a translation that tells another number than its original, and show both", async () => {
    const { storyId, versionId } = await begin("Belal", bodyOf("Belal shut 8,400 houses."));
    await publish(versionId);
    const french = await begin("Belal en bref", bodyOf("Belal a fermé 4\u202f800 maisons."), {
      edition: "fr",
      story: { id: storyId },
    });
    await store().ledger.write((writing) =>
      followOriginal(writing, { versionId: french.versionId, originalId: versionId }),
    );
    const told = await publish(french.versionId);
    const wrong = { check: "parity-number", severity: "block", quote: "4\u202f800", other: "8,400" };
    expect(told).toMatchObject({ status: 422, body: { findings: [wrong] } });
    const ofOriginal = await ask("GET", `/versions/${versionId}/checks`);
    expect(ofOriginal.body).toMatchObject({
      findings: [],
      translations: [{ versionId: french.versionId, edition: "fr", findings: [wrong] }],
    });
  });

  it("know which links of our own readers can open", async () => {
    const target = await begin("A target", bodyOf("It is here."));
    const link = (href: string): Body => ({
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { id: "p0" },
          content: [{ type: "text", text: "See this.", marks: [{ type: "link", attrs: { href } }] }],
        },
      ],
    });
    const { versionId } = await begin("With a link", link(`/en/${target.slug}`));
    expect(await findingsOf(versionId)).toMatchObject([{ check: "dead-link", severity: "block" }]);
    await publish(target.versionId);
    expect(await findingsOf(versionId)).toEqual([]);
    const section = await begin("To a section", link("/en/section/world"));
    expect(await findingsOf(section.versionId)).toEqual([]);
  });
});
