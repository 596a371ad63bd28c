import { beforeAll, expect, it } from "vitest";
import { codeNow } from "../../../tests/authenticator.ts";
import { onBothDatabases } from "../../../tests/databases.ts";
import { openLog } from "../log/log.ts";
import type { Accounts, Visitor } from "./accounts.ts";
import { openAccounts } from "./open-accounts.ts";

const PASSWORD = "twelve letters or more";

onBothDatabases("accounts", (store) => {
  const open = (publicUrl = "https://news.example") =>
    openAccounts({
      database: store().database,
      clock: store().clock,
      log: openLog("silent"),
      secret: "a secret of the test, long enough to sign with",
      publicUrl,
      path: "/newsroom",
      issuer: "The Test",
    });
  let accounts: Accounts;
  let ann = "";
  beforeAll(async () => {
    accounts = await open();
    ann = await accounts.save({ email: "Ann@news.example", name: "Ann", password: PASSWORD });
  });

  it("open again over the same tables", async () => {
    const [one] = await Promise.all([open(), open()]);
    expect(await one?.find("ann@news.example")).toBe(ann);
  });

  it("let in with the right password alone, by a cookie for the newsroom only", async () => {
    const wrong = await accounts.signIn(visitor(), { email: "ann@news.example", password: "another one" });
    expect(wrong).toEqual({ ok: false, refusal: "wrong-credentials" });
    const nobody = await accounts.signIn(visitor(), { email: "bob@news.example", password: PASSWORD });
    expect(nobody).toEqual({ ok: false, refusal: "wrong-credentials" });
    const { cookies, back } = await signIn();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/; Path=\/newsroom; HttpOnly; Secure; SameSite=Lax/);
    expect((await accounts.findSignedIn(back.headers))?.accountId).toBe(ann);
    expect(await accounts.findSignedIn(new Headers({ cookie: "masthead.session_token=made-up" }))).toBeNull();
  });

  it("list sessions and end them, one or all", async () => {
    await accounts.endSessions(ann, "all");
    const [one, two] = [await signIn("198.51.100.1"), await signIn("198.51.100.2")];
    const sessions = await accounts.listSessions(ann);
    expect(sessions.map((session) => session.address).sort()).toEqual(["198.51.100.1", "198.51.100.2"]);
    const first = sessions.find((session) => session.address === "198.51.100.1");
    await accounts.endSessions(ann, { id: first?.id ?? "" });
    expect(await accounts.findSignedIn(one.back.headers)).toBeNull();
    expect(await accounts.findSignedIn(two.back.headers)).not.toBeNull();
    const [three, four] = [await signIn(), await signIn()];
    const here = await accounts.findSignedIn(three.back.headers);
    await accounts.endSessions(ann, { allBut: here?.sessionId ?? "" });
    expect(await accounts.findSignedIn(four.back.headers)).toBeNull();
    expect(await accounts.findSignedIn(three.back.headers)).not.toBeNull();
    await accounts.signOut(three.back.headers);
    expect(await accounts.findSignedIn(three.back.headers)).toBeNull();
  });

  it("make the one who guesses wait, and nobody else", async () => {
    const guess = () =>
      accounts.signIn(visitor("203.0.113.9"), { email: "ann@news.example", password: "a wrong guess" });
    for (let i = 0; i < 8; i++) expect(await guess()).toEqual({ ok: false, refusal: "wrong-credentials" });
    expect(await guess()).toEqual({ ok: false, refusal: "too-many-attempts" });
    expect((await signIn("198.51.100.1")).cookies).toHaveLength(1);
    store().clock.advance(15 * 60_000 + 1);
    expect(await guess()).toEqual({ ok: false, refusal: "wrong-credentials" });
  });

  it("let the owner in while others hammer the account, and make one that tries many accounts wait", async () => {
    const hammer = (address: string, email: string) =>
      accounts.signIn(visitor(address), { email, password: "x" });
    const addresses = Array.from({ length: 12 }, (_, i) => `203.0.113.${i}`);
    await Promise.all(addresses.map((address) => hammer(address, "ann@news.example")));
    expect((await signIn("198.51.100.20")).cookies).toHaveLength(1);
    const names = Array.from({ length: 60 }, (_, i) => `nobody-${i}@news.example`);
    await Promise.all(names.map((email) => hammer("192.0.2.1", email)));
    const waiting = { ok: false, refusal: "too-many-attempts" };
    expect(await hammer("192.0.2.1", "ann@news.example")).toEqual(waiting);
    expect((await signIn("198.51.100.20")).cookies).toHaveLength(1);
  });

  it("ask for the second factor once it is confirmed, and take each recovery code once", async () => {
    const { back } = await signIn();
    expect(await accounts.beginSecondFactor(back, "not the password")).toEqual({
      ok: false,
      refusal: "wrong-credentials",
    });
    const begun = await accounts.beginSecondFactor(back, PASSWORD);
    if (!begun.ok) throw new Error(begun.refusal);
    expect(begun.value.recoveryCodes).toHaveLength(10);
    expect(await accounts.confirmSecondFactor(back, "000000")).toEqual({ ok: false, refusal: "wrong-code" });
    const confirmed = await accounts.confirmSecondFactor(
      back,
      codeNow(new URL(begun.value.uri).searchParams.get("secret") ?? ""),
    );
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    expect(await accounts.beginSecondFactor(carrying(confirmed.value.cookies), PASSWORD)).toMatchObject({
      ok: false,
    });
    const half = await signIn();
    expect(half.needsSecondFactor).toBe(true);
    expect(await accounts.findSignedIn(half.back.headers)).toBeNull();
    const code = begun.value.recoveryCodes[0] ?? "";
    const wrong = await accounts.passSecondFactor(half.back, { kind: "authenticator", code: "000000" });
    expect(wrong).toEqual({ ok: false, refusal: "wrong-code" });
    const passed = await accounts.passSecondFactor(half.back, { kind: "recovery", code });
    if (!passed.ok) throw new Error(passed.refusal);
    expect((await accounts.findSignedIn(carrying(passed.value.cookies).headers))?.secondFactor).toBe(true);
    const again = await signIn();
    expect(await accounts.passSecondFactor(again.back, { kind: "recovery", code })).toEqual({
      ok: false,
      refusal: "wrong-code",
    });
    const old = begun.value.recoveryCodes[1] ?? "";
    const renewed = await accounts.renewRecoveryCodes(carrying(passed.value.cookies), PASSWORD);
    if (!renewed.ok) throw new Error(renewed.refusal);
    const later = await signIn();
    expect(await accounts.passSecondFactor(later.back, { kind: "recovery", code: old })).toMatchObject({
      ok: false,
    });
    const fresh = renewed.value.recoveryCodes[0] ?? "";
    expect(await accounts.passSecondFactor(later.back, { kind: "recovery", code: fresh })).toMatchObject({
      ok: true,
    });
    await accounts.dropProofs(ann);
    expect((await signIn()).needsSecondFactor).toBe(false);
  });

  async function signIn(address?: string) {
    const answered = await accounts.signIn(visitor(address), {
      email: "ann@news.example",
      password: PASSWORD,
    });
    if (!answered.ok) throw new Error(answered.refusal);
    return { ...answered.value, back: carrying(answered.value.cookies) };
  }
});

function visitor(address = "198.51.100.7"): Visitor {
  return { headers: new Headers(), address };
}

/** What a browser sends back of the cookies that it was given. */
function carrying(cookies: readonly string[]): Visitor {
  const cookie = cookies
    .filter((one) => !/Max-Age=0/.test(one))
    .map((one) => one.split(";")[0])
    .join("; ");
  return { ...visitor(), headers: new Headers({ cookie }) };
}
