import { beforeAll, expect, it } from "vitest";
import { allRefusals } from "../locales/all-locales.ts";
import { allEndpoints } from "../src/app/endpoints.ts";
import { refusalStatuses } from "../src/app/refusals.ts";
import { commonRefusals } from "../src/features/api/openapi.ts";
import { BODY_LIMITS } from "../src/features/api/read-body.ts";
import { inviteFirstAdministrator } from "../src/features/staff/invite.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest, PASSWORD } from "./newsroom-under-test.ts";

const DAY = 24 * 3_600_000;

onBothDatabases("coming into the newsroom", (store) => {
  let newsroom: NewsroomUnderTest;
  let admin = "";
  const firstLink = async () => (await store().ledger.write(inviteFirstAdministrator)).value?.token ?? "";
  const join = (token: string, more: object = {}) =>
    newsroom.ask("POST", "/invitations/acceptance", {
      token,
      name: "Ada",
      email: "ada@news.example",
      password: PASSWORD,
      language: "en",
      ...more,
    });
  beforeAll(async () => {
    newsroom = await openNewsroomUnderTest(store());
  });

  it("the first administrator comes in by the newest link, once, and in time", async () => {
    const older = await firstLink();
    const token = await firstLink();
    expect((await join(older)).status).toBe(410);
    store().clock.advance(DAY);
    expect((await join(token)).body.code).toBe("invitation-gone");
    const fresh = await firstLink();
    expect((await join(fresh, { email: null })).body.code).toBe("email-missing");
    expect((await join(fresh, { password: "short" })).body.errors).toMatchObject([
      { field: "body.password" },
    ]);
    const told = await join(fresh);
    expect(told.body).toMatchObject({ member: { grants: [{ role: "administrator", edition: "*" }] } });
    expect((await join(fresh, { email: "eve@news.example" })).status).toBe(410);
    expect(await firstLink()).toBe("");
    admin = await newsroom.signIn("ada@news.example");
    const me = await newsroom.ask("GET", "/me", undefined, { cookie: admin });
    expect(me.body).toMatchObject({ member: { name: "Ada" }, may: { fr: { "staff.change": "any" } } });
  });

  it("reads nothing that a stranger sends where only members may send it", async () => {
    const sent = { edition: "en", slug: "x".repeat(BODY_LIMITS.json) };
    expect((await newsroom.ask("POST", "/stories", sent)).body.code).toBe("not-signed-in");
    expect((await newsroom.ask("POST", "/stories", sent, { cookie: admin })).body.code).toBe(
      "body-too-large",
    );
  });

  it("two who follow the same link at once make one member", async () => {
    const told = await newsroom.ask("POST", "/invitations", invitation("twin@news.example"), {
      cookie: admin,
    });
    const token = String(told.body.link).split("#")[1] ?? "";
    const both = await Promise.all([join(token, { name: "One" }), join(token, { name: "Two" })]);
    expect(both.map((one) => one.status).sort()).toEqual([200, expect.toBeOneOf([409, 410])]);
  });

  it("an invited reporter is what the invitation says, from the address it was sent to", async () => {
    const told = await newsroom.ask("POST", "/invitations", invitation("Rae@news.example"), {
      cookie: admin,
    });
    const token = String(told.body.link).split("#")[1] ?? "";
    const read = await newsroom.ask("POST", "/invitations/reading", { token });
    expect(read.body).toMatchObject({ email: "rae@news.example" });
    const joined = await join(token, { name: "Rae", email: "somebody-else@news.example" });
    expect(joined.body).toMatchObject({
      member: { email: "rae@news.example", grants: [{ role: "reporter", edition: "en" }] },
    });
    const again = await newsroom.ask("POST", "/invitations", invitation("rae@news.example"), {
      cookie: admin,
    });
    expect(again.body.code).toBe("already-staff");
  });

  it("a suspended member is out at once, and in again when reinstated", async () => {
    const { id, cookie, email } = await newsroom.member("sus", [{ role: "editor", edition: "en" }]);
    expect((await newsroom.ask("GET", "/me", undefined, { cookie })).status).toBe(200);
    await newsroom.ask("POST", `/staff/${id}/suspension`, undefined, { cookie: admin });
    expect((await newsroom.ask("GET", "/me", undefined, { cookie })).status).toBe(401);
    const back = await newsroom.signIn(email);
    expect((await newsroom.ask("GET", "/me", undefined, { cookie: back })).body.code).toBe("suspended");
    await newsroom.ask("DELETE", `/staff/${id}/suspension`, undefined, { cookie: admin });
    expect((await newsroom.ask("GET", "/me", undefined, { cookie: back })).status).toBe(200);
  });

  it("a member who lost the password comes in again by a link, as what they were", async () => {
    const { id, cookie, email } = await newsroom.member("lost", [{ role: "editor", edition: "fr" }]);
    const told = await newsroom.ask("POST", `/staff/${id}/access`, undefined, { cookie: admin });
    const token = String(told.body.link).split("#")[1] ?? "";
    expect((await newsroom.ask("POST", "/invitations/reading", { token })).body).toMatchObject({
      email,
      isRenewal: true,
    });
    const password = "quite another password";
    expect((await join(token, { password })).body).toMatchObject({ member: { id, name: "lost" } });
    expect((await join(token, { password: PASSWORD })).status).toBe(410);
    expect((await newsroom.ask("GET", "/me", undefined, { cookie })).status).toBe(401);
    const back = await newsroom.signIn(email, password);
    const me = await newsroom.ask("GET", "/me", undefined, { cookie: back });
    expect(me.body).toMatchObject({ member: { id, grants: [{ role: "editor", edition: "fr" }] } });
  });

  it("a link from before a suspension opens nothing while it lasts", async () => {
    const { id } = await newsroom.member("shut out", [{ role: "editor", edition: "fr" }]);
    const told = await newsroom.ask("POST", `/staff/${id}/access`, undefined, { cookie: admin });
    const token = String(told.body.link).split("#")[1] ?? "";
    await newsroom.ask("POST", `/staff/${id}/suspension`, undefined, { cookie: admin });
    expect((await join(token)).body.code).toBe("invitation-gone");
    await newsroom.ask("DELETE", `/staff/${id}/suspension`, undefined, { cookie: admin });
    expect((await join(token)).status).toBe(200);
  });

  it("the last administrator can't be taken away", async () => {
    const staff = await newsroom.ask("GET", "/staff", undefined, { cookie: admin });
    const ada = (staff.body.members as { id: string; name: string }[]).find((one) => one.name === "Ada");
    const grants = [{ role: "editor", edition: "*" }];
    for (const told of [
      await newsroom.ask("PUT", `/staff/${ada?.id}/grants`, { grants }, { cookie: admin }),
      await newsroom.ask("POST", `/staff/${ada?.id}/suspension`, undefined, { cookie: admin }),
    ]) {
      expect(told).toMatchObject({ status: 409, body: { code: "last-administrator" } });
    }
  });

  it("two administrators who take one another away at once leave one", async () => {
    const staff = (await newsroom.ask("GET", "/staff", undefined, { cookie: admin })).body.members;
    const ada = (staff as { id: string; name: string }[]).find((one) => one.name === "Ada");
    const bea = await newsroom.member("bea", [{ role: "administrator", edition: "*" }]);
    const grants = [{ role: "editor", edition: "*" }];
    const both = await Promise.all([
      newsroom.ask("PUT", `/staff/${bea.id}/grants`, { grants }, { cookie: admin }),
      newsroom.ask("PUT", `/staff/${ada?.id}/grants`, { grants }, { cookie: bea.cookie }),
    ]);
    expect(both.filter((one) => one.status === 200)).toHaveLength(1);
    const back = { grants: [{ role: "administrator", edition: "*" }] };
    const left = both[0]?.status === 200 ? admin : bea.cookie;
    await newsroom.ask("PUT", `/staff/${ada?.id}/grants`, back, { cookie: left });
    await newsroom.ask("PUT", `/staff/${bea.id}/grants`, { grants }, { cookie: admin });
  });

  it("another site's page can't act with our cookie, nor a form sign somebody in", async () => {
    const other = { "sec-fetch-site": "cross-site" };
    const told = await newsroom.ask("POST", "/sign-out", undefined, { cookie: admin, headers: other });
    expect(told).toMatchObject({ status: 403, body: { code: "other-origin" } });
    const credentials = { email: "ada@news.example", password: PASSWORD };
    expect((await newsroom.ask("POST", "/sign-in", credentials, { headers: other })).status).toBe(403);
    expect((await newsroom.ask("GET", "/me", undefined, { cookie: admin })).status).toBe(200);
  });

  it("a token does what its scopes say while it holds, and never more than its owner", async () => {
    const scopes = ["story.read", "staff.read"];
    const made = await newsroom.ask("POST", "/tokens", { name: "A program", scopes }, { cookie: admin });
    const token = String(made.body.word);
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await newsroom.ask("GET", "/staff", undefined, { token, headers })).status).toBe(200);
    const invited = await newsroom.ask("POST", "/invitations", invitation("x@news.example"), {
      token,
      headers,
    });
    expect(invited.body.code).toBe("not-permitted");
    expect((await newsroom.ask("POST", "/tokens", { name: "B", scopes }, { token })).body.code).toBe(
      "session-needed",
    );
    const stored = await store().database.db.selectFrom("tokens").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    await newsroom.ask("DELETE", `/tokens/${made.body.id}`, undefined, { cookie: admin });
    expect((await newsroom.ask("GET", "/staff", undefined, { token })).status).toBe(401);
  });

  it("refuses in the member's language, and names the field", async () => {
    const told = await newsroom.ask("PUT", "/me", { name: "Ada", language: "fr" }, { cookie: admin });
    expect(told.status).toBe(200);
    const wrong = await newsroom.ask("POST", "/invitations", { email: "no" }, { cookie: admin });
    expect(wrong.headers.get("content-type")).toBe("application/problem+json");
    expect(wrong.headers.get("cache-control")).toBe("no-store");
    expect(wrong.body).toMatchObject({
      title: "Quelque chose manque ou n’est pas comme il faut.",
      errors: [{ field: "body.email" }, { field: "body.grants" }],
    });
    await newsroom.ask("PUT", "/me", { name: "Ada", language: "en" }, { cookie: admin });
  });

  it("describes itself to members, every endpoint of it", async () => {
    expect((await newsroom.ask("GET", "/openapi.json")).status).toBe(401);
    const { body } = await newsroom.ask("GET", "/openapi.json", undefined, { cookie: admin });
    const paths = body.paths as Record<string, Record<string, { responses: unknown }>>;
    expect(body.openapi).toBe("3.1.0");
    for (const { method, path } of allEndpoints)
      expect(paths[path.replace(/:(\w+)/g, "{$1}")]?.[method]?.responses).toBeDefined();
  });

  it("says every refusal of every endpoint in each language, with a status", () => {
    const codes = new Set(allEndpoints.flatMap((one) => [...one.refusals, ...commonRefusals(one)]));
    for (const code of [...codes, "suspended", "went-wrong", "not-found"]) {
      expect({ code, status: refusalStatuses[code] }).toEqual({ code, status: expect.any(Number) });
      for (const [language, words] of Object.entries(allRefusals))
        expect({ code, language, words: words[code] }).toEqual({ code, language, words: expect.any(String) });
    }
  });
});

function invitation(email: string) {
  return { email, grants: [{ role: "reporter", edition: "en" }] };
}
