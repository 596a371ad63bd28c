import { beforeAll, expect, it } from "vitest";
import type { CommentStatus } from "../src/features/comments/comment.ts";
import { insertComments } from "../src/features/comments/comments.store.ts";
import { decideComments } from "../src/features/comments/decide-comments.ts";
import { saveThreadState } from "../src/features/comments/threads.store.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { newId } from "../src/kernel/ids.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("comments", (store) => {
  let site: SiteUnderTest;
  let storyId: string;
  let address = 0;

  beforeAll(async () => {
    const { ledger } = store();
    await found(ledger);
    const english = await draft(ledger, { headline: "Harbour", slug: "harbour" });
    const french = await draft(ledger, {
      headline: "Le port",
      slug: "port",
      edition: "fr",
      story: { id: english.storyId },
    });
    for (const { versionId } of [english, french])
      await ledger.write((writing) => publishVersion(writing, { versionId }));
    storyId = english.storyId;
    await setState("open");
    site = await openSiteUnderTest(store());
  });

  const setState = (state: "open" | "moderated" | "closed") =>
    store().ledger.write(({ db, now }) => saveThreadState(db, { storyId, state, at: now }));

  /** Opens the form, waits, and sends it; each time from a network of its own. */
  async function send(fields: Record<string, string>, { path = "/en/harbour/comment", from = "" } = {}) {
    const page = await (await site.get(path)).text();
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? "";
    store().clock.advance(3000);
    address++;
    const network = from === "" ? `10.${address >> 8}.${address & 255}.1` : from;
    return site.send(path, { form, name: "Ann", ...fields }, network);
  }
  const read = async (path: string) => (await site.get(path)).text();

  it("a comment is sent without scripts, is on the story's page at once, and sets no cookie", async () => {
    const first = await site.get("/en/harbour");
    const before = await first.text();
    expect(before).toContain("Write a comment");
    expect(before).not.toContain('class="threads"');
    expect(first.headers.get("cache-control")).toContain("public");
    const sent = await send({ comment: "Well said.\n\nSecond <b>part</b>" });
    expect(sent.status).toBe(303);
    const own = await site.get(sent.headers.get("location") ?? "");
    expect(own.headers.get("cache-control")).toBe("no-store");
    expect(await own.text()).toContain("Your comment is shown under the story.");
    await site.settle();
    const story = await site.get("/en/harbour");
    const page = await story.text();
    expect(page).toContain("<p>Well said.</p><p>Second &lt;b&gt;part&lt;/b&gt;</p>");
    expect(story.headers.get("set-cookie")).toBeNull();
    expect(await read("/fr/port/commentaires")).toContain('<span lang="en-GB"> · English</span>');
  });

  it("what is missing is told at its field, in the edition's language, and nothing typed is lost", async () => {
    const page = await (await send({ comment: "", name: "" })).text();
    expect(page).toMatch(/id="comment-fault">Please enter your comment!</);
    expect(page).toMatch(/id="name-fault">Please enter your name here</);
    const faulty = await send({ comment: "Gardé", name: "" }, { path: "/fr/port/commenter" });
    expect(faulty.status).toBe(422);
    const french = await faulty.text();
    expect(french).toMatch(/aria-describedby="name-fault name-hint" aria-invalid="true"/);
    expect(french).toContain("Veuillez saisir votre nom ici");
    expect(french).toContain(">Gardé</textarea>");
  });

  it("an answer stands one level deep under what the exchange began with, and goes by a permalink", async () => {
    await send({ comment: "A beginning" });
    const { db } = store().database;
    const begun = await db
      .selectFrom("comments")
      .select("id")
      .where("body", "=", "A beginning")
      .executeTakeFirstOrThrow();
    await send({ comment: "An answer", to: begun.id });
    const answer = await db
      .selectFrom("comments")
      .selectAll()
      .where("body", "=", "An answer")
      .executeTakeFirstOrThrow();
    await send({ comment: "An answer to the answer", to: answer.id });
    const deeper = await db
      .selectFrom("comments")
      .selectAll()
      .where("body", "=", "An answer to the answer")
      .executeTakeFirstOrThrow();
    expect([answer.thread_id, deeper.thread_id]).toEqual([begun.id, begun.id]);
    await site.settle();
    const page = await read(`/en/harbour/comments?comment=${begun.id}`);
    expect(page).toContain(`id="comment-${deeper.id}"`);
    expect(page).not.toContain("Well said.");
  });

  it("answers stay when what they answer is taken away, and a language comes with what it answers", async () => {
    const { db } = store().database;
    const idOf = async (body: string) =>
      (await db.selectFrom("comments").select("id").where("body", "=", body).executeTakeFirstOrThrow()).id;
    await send({ comment: "Un début" }, { path: "/fr/port/commenter" });
    const begun = await idOf("Un début");
    await send({ comment: "An English answer", to: begun });
    expect(await read("/en/harbour/comments?edition=en")).toMatch(/Un début.*An English answer/s);
    expect(await read("/en/harbour/comments?edition=fr")).not.toContain("An English answer");
    const decide = (status: CommentStatus, id = begun) =>
      store().ledger.write((writing) =>
        decideComments(writing, { decisions: [{ id, status, rule: "insult" }], by: "somebody" }),
      );
    await decide("rejected");
    for (const path of ["/en/harbour", `/en/harbour/comments?comment=${begun}`]) {
      const page = await (await site.getFresh(path)).text();
      expect(page, path).toMatch(/This comment was removed\..*An English answer/s);
      expect(page, path).not.toContain("Un début");
    }
    await decide("removed", await idOf("An English answer"));
    expect((await site.getFresh(`/en/harbour/comments?comment=${begun}`)).status).toBe(404);
  });

  it("who wrote what was rejected is told the rule, by the private address alone", async () => {
    const sent = await send({ comment: "Rude words" });
    const mine = sent.headers.get("location") ?? "";
    const { id } = await store()
      .database.db.selectFrom("comments")
      .select("id")
      .where("body", "=", "Rude words")
      .executeTakeFirstOrThrow();
    const decisions = [{ id, status: "rejected", rule: "insult" }] as const;
    await store().ledger.write((writing) => decideComments(writing, { decisions, by: "somebody" }));
    const own = await read(mine);
    expect(own).toContain("It insults somebody.");
    expect(own).not.toContain("Save the change");
    expect(await (await site.getFresh("/en/harbour/comments")).text()).not.toContain("Rude words");
  });

  it("a waiting comment is seen by its writer alone, who may change it for five minutes", async () => {
    await setState("moderated");
    const sent = await send({ comment: "Waits here" });
    await setState("open");
    const mine = sent.headers.get("location") ?? "";
    expect(await read(mine)).toContain("It waits for a moderator");
    expect(await read(`${mine}x`)).not.toContain("Waits here");
    await site.settle();
    expect(await read("/en/harbour")).not.toContain("Waits here");
    const word = new URL(mine, "https://x.example").searchParams.get("mine") ?? "";
    expect((await site.send("/en/harbour/comment", { mine: word, comment: "Waits, changed" })).status).toBe(
      303,
    );
    expect(await read(mine)).toContain("Waits, changed");
    store().clock.advance(5 * 60_000 + 1);
    const late = await site.send("/en/harbour/comment", { mine: word, comment: "Too late" });
    expect(late.status).toBe(422);
    expect(await read(mine)).not.toContain("Save the change");
  });

  it("programs, floods and repetitions are held off, and nothing of an address is kept but its hash", async () => {
    const { db } = store().database;
    expect((await send({ comment: "Buy this", website: "x" })).status).toBe(303);
    const trapped = await db
      .selectFrom("comments")
      .selectAll()
      .where("body", "=", "Buy this")
      .executeTakeFirstOrThrow();
    expect(trapped.status).toBe("spam");
    const noForm = await site.send("/en/harbour/comment", { name: "Ann", comment: "No form" }, "10.9.9.9");
    expect(await noForm.text()).toContain("open for too long");
    expect(await (await send({ comment: "Well  said! Second <b>part</b>" })).text()).toContain("already");
    for (let i = 0; i < 6; i++)
      expect(
        (await send({ comment: `From one place ${i}` }, { path: "/en/harbour/comment", from: "10.77.0.9" }))
          .status,
      ).toBe(303);
    const seventh = await send(
      { comment: "From one place 6" },
      { path: "/en/harbour/comment", from: "10.77.0.9" },
    );
    expect(await seventh.text()).toContain("wait ten minutes");
    const rows = await db.selectFrom("comments").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("10.77");
    store().clock.advance(86_400_000);
    await send({ comment: "On the next day" });
    expect(await db.selectFrom("address_keys").selectAll().execute()).toHaveLength(1);
  });

  it("a form that is sent twice makes one comment; another text wants another form, and is kept", async () => {
    const { db } = store().database;
    const page = await read("/en/harbour/comment");
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? "";
    store().clock.advance(3000);
    const post = (comment: string) =>
      site.send("/en/harbour/comment", { form, name: "Ann", comment }, "10.88.0.1");
    const answers = await Promise.all([post("Sent twice"), post("Sent twice"), post("Sent twice")]);
    const places = answers.map((answer) => answer.headers.get("location"));
    expect([places[0], new Set(places).size]).toEqual([expect.stringContaining("?mine="), 1]);
    expect(
      await db.selectFrom("comments").select("id").where("body", "=", "Sent twice").execute(),
    ).toHaveLength(1);
    const other = await post("Another text");
    const answer = await other.text();
    expect([other.status, answer.includes(">Another text</textarea>")]).toEqual([422, true]);
    expect(answer).not.toContain(form);
  });

  it("a closed story takes none and says so; a report is taken once", async () => {
    const { db } = store().database;
    const { id } = await db
      .selectFrom("comments")
      .select("id")
      .where("status", "=", "approved")
      .limit(1)
      .executeTakeFirstOrThrow();
    for (let i = 0; i < 2; i++) {
      const sent = await site.send("/en/harbour/report", { comment: id, reason: "insult" });
      expect(await read(sent.headers.get("location") ?? "")).toContain("A moderator will look");
    }
    expect(await db.selectFrom("comment_reports").selectAll().execute()).toHaveLength(1);
    await setState("closed");
    expect(await (await send({ comment: "Too late for this" })).text()).toContain("are closed");
    expect(await (await site.getFresh("/en/harbour")).text()).not.toContain("Write a comment");
    await setState("open");
  });

  it("more than fifty go to further pages, either way round and by language; made-up addresses answer 404", async () => {
    const { ledger, clock } = store();
    const status: CommentStatus = "approved";
    await ledger.write(({ db }) =>
      insertComments(
        db,
        Array.from({ length: 120 }, (_, i) => ({
          id: newId(clock() + i),
          storyId,
          edition: "fr",
          parentId: null,
          authorName: "Zoé",
          body: `Numéro ${i}.`,
          status,
          createdAt: clock() + i,
        })),
      ),
    );
    const seen = new Set<string>();
    let path: string | undefined = "/en/harbour/comments?edition=fr&order=oldest";
    let pages = 0;
    while (path !== undefined) {
      const page: string = await (await site.getFresh(path)).text();
      for (const [number] of page.matchAll(/Numéro \d+/g)) seen.add(number);
      expect(page).not.toContain("Well said.");
      pages++;
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect([pages, seen.size]).toEqual([3, 120]);
    for (const made of ["after=x", "edition=xx", "order=best", "comment=nope", "after=1-0"])
      expect((await site.get(`/en/harbour/comments?${made}`)).status, made).toBe(404);
  });
});
