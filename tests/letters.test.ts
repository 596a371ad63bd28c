import { afterAll, beforeAll, expect, it } from "vitest";
import { writeAccessLetter } from "../src/features/staff/access-letter.tsx";
import { findLetterStates, postLetter } from "../src/platform/mail/letters.store.ts";
import type { Mailer } from "../src/platform/mail/mailer.ts";
import { lettersOutbox, sendLetters } from "../src/platform/mail/send-letters.ts";
import { openSmtpMailer } from "../src/platform/mail/smtp-mailer.ts";
import { onBothDatabases } from "./databases.ts";
import { type MailServer, openMailServer } from "./mail-server.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest, PASSWORD } from "./newsroom-under-test.ts";
import { smallNewspaper } from "./small-newspaper.ts";

const FROM = "The Lookout <newsroom@news.example>";
const MINUTE = 60_000;
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.close());

onBothDatabases("letters", (store) => {
  const faults: string[] = [];
  beforeAll(() => {
    mail.taken.length = 0;
  });
  const act = (mailer: Pick<Mailer, "send"> = openSmtpMailer({ smtpUrl: mail.url, from: FROM })) => {
    const { database, clock } = store();
    return sendLetters({
      outbox: lettersOutbox(database),
      mailer,
      clock,
      onFault: (_, fault) => faults.push(fault),
    }).act();
  };
  const post = (subjectId: string) =>
    store().ledger.write((writing) =>
      postLetter(
        writing,
        writeAccessLetter({
          newspaper: smallNewspaper,
          to: "rae@elsewhere.example",
          language: "fr",
          invitationId: subjectId,
          link: `https://news.example/newsroom/join#${subjectId}`,
          expiresAt: store().clock() + 60 * MINUTE,
          why: { kind: "invitation", by: "Ada" },
        }),
      ),
    );
  const stateOf = async (subjectId: string) =>
    (await findLetterStates(store().database.db, [subjectId])).get(subjectId)?.state;
  const takenAbout = (subjectId: string) => mail.taken.filter((one) => one.body.includes(`#${subjectId}`));

  it("arrive as plain text and HTML, from the newsroom to one person, and leave no link behind", async () => {
    await post("arrives");
    await act();
    const [letter, ...others] = takenAbout("arrives");
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ from: "newsroom@news.example", to: ["rae@elsewhere.example"] });
    expect(letter?.headers).toMatch(/^From: The Lookout <newsroom@news.example>/m);
    expect(letter?.headers).toMatch(/^Message-ID: <[\w-]+@news\.example>/m);
    expect(letter?.headers).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(letter?.body).toContain("vous invite à travailler à la rédaction");
    expect(letter?.body).toContain('<html lang="fr">');
    expect(await stateOf("arrives")).toBe("sent");
    const kept = await store().database.db.selectFrom("letters").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain("#arrives");
    expect(JSON.stringify(kept)).not.toContain("rae@elsewhere");
  });

  it("wait while the mail server is not there or says not now, and are sent once it takes them", async () => {
    await post("later");
    await act(openSmtpMailer({ smtpUrl: "smtp://127.0.0.1:1", from: FROM }));
    expect(await stateOf("later")).toBe("waiting");
    mail.refuseWith(451);
    store().clock.advance(MINUTE);
    await act();
    mail.refuseWith(null);
    await act();
    expect(takenAbout("later")).toHaveLength(0);
    store().clock.advance(5 * MINUTE);
    await act();
    expect([await stateOf("later"), takenAbout("later").length]).toEqual(["sent", 1]);
    expect(faults.length).toBeGreaterThan(1);
  });

  it("are given up when the address is refused, and when nobody needs them any more", async () => {
    await post("refused");
    mail.refuseWith(550);
    await act();
    mail.refuseWith(null);
    expect(await stateOf("refused")).toBe("failed");
    await post("too-late");
    store().clock.advance(61 * MINUTE);
    await act();
    expect([await stateOf("too-late"), takenAbout("too-late").length]).toEqual(["failed", 0]);
  });

  it("are sent by one process of two, and again under the same id after one died with it", async () => {
    await post("shared");
    const sent: string[] = [];
    const mailer = { send: async ({ id }: { id: string }) => void sent.push(id) };
    await Promise.all([act(mailer), act(mailer)]);
    expect(sent).toHaveLength(1);
    await post("dies");
    let id = "";
    const dies = { send: (letter: { id: string }) => new Promise<void>(() => (id = letter.id)) };
    void act(dies);
    await expect.poll(() => id).not.toBe("");
    await act();
    expect(takenAbout("dies")).toHaveLength(0);
    store().clock.advance(6 * MINUTE);
    await act();
    expect(takenAbout("dies").map((one) => one.headers)).toEqual([expect.stringContaining(`<${id}@`)]);
  });
});

