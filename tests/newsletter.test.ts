import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { takeBounceMessage } from "../src/app/commands/take-bounce.ts";
import { readSurroundings } from "../src/app/config.ts";
import { layFoundation } from "../src/app/wire.ts";
import { hashMailbox, signReturn } from "../src/features/newsletter/secret-words.ts";
import { issueActs } from "../src/features/newsletter/send-issues.ts";
import { beginSubscription } from "../src/features/newsletter/subscriptions.store.ts";
import { takeBounce } from "../src/features/newsletter/take-bounce.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { saveTopic } from "../src/features/topics/topics.store.ts";
import { listOfTopic } from "../src/kernel/cache-keys.ts";
import { openLog } from "../src/platform/log/log.ts";
import { LetterRefused, type Mailer } from "../src/platform/mail/mailer.ts";
import { openSmtpMailer } from "../src/platform/mail/smtp-mailer.ts";
import { onBothDatabases, type TestStore } from "./databases.ts";
import { type MailServer, openMailServer } from "./mail-server.ts";
import { NEWSROOM_SECRET, type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { ORIGIN, openSiteUnderTest, SECRET, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

const FROM = "The Test <newsroom@news.example>";
const [HOUR, DAY] = [3_600_000, 24 * 3_600_000];
const paper: Newspaper = {
  ...smallNewspaper,
  newsletter: { hour: 7, from: "The Test <daily@news.example>", bounces: "bounces@news.example" },
};

type Sending = Pick<Mailer, "send">;

function actsOf({ ledger, clock }: TestStore, mailer: Sending) {
  return issueActs({
    ledger,
    newspaper: paper,
    clock,
    mailer,
    publicUrl: ORIGIN,
    secret: SECRET,
    from: FROM,
    onFault: () => undefined,
  });
}

/** Lets time act until nothing is due. */
async function sendAll(store: TestStore, mailer: Sending) {
  const { clock } = store;
  const acts = actsOf(store, mailer);
  const isDue = async (act: (typeof acts)[number]) => ((await act.nextDue()) ?? Infinity) <= clock();
  for (let round = 0, isBusy = true; isBusy; round++) {
    if (round > 500) throw new Error("Letters go out without end");
    isBusy = false;
    for (const act of acts) {
      if (!(await isDue(act))) continue;
      await act.act();
      isBusy = true;
    }
    // What is due in a moment only, by the rate.
    if (!isBusy) clock.advance(500);
    isBusy ||= (await Promise.all(acts.map(isDue))).includes(true);
  }
}

/** Moves the clock to 8:00 in Port Louis on the next day. */
function nextMorning({ clock }: TestStore) {
  const today = Math.floor(clock() / DAY) * DAY;
  clock.set(today + DAY + 4 * HOUR);
}

async function publish({ ledger }: TestStore, headline: string, more: object = {}) {
  const made = await draft(ledger, { headline, ...more });
  await ledger.write((writing) => publishVersion(writing, { versionId: made.versionId }));
  return made;
}

function subscribeAs({ ledger }: TestStore, address: string, list = "daily", edition = "en") {
  return ledger.write(({ db, now }) =>
    beginSubscription(db, { edition, list, address, addressHash: hashMailbox(SECRET, address) }, now),
  );
}

onBothDatabases("asking for letters", (store) => {
  let site: SiteUnderTest;
  let network = 0;
  beforeAll(async () => {
    await found(store().ledger);
    site = await openSiteUnderTest(store(), paper);
  });
  const letters = () => store().database.db.selectFrom("letters").selectAll().orderBy("id").execute();
  const subscriptions = () =>
    store()
      .database.db.selectFrom("subscriptions")
      .selectAll()
      .orderBy("confirmed_at")
      .orderBy("id")
      .execute();
  /** Each time from a network of its own, if from no other. */
  const ask = (fields: Record<string, string>, path = "/en/newsletter", from = `10.0.${++network}.1`) => {
    store().clock.advance(10);
    return site.send(path, fields, from);
  };
  const linkIn = (plain: string) => plain.replace(ORIGIN, "").match(/\/\S+\?word=\S+/)?.[0] ?? "";

  it("the page is linked and kept like any other, sets no cookie, and is absent where no letters go out", async () => {
    const page = await site.get("/en/newsletter");
    expect(page.headers.get("cache-control")).toContain("public");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(await page.text()).toMatch(/one letter a day at 07:00.*The daily briefing.*World.*Sport/s);
    expect(await (await site.get("/fr/")).text()).toContain('href="/fr/infolettre"');
    const without = await openSiteUnderTest(store());
    expect((await without.get("/en/newsletter")).status).toBe(404);
    expect(await (await without.get("/en/")).text()).not.toContain("/en/newsletter");
    expect((await without.send("/en/newsletter", { address: "a@b.example" })).status).toBe(405);
  });

  it("what is wrong is told at its field, in the edition's language, and nothing entered is lost", async () => {
    const faulty = await ask({ address: "rae@", list: "section:none" }, "/fr/infolettre");
    expect(faulty.status).toBe(422);
    const page = await faulty.text();
    expect(page).toMatch(/aria-invalid="true"[^>]*value="rae@"/);
    expect(page).toMatch(/id="address-fault">Ce n’est pas une adresse/);
    expect(page).toMatch(/id="list-fault">Veuillez choisir/);
    expect(await letters()).toEqual([]);
  });

  it("nobody is subscribed before a button is pressed behind the link in a letter; programs that follow it do nothing", async () => {
    const asked = await ask({ address: "rae@news.example", list: "daily" }, "/fr/infolettre");
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/fr/infolettre?asked=1"]);
    expect(await (await site.get("/fr/infolettre?asked=1")).text()).toContain("Regardez votre boîte");
    const [letter] = await letters();
    expect(letter).toMatchObject({
      recipient: "rae@news.example",
      subject: expect.stringMatching(/^Confirmez/),
    });
    const link = linkIn(letter?.plain ?? "");
    expect(link).toMatch(/^\/fr\/infolettre\/confirmer\?word=/);
    const page = await site.get(link);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toMatch(/rae@news\.example recevra.*L’essentiel du jour/s);
    expect(await subscriptions()).toEqual([]);
    expect(await (await site.send(link, {})).text()).toContain("Votre abonnement est confirmé");
    expect(await subscriptions()).toMatchObject([
      { address: "rae@news.example", edition: "fr", list: "daily", left_at: null },
    ]);
    await site.send(link, {});
    expect(await subscriptions()).toHaveLength(1);
    expect((await site.get(link.replace("/fr/infolettre/confirmer", "/en/newsletter/confirm"))).status).toBe(
      410,
    );
  });

  it("the answer is the same for who is subscribed already, and for a program, which gets no letter", async () => {
    const before = (await letters()).length;
    const again = await ask({ address: "RAE@news.example", list: "daily" }, "/fr/infolettre");
    const trapped = await ask(
      { address: "bot@news.example", list: "daily", website: "https://buy.example" },
      "/fr/infolettre",
    );
    for (const one of [again, trapped])
      expect([one.status, one.headers.get("location")]).toEqual([303, "/fr/infolettre?asked=1"]);
    expect((await letters()).slice(before).map(({ recipient }) => recipient)).toEqual(["RAE@news.example"]);
  });

  it("one mailbox gets three letters a day whoever asks, and one network may ask so often and no more", async () => {
    const before = (await letters()).length;
    for (let i = 0; i < 6; i++)
      expect((await ask({ address: "victim@news.example", list: "daily" })).status).toBe(303);
    expect((await letters()).length - before).toBe(3);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      const fields = { address: `flood${i}@news.example`, list: "daily" };
      statuses.push((await ask(fields, "/en/newsletter", "192.0.2.77")).status);
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    const refused = await ask({ address: "rae@news.example", list: "daily" }, "/en/newsletter", "192.0.2.77");
    expect(refused.status).toBe(429);
    expect(await refused.text()).toMatch(/Many requests.*value="rae@news.example"/s);
  });

  it("the link at the foot of a letter ends it by a button, or by a mail program's one click; the address is gone then", async () => {
    const { value: id } = await subscribeAs(store(), "leaver@news.example");
    const { value: other } = await subscribeAs(store(), "leaver@news.example", "section:1");
    const { value: oneClick } = await subscribeAs(store(), "oneclick@news.example");
    const { signLeaving } = await import("../src/features/newsletter/secret-words.ts");
    const link = (subscription: string) => `/en/newsletter/leave?word=${signLeaving(SECRET, subscription)}`;
    const of = async (subscription: string) => (await subscriptions()).find((row) => row.id === subscription);
    await site.get(link(id));
    expect(await of(id)).toMatchObject({ address: "leaver@news.example" });
    const clicked = await site.send(link(oneClick), { "List-Unsubscribe": "One-Click" });
    expect(clicked.status).toBe(200);
    expect(await of(oneClick)).toMatchObject({ address: null, left_why: "asked" });
    expect(await (await site.send(link(id), {})).text()).toContain(
      "You will not receive “The daily briefing”",
    );
    expect(await of(id)).toMatchObject({ address: null });
    expect(await of(other)).toMatchObject({ address: "leaver@news.example" });
    await site.send(link(other), { all: "1" });
    expect(await of(other)).toMatchObject({ address: null });
    expect(await (await site.get(link(id))).text()).toContain("You had unsubscribed already");
    expect((await site.get(`${link(id)}x`)).status).toBe(410);
    expect(JSON.stringify(await subscriptions())).not.toContain("leaver");
  });

  it("who left after asking is not subscribed again by the link of before, and who complained is not written to", async () => {
    await ask({ address: "gone@news.example", list: "daily" });
    const link = linkIn((await letters()).at(-1)?.plain ?? "");
    await site.send(link, {});
    const of = async () => (await subscriptions()).at(-1);
    const { value: taken } = await store().ledger.write((writing) =>
      takeBounce(writing, { raw: complaintAbout(signReturn(SECRET, "")), secret: SECRET }),
    );
    expect(taken).toBe("nothing");
    store().clock.advance(1000);
    const id = (await of())?.id ?? "";
    const complaint = complaintAbout(signReturn(SECRET, id));
    expect(
      (await store().ledger.write((writing) => takeBounce(writing, { raw: complaint, secret: SECRET })))
        .value,
    ).toBe("ended");
    expect((await site.send(link, {})).status).toBe(410);
    expect(await of()).toMatchObject({ address: null, left_why: "complained" });
    const before = (await letters()).length;
    expect((await ask({ address: "gone@news.example", list: "daily" })).status).toBe(303);
    expect((await letters()).length).toBe(before);
  });
});

function complaintAbout(word: string): string {
  return `To: bounces+${word}@news.example\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--`;
}

onBothDatabases("sending letters", (store) => {
  let mail: MailServer;
  let mailer: ReturnType<typeof openSmtpMailer>;
  beforeAll(async () => {
    mail = await openMailServer();
    mailer = openSmtpMailer({ smtpUrl: mail.url, from: FROM }, 4);
    await found(store().ledger);
  });
  afterAll(async () => {
    mailer.close();
    await mail.close();
  });
  const send = () => sendAll(store(), mailer);
  /** What was handed over since the last time this was asked. */
  const take = () => mail.taken.splice(0);
  const issues = () =>
    store()
      .database.db.selectFrom("newsletter_issues")
      .selectAll()
      .orderBy("created_at")
      .orderBy("edition")
      .execute();

  it("everybody gets what is new once, with a way out of their own, and nobody anything while there is nothing new", async () => {
    for (const name of ["ann", "ben", "cat"]) await subscribeAs(store(), `${name}@mail.example`);
    await subscribeAs(store(), "fr@mail.example", "daily", "fr");
    await publish(store(), "Harbour opens");
    nextMorning(store());
    await publish(store(), "Storm comes");
    await send();
    const taken = take();
    expect(taken.map(({ to }) => to[0]).sort()).toEqual([
      "ann@mail.example",
      "ben@mail.example",
      "cat@mail.example",
    ]);
    const leaves = taken.map(({ headers }) => /List-Unsubscribe: <(\S+)>/.exec(headers)?.[1] ?? "");
    expect(new Set(leaves).size).toBe(3);
    for (const [i, { headers, body, from }] of taken.entries()) {
      expect(body).toContain(leaves[i]);
      expect(body).toMatch(/Storm comes.*Harbour opens/s);
      expect(headers).toMatch(/^From: The Test <daily@news\.example>/m);
      expect(headers).toMatch(/^Subject: Storm comes/m);
      expect(headers).toMatch(/^List-ID: The daily briefing <daily\.en\.news\.example>/m);
      expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
      expect(headers).toMatch(/^Message-ID: <[\w-]+@news\.example>/m);
      expect(headers).toMatch(/^Auto-Submitted: auto-generated/m);
      expect(from).toMatch(/^bounces\+[0-9a-z]{20}-[0-9a-f]{16}@news\.example$/);
    }
    expect(await issues()).toMatchObject([
      { edition: "en", state: "sent", queued: 3, sent: 3 },
      { edition: "fr", state: "nothing", queued: 0 },
    ]);
    await send();
    nextMorning(store());
    await send();
    expect(take()).toEqual([]);
  });

  it("what was withdrawn is told to nobody, nor is what is not out yet; headlines are those of the hour", async () => {
    const gone = await publish(store(), "This was wrong");
    await publish(store(), "Market moves");
    await draft(store().ledger, { headline: "Not out yet" });
    nextMorning(store());
    let isFirst = true;
    const withdrawing = {
      async send(letter: { to: string; plain: string }) {
        if (!isFirst) return mailer.send(letter as Parameters<typeof mailer.send>[0]);
        isFirst = false;
        await store().ledger.write((writing) => withdrawVersion(writing, { versionId: gone.versionId }));
        throw new Error("not now");
      },
    };
    await sendAll(store(), withdrawing);
    store().clock.advance(2 * 60_000);
    await sendAll(store(), withdrawing);
    const retried = take();
    expect(retried).toHaveLength(3);
    expect(retried.filter(({ body }) => body.includes("This was wrong")).length).toBeLessThan(3);
    expect(retried.at(-1)?.body).not.toContain("This was wrong");
    for (const { body } of retried) {
      expect(body).toContain("Market moves");
      expect(body).not.toContain("Not out yet");
    }
  });

  it("a topic's letter tells what is filed under it, and leaves those alone who did not ask for it", async () => {
    const { value: topicId } = await store().ledger.write(({ db, now }) =>
      saveTopic(db, { key: "port", kind: "place", names: { en: { name: "The port", slug: "port" } } }, now),
    );
    await subscribeAs(store(), "dora@mail.example", listOfTopic(topicId));
    await publish(store(), "Cranes arrive", { story: { sectionId: null, topicIds: [topicId] } });
    await publish(store(), "Elsewhere");
    nextMorning(store());
    await send();
    const toDora = take().filter(({ to }) => to.includes("dora@mail.example"));
    expect(toDora).toHaveLength(1);
    expect(toDora[0]?.headers).toMatch(/^Subject: The port: Cranes arrive/m);
    expect(toDora[0]?.headers).toContain(`<topic-${topicId}.en.news.example>`);
    expect(toDora[0]?.body).not.toContain("Elsewhere");
  });

  it("who leaves while letters go out gets none; where nobody is, nothing is sent again; spam filters end nothing", async () => {
    await publish(store(), "Rain stops");
    nextMorning(store());
    const tried: string[] = [];
    const refusing = {
      async send(letter: Parameters<typeof mailer.send>[0]) {
        tried.push(letter.to);
        if (letter.to.startsWith("ann")) throw new LetterRefused("550 5.1.1 no such user");
        if (letter.to.startsWith("ben")) throw new LetterRefused("554 5.7.1 looks like spam");
        await mailer.send(letter);
      },
    };
    await sendAll(store(), refusing);
    expect(tried.filter((to) => to.startsWith("ann"))).toHaveLength(1);
    const states = await store()
      .database.db.selectFrom("subscriptions")
      .select(["address", "left_why", "bounces"])
      .where("list", "=", "daily")
      .where("edition", "=", "en")
      .execute();
    expect(states.sort((a, b) => (a.address ?? "").localeCompare(b.address ?? ""))).toEqual([
      { address: null, left_why: "refused", bounces: 1 },
      { address: "ben@mail.example", left_why: null, bounces: 1 },
      { address: "cat@mail.example", left_why: null, bounces: 0 },
    ]);
    expect(
      (await issues()).findLast(({ list, state }) => list === "daily" && state === "sent"),
    ).toMatchObject({
      sent: 1,
      failed: 2,
      bounced: 2,
      left: 0,
    });
    take();
  });

  it("a message that comes back later ends a subscription when nobody has the address, and is counted otherwise", async () => {
    const rows = await store().database.db.selectFrom("subscriptions").selectAll().execute();
    const cat = rows.find(({ address }) => address === "cat@mail.example")?.id ?? "";
    const report = (word: string, said: string) =>
      `To: bounces+${word}@news.example\n\n--b\nContent-Type: message/delivery-status\n\nA: b\n\nAction: failed\nStatus: ${said}\n--b--`;
    const taking = async (word: string, said: string) =>
      (await store().ledger.write((w) => takeBounce(w, { raw: report(word, said), secret: SECRET }))).value;
    expect(await taking(`${cat}-0123456789abcdef`, "5.1.1")).toBe("nothing");
    expect(await taking(signReturn(SECRET, cat), "5.2.2")).toBe("counted");
    expect(await taking(signReturn(SECRET, cat).toUpperCase(), "5.1.1")).toBe("ended");
    expect(await taking(signReturn(SECRET, cat), "5.1.1")).toBe("nothing");
  });
});

onBothDatabases("newsletters in the newsroom", (store) => {
  let newsroom: NewsroomUnderTest;
  let editor: { id: string; cookie: string; email: string };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store(), undefined, { newspaper: paper, sendsMail: true });
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "en" }]);
    await publish(store(), "Harbour opens");
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);
  const english = { edition: "en", list: "daily" };

  it("tell how many get which letter, what the next says, and what became of the last, but nobody's address", async () => {
    await subscribeAs(store(), "ann@mail.example");
    const next = await ask("GET", "/newsletters/next?edition=en&list=daily");
    expect(next.body).toMatchObject({
      letter: { subject: "Harbour opens", plain: expect.stringContaining("Harbour opens") },
    });
    nextMorning(store());
    await publish(store(), "Storm comes");
    await sendAll(store(), { send: () => Promise.resolve() });
    const told = await ask("GET", "/newsletters");
    expect(told.body).toMatchObject({
      hour: 7,
      letters: [
        { ...english, name: "The daily briefing", count: 1 },
        { edition: "fr", list: "daily", name: "L’essentiel du jour", count: 0 },
      ],
      issues: [{ ...english, state: "sent", queued: 1, sent: 1, bounced: 0, left: 0 }],
    });
    expect(JSON.stringify(told.body)).not.toContain("ann@");
    expect((await ask("GET", "/newsletters/next?edition=en&list=daily")).body).toEqual({ letter: null });
    expect((await ask("GET", "/newsletters/next?edition=en&list=section:none")).status).toBe(404);
    expect((await ask("POST", "/newsletters/trials", english)).body.code).toBe("nothing-new");
  });

  it("a test goes to who asks for it alone, and counts for nothing", async () => {
    await publish(store(), "Market moves");
    expect((await ask("POST", "/newsletters/trials", english)).body).toEqual({ mailedTo: editor.email });
    const letters = await store().database.db.selectFrom("letters").selectAll().execute();
    expect(letters).toMatchObject([
      { recipient: editor.email, subject: "[Test] Market moves", html: expect.stringContaining("<table") },
    ]);
    expect((await ask("GET", "/newsletters/next?edition=en&list=daily")).body).not.toEqual({ letter: null });
  });

  it("an address is taken out of every letter at its reader's asking, whoever asks here told only how many", async () => {
    for (const edition of ["en", "fr"])
      await store().ledger.write(({ db, now }) => {
        const address = "Rae@mail.example";
        const addressHash = hashMailbox(NEWSROOM_SECRET, address);
        return beginSubscription(db, { edition, list: "daily", address, addressHash }, now);
      });
    const removed = await ask("POST", "/newsletters/removals", { address: "rae@mail.example" });
    expect(removed.body).toEqual({ ended: 2 });
    const rows = await store().database.db.selectFrom("subscriptions").selectAll().execute();
    expect(JSON.stringify(rows).toLowerCase()).not.toContain("rae@");
    expect((await ask("POST", "/newsletters/removals", { address: "rae@mail.example" })).body).toEqual({
      ended: 0,
    });
  });

  it("where none go out, the screen is told so and nothing can be tried", async () => {
    const without = await openNewsroomUnderTest(store());
    expect((await without.ask("GET", "/newsletters", undefined, editor)).body).toMatchObject({ hour: null });
    expect((await without.ask("POST", "/newsletters/trials", english, editor)).body.code).toBe(
      "no-newsletter",
    );
  });
});

