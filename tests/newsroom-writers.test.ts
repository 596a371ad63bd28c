import { beforeAll, expect, it } from "vitest";
import { acceptInvitation } from "../src/features/staff/accept-invitation.ts";
import { inviteMember } from "../src/features/staff/invite.ts";
import type { Grant } from "../src/features/staff/roles.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { found } from "./small-newspaper.ts";

onBothDatabases("writers", (store) => {
  let newsroom: NewsroomUnderTest;
  let editor = { id: "", cookie: "" };
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    editor = await newsroom.member("Ed", [{ role: "editor", edition: "*" }]);
  });
  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, editor);

  it("are made once by a name, and told of in each edition under an address that stays", async () => {
    const made = await ask("POST", "/people", { name: "Ann Lee" });
    expect(made.body).toMatchObject({ name: "Ann Lee", slug: "ann-lee" });
    expect((await ask("POST", "/people", { name: "ann lee" })).body).toMatchObject({ code: "writer-exists" });
    expect((await ask("POST", "/people", { name: "!!!" })).body).toMatchObject({ code: "slug-empty" });
    const path = `/people/${made.body.id}`;
    const words = { fr: { role: "reporter", biography: "Écrit sur la mer." } };
    expect((await ask("PUT", path, { name: "Ann Lee-Wong", words })).body).toMatchObject({ slug: "ann-lee" });
    expect((await ask("GET", path)).body).toMatchObject({ name: "Ann Lee-Wong", words });
    const elsewhere = { de: { role: "", biography: "" } };
    expect((await ask("PUT", path, { name: "Ann", words: elsewhere })).body).toMatchObject({
      code: "no-such-edition",
    });
    expect((await ask("PUT", "/people/nobody", { name: "Ann", words: {} })).status).toBe(404);
  });

  async function join(name: string, grant: Grant) {
    const { accounts } = newsroom;
    const { ledger, clock } = store();
    const email = `${name.toLowerCase().replace(" ", ".")}@news.example`;
    const asked = { email, grants: [grant], invitedBy: editor.id, language: null };
    const { value } = await ledger.write((writing) => inviteMember(writing, asked));
    if (!value.ok) throw new Error(value.refusal);
    const given = {
      token: value.value.token,
      name,
      email,
      password: "a long enough sentence",
      language: "en",
    };
    const joined = await acceptInvitation({ accounts, ledger, now: clock() }, given);
    if (!joined.ok) throw new Error(joined.refusal);
    return joined.value;
  }

  it("are made of members who write as they join; one who signed by that name before is the same", async () => {
    const known = (await ask("POST", "/people", { name: "Bea Roy" })).body.id;
    expect((await join("Bea Roy", { role: "translator", edition: "fr" })).personId).toBe(known);
    const { personId } = await join("Carl Day", { role: "reporter", edition: "en" });
    expect((await ask("GET", `/people/${personId}`)).body).toMatchObject({ name: "Carl Day" });
    expect((await join("Dee Moss", { role: "moderator", edition: "en" })).personId).toBeNull();
  });
});