onBothDatabases("coming in by mail", (store) => {
  let newsroom: NewsroomUnderTest;
  let admin: { id: string; cookie: string };
  beforeAll(async () => {
    newsroom = await openNewsroomUnderTest(store(), undefined, { sendsMail: true });
    admin = await newsroom.member("Ada", [{ role: "administrator", edition: "*" }]);
  });
  const letters = () => store().database.db.selectFrom("letters").selectAll().orderBy("id").execute();
  const wordIn = (plain: string) => /join#(\S+)/.exec(plain)?.[1] ?? "";
  const forget = (email: string) => newsroom.ask("POST", "/sign-in/forgotten-password", { email });
  const join = (token: string, password: string) =>
    newsroom.ask("POST", "/invitations/acceptance", { token, name: "Rae", password, language: "fr" });

  it("an invitation goes out in the language that the inviter chose, and can be taken back", async () => {
    const body = {
      email: "rae@news.example",
      grants: [{ role: "reporter", edition: "fr" }],
      language: "fr",
    };
    const told = await newsroom.ask("POST", "/invitations", body, admin);
    expect(told.body).toMatchObject({ mailedTo: "rae@news.example" });
    const [letter] = await letters();
    expect(letter).toMatchObject({
      recipient: "rae@news.example",
      subject: expect.stringMatching(/^Ada vous/),
    });
    expect(String(told.body.link)).toContain(wordIn(letter?.plain ?? ""));
    const staff = await newsroom.ask("GET", "/staff", undefined, admin);
    const [invitation] = staff.body.invitations as { id: string; letter: unknown }[];
    expect(invitation).toMatchObject({ letter: { state: "waiting" }, isRenewal: false, language: "fr" });
    const path = `/invitations/${invitation?.id}`;
    expect((await newsroom.ask("DELETE", path, undefined, admin)).status).toBe(200);
    expect((await newsroom.ask("DELETE", path, undefined, admin)).status).toBe(404);
    expect((await join(wordIn(letter?.plain ?? ""), PASSWORD)).body.code).toBe("invitation-gone");
  });

  it("who forgot the password gets a link; strangers get the same answer and no letter", async () => {
    const { email } = await newsroom.member("forgetful", [{ role: "editor", edition: "fr" }]);
    const before = (await letters()).length;
    const [known, unknown] = [await forget(email), await forget("nobody@news.example")];
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(unknown.body).toEqual(known.body);
    await expect.poll(async () => (await letters()).length).toBe(before + 1);
    const letter = (await letters()).at(-1);
    expect(letter?.recipient).toBe(email);
    const password = "quite another password";
    expect((await join(wordIn(letter?.plain ?? ""), password)).status).toBe(200);
    expect(await newsroom.signIn(email, password)).not.toBe("");
  });

  it("a mailbox alone does not take the second factor away, nor does asking spoil an administrator's link", async () => {
    const { id, email, cookie } = await newsroom.member("careful", [{ role: "editor", edition: "fr" }]);
    const begun = await newsroom.ask("POST", "/me/second-factor", { password: PASSWORD }, { cookie });
    const { codeNow } = await import("./authenticator.ts");
    const code = codeNow(new URL(String(begun.body.uri)).searchParams.get("secret") ?? "");
    await newsroom.ask("POST", "/me/second-factor/confirmation", { code }, { cookie });
    const made = await newsroom.ask("POST", `/staff/${id}/access`, undefined, admin);
    const before = (await letters()).length;
    for (let i = 0; i < 5; i++) await forget(email);
    await expect.poll(async () => (await letters()).length).toBe(before + 3);
    const reading = await newsroom.ask("POST", "/invitations/reading", {
      token: String(made.body.link).split("#")[1],
    });
    expect(reading.status).toBe(200);
    const password = "quite another password";
    await join(wordIn((await letters()).at(-1)?.plain ?? ""), password);
    const half = await newsroom.ask("POST", "/sign-in", { email, password });
    expect(half.body).toEqual({ needsSecondFactor: true });
  });

  it("without mail nothing is promised", async () => {
    const without = await openNewsroomUnderTest(store());
    expect((await without.ask("GET", "/sign-in")).body).toMatchObject({ forgottenPassword: false });
    const told = await without.ask("POST", "/sign-in/forgotten-password", { email: "a@news.example" });
    expect(told.body.code).toBe("no-mail");
  });
});
