import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Block } from "../src/features/stories/body.ts";
import { publishVersion, scheduleVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { openTranslator } from "../src/platform/translators/open-translator.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found, wordsOf } from "./small-newspaper.ts";
import { SERVICE_KEY, startTranslationService, type TranslationService } from "./translation-service.ts";

/** Long enough for a service on this machine, milliseconds. */
const PATIENCE = 2000;

onBothDatabases("a machine's draft", (store) => {
  let service: TranslationService;
  let newsroom: NewsroomUnderTest;
  let without: NewsroomUnderTest;
  let editor: { id: string; cookie: string };
  const open = (kind: "libretranslate" | "openai", patience = PATIENCE) =>
    openTranslator(
      { kind, url: service.url, key: SERVICE_KEY, ...(kind === "openai" && { model: "a-model" }) },
      patience,
    );
  let kind: "libretranslate" | "openai" = "libretranslate";
  let patience = PATIENCE;
  beforeAll(async () => {
    service = await startTranslationService();
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store(), undefined, {
      translate: (html, languages) => open(kind, patience)(html, languages),
    });
    without = await openNewsroomUnderTest(store());
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
  });
  afterAll(() => service.stop());

  const source: Block[] = [
    {
      type: "paragraph",
      attrs: { id: "a" },
      content: [
        { type: "text", text: "See <the> " },
        { type: "text", text: "rules", marks: [{ type: "link", attrs: { href: "https://a.example/b" } }] },
        { type: "hardBreak" },
        { type: "text", text: " & wait." },
      ],
    },
    {
      type: "list",
      attrs: { id: "l", ordered: false },
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "One" }] }] },
      ],
    },
    { type: "separator", attrs: { id: "s" } },
  ];
  const begin = async () => {
    const original = await draft(store().ledger, {
      headline: "Rules",
      words: wordsOf("Rules", { body: { type: "doc", content: source } }),
    });
    const told = await newsroom.ask(
      "POST",
      `/stories/${original.storyId}/versions`,
      { edition: "fr" },
      editor,
    );
    return String(told.body.versionId);
  };
  const askFor = (id: string, blockIds: string[], of = newsroom) =>
    of.ask("POST", `/versions/${id}/machine-draft`, { blockIds }, editor);
  const save = (versionId: string, content: readonly Block[]) =>
    store().ledger.write((writing) =>
      saveDraft(writing, {
        versionId,
        words: wordsOf("Règles", { body: { type: "doc", content } }),
        savedBy: null,
      }),
    );

  it.each(["libretranslate", "openai"] as const)(
    "comes from %s, its marks kept, and is saved by nobody",
    async (asked) => {
      kind = asked;
      const versionId = await begin();
      const told = await askFor(versionId, ["a", "l", "s"]);
      expect(told.body).toEqual({
        blocks: [
          {
            type: "paragraph",
            attrs: { id: "a", draftedBy: "machine" },
            content: [
              { type: "text", text: "SEE <THE> " },
              {
                type: "text",
                text: "RULES",
                marks: [{ type: "link", attrs: { href: "https://a.example/b" } }],
              },
              { type: "hardBreak" },
              { type: "text", text: " & WAIT." },
            ],
          },
          {
            type: "list",
            attrs: { id: "l", ordered: false, draftedBy: "machine" },
            content: [
              {
                type: "listItem",
                content: [{ type: "paragraph", content: [{ type: "text", text: "ONE" }] }],
              },
            ],
          },
        ],
      });
      // No address leaves the house.
      expect(service.pieces.at(-2)).toBe('See &lt;the&gt; <span id="1">rules</span><br> &amp; wait.');
      const file = await newsroom.ask("GET", `/versions/${versionId}`, undefined, editor);
      expect(JSON.stringify(file.body)).not.toContain("SEE");
    },
  );

  it("is refused in words when the service fails, is late or talks nonsense, and where there is none", async () => {
    const versionId = await begin();
    for (const manner of ["refuses", "nonsense", "empty"] as const) {
      service.behave(manner);
      for (const one of ["libretranslate", "openai"] as const) {
        kind = one;
        expect(await askFor(versionId, ["a"])).toMatchObject({
          status: 502,
          body: {
            code: "machine-translation-failed",
            title: expect.stringContaining("The translation service gave no translation."),
          },
        });
      }
    }
    service.behave("never");
    patience = 50;
    expect(await askFor(versionId, ["a"])).toMatchObject({
      status: 504,
      body: { code: "machine-translation-late" },
    });
    patience = PATIENCE;
    service.behave("well");
    expect(await askFor(versionId, ["nobody"])).toMatchObject({ body: { code: "no-such-block" } });
    expect(await askFor(versionId, ["a"], without)).toMatchObject({
      body: { code: "no-machine-translation" },
    });
  });

  it("is named by the checks, and no reason brings it before readers, until somebody has accepted it", async () => {
    const versionId = await begin();
    const [first] = (await askFor(versionId, ["a"])).body.blocks as Block[];
    if (first === undefined) expect.fail();
    await save(versionId, [first]);
    const checked = await newsroom.ask("GET", `/versions/${versionId}/checks`, undefined, editor);
    const findings = checked.body.findings as { id: string; check: string; severity: string }[];
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "machine-draft",
        severity: "block",
        place: { part: "text", blockId: "a" },
      }),
    );
    const answers = { accepted: findings.map((one) => one.id), overrule: { reason: "It is late." } };
    const publish = () => newsroom.ask("POST", `/versions/${versionId}/publication`, answers, editor);
    expect(await publish()).toMatchObject({ status: 422, body: { code: "checks-failed" } });
    const { ledger } = store();
    const act = await ledger.write(async (writing) => [
      await publishVersion(writing, { versionId }),
      await scheduleVersion(writing, { versionId, at: writing.now + 1000 }),
    ]);
    expect(act.value).toEqual([
      { ok: false, refusal: "machine-draft-unseen" },
      { ok: false, refusal: "machine-draft-unseen" },
    ]);
    await save(versionId, [{ ...first, attrs: { id: "a" } } as Block]);
    expect((await publish()).status).toBe(200);
  });

  it("never comes before readers, whichever blocks are marked", async () => {
    const { ledger, database } = store();
    const versionId = await begin();
    const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    const publications = fc.array(marks, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(publications, async (drafts) => {
        for (const marked of drafts) {
          await save(
            versionId,
            marked.map((isMarked, i): Block => {
              const attrs = { id: `p${i}`, ...(isMarked && { draftedBy: "machine" as const }) };
              return { type: "paragraph", attrs, content: [{ type: "text", text: "Mot." }] };
            }),
          );
          const { value } = await ledger.write((writing) => publishVersion(writing, { versionId }));
          expect(value.ok).toBe(!marked.includes(true));
          const shown = await database.db
            .selectFrom("revisions")
            .select("body")
            .where("published_at", "is not", null)
            .execute();
          expect(shown.map((one) => one.body).join()).not.toContain("draftedBy");
        }
      }),
      { numRuns: 10 },
    );
  });
});