it("without a mail server no letters are offered; a message that the mail server pipes in is taken all the same", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "masthead-newsletter-"));
  const environment = { MASTHEAD_DATA: dataFolder, MASTHEAD_SECRET: NEWSROOM_SECRET };
  const lay = (more: Record<string, string>) =>
    layFoundation({
      surroundings: readSurroundings({ ...environment, ...more }),
      newspaper: paper,
      clock: Date.now,
      log: openLog("silent"),
    });
  const mail = { MASTHEAD_SMTP_URL: "smtp://127.0.0.1:1", MASTHEAD_MAIL_FROM: FROM };
  const withMail = await lay(mail);
  expect(withMail.newspaper.newsletter).toEqual(paper.newsletter);
  await withMail.close();
  const without = await lay({});
  expect(without.newspaper.newsletter).toBeUndefined();
  const addressHash = hashMailbox(NEWSROOM_SECRET, "rae@mail.example");
  const { value: id } = await without.ledger.write(({ db, now }) =>
    beginSubscription(db, { edition: "en", list: "daily", address: "rae@mail.example", addressHash }, now),
  );
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const complaint = complaintAbout(signReturn(NEWSROOM_SECRET, id));
  await takeBounceMessage(
    without,
    Readable.from([Buffer.from(complaint.slice(0, 40)), Buffer.from(complaint.slice(40))]),
  );
  expect(printed).toHaveBeenCalledWith("ended");
  printed.mockRestore();
  await without.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

onBothDatabases("letters to many", (store) => {
  /** More than one part, and more than may wait at a time. */
  const COUNT = 350;
  const countWaiting = async () =>
    Number(
      (
        await store()
          .database.db.selectFrom("issue_letters")
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow()
      ).count,
    );

  it("are put in the outbox by parts, and only some hundred wait there at a time", async () => {
    await found(store().ledger);
    await store().ledger.write(async ({ db, now }) => {
      for (let i = 0; i < COUNT; i++) {
        const address = `r${i}@mail.example`;
        const addressHash = hashMailbox(SECRET, address);
        await beginSubscription(db, { edition: "en", list: "daily", address, addressHash }, now);
      }
    });
    await publish(store(), "To everybody");
    nextMorning(store());
    const [begin, queue] = actsOf(store(), { send: () => Promise.resolve() });
    await begin?.act();
    while ((await queue?.nextDue()) !== null) await queue?.act();
    expect(await countWaiting()).toBeGreaterThan(100);
    expect(await countWaiting()).toBeLessThanOrEqual(300);
  });

  it("are sent by two processes at once, each to one reader once, as fast as is let", async () => {
    const to: string[] = [];
    const mailer = { send: async (letter: { to: string }) => void to.push(letter.to) };
    const begin = store().clock();
    await Promise.all([sendAll(store(), mailer), sendAll(store(), mailer)]);
    expect(to).toHaveLength(COUNT);
    expect(new Set(to).size).toBe(COUNT);
    // 600 a minute for each of the two, in steps of the test's clock.
    expect(store().clock() - begin).toBeGreaterThan(10_000);
    expect(await store().database.db.selectFrom("newsletter_issues").selectAll().execute()).toMatchObject([
      { state: "sent", queued: COUNT, sent: COUNT },
    ]);
    expect(await countWaiting()).toBe(0);
  });
});
