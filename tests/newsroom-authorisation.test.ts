import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allEndpoints } from "../src/app/endpoints.ts";
import { type Role, roles } from "../src/features/staff/roles.ts";
import { insertPreviewLink } from "../src/features/stories/previews.store.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { insertTask } from "../src/features/translations/tasks.store.ts";
import { openTestStore } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest, PASSWORD } from "./newsroom-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

/**
 * Who may ask each endpoint about something of the English edition, written out by hand. `anybody` and `member` speak for themselves.
 * Otherwise the roles: held in English or in all editions; `role@any` in whichever edition, `role@all` in all editions only; `role:own`
 * for work that they began themselves. A row is missing from neither side: the test fails for an endpoint without a row, and for a row
 * without an endpoint.
 */
const table: Readonly<Record<string, string>> = {
  "post /sign-in": "anybody",
  "get /sign-in": "anybody",
  "post /sign-in/forgotten-password": "anybody",
  "post /sign-in/second-factor": "anybody",
  "post /sign-in/passkey/options": "anybody",
  "post /sign-in/passkey": "anybody",
  "post /invitations/reading": "anybody",
  "post /invitations/acceptance": "anybody",
  "get /previews/:word": "anybody",

  "post /sign-out": "session",
  "get /sessions": "session",
  "delete /sessions/:id": "session",
  "delete /sessions": "session",
  "put /me": "session",
  "put /me/password": "session",
  "post /me/second-factor": "session",
  "post /me/second-factor/confirmation": "session",
  "post /me/second-factor/recovery-codes": "session",
  "delete /me/second-factor": "session",
  "get /me/passkeys": "session",
  "post /me/passkeys/options": "session",
  "post /me/passkeys": "session",
  "delete /me/passkeys/:id": "session",
  "get /tokens": "session",
  "post /tokens": "session",
  "delete /tokens/:id": "session",
  "get /me": "member",

  "get /staff": "administrator@all",
  "post /invitations": "administrator@all",
  "delete /invitations/:id": "administrator@all",
  "put /staff/:id/grants": "administrator@all",
  "post /staff/:id/access": "administrator@all",
  "post /staff/:id/suspension": "administrator@all",
  "delete /staff/:id/suspension": "administrator@all",
  "get /log": "administrator@all",

  "get /desk": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "post /live": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /desk/planned":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /desk/filters": "member",
  "post /desk/filters": "member",
  "delete /desk/filters/:id": "member",
  "get /versions/:id":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/debt":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/corrections":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/cost":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/checks":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/receipt":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /translation-tasks":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /campaigns": "ad-manager@any administrator@any",
  "post /campaigns": "ad-manager@any administrator@any",
  "put /campaigns/:id": "ad-manager@any administrator@any",
  "delete /campaigns/:id": "ad-manager@any administrator@any",
  "get /campaigns/:id/report": "ad-manager@any administrator@any",
  "post /campaigns/:id/creatives": "ad-manager@any administrator@any",
  "put /creatives/:id": "ad-manager@any administrator@any",
  "post /ad-clients": "ad-manager@any administrator@any",
  "put /ad-clients/:id": "ad-manager@any administrator@any",
  "get /comments": "editor@any moderator@any administrator@any",
  "post /comments/decisions": "editor@any moderator@any administrator@any",
  "get /stories/:id/comments": "editor@any moderator@any administrator@any",
  "put /stories/:id/comments": "editor@any moderator@any administrator@any",
  "get /storm": "member",
  "post /storm": "editor@any administrator@any",
  "delete /storm": "editor@any administrator@any",
  "get /alerts": "editor@any administrator@any",
  "post /alerts": "editor@any administrator@any",
  "put /alerts/:id": "editor@any administrator@any",
  "delete /alerts/:id": "editor@any administrator@any",
  "get /comment-bans": "editor@any moderator@any administrator@any",
  "post /comment-bans": "editor@any moderator@any administrator@any",
  "get /comment-governor": "editor@any moderator@any administrator@any",
  "get /comment-scorer": "editor@any moderator@any administrator@any",
  "put /comment-governor": "editor@any moderator@any administrator@any",
  "delete /comment-governor": "editor@any moderator@any administrator@any",
  "delete /comment-bans/:id": "editor@any moderator@any administrator@any",
  "get /fronts/:front/:edition":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /fronts/:front/:edition/orders":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /sections": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /topics": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /people": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /people/:id": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /media": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /media/:id": "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",

  "post /media": "reporter@any translator@any editor@any ad-manager@any administrator@any",
  "put /media/:id": "reporter@any translator@any editor@any ad-manager@any administrator@any",
  "put /media/:id/file": "reporter@any translator@any editor@any ad-manager@any administrator@any",
  "delete /media/:id": "reporter@any translator@any editor@any ad-manager@any administrator@any",
  "post /topics": "reporter@any editor@any administrator@any",
  "post /people": "reporter@any translator@any editor@any administrator@any",
  "put /people/:id": "editor@any administrator@any",
  "post /stories": "reporter editor administrator",
  "post /stories/:id/versions": "translator editor administrator",
  "put /versions/:id/draft": "reporter:own translator:own editor administrator",
  "get /versions/:id/drafts":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "get /versions/:id/drafts/:revision":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "post /versions/:id/drafts/:revision/restoration": "reporter:own translator:own editor administrator",
  "get /versions/:id/clashes":
    "reporter@any translator@any editor@any moderator@any ad-manager@any administrator@any",
  "post /versions/:id/clashes/settlement": "reporter:own translator:own editor administrator",
  "put /versions/:id/slug": "reporter:own translator:own editor administrator",
  "put /versions/:id/filing": "reporter:own translator:own editor administrator",
  "post /versions/:id/machine-draft": "translator editor administrator",
  "post /versions/:id/followed-blocks": "translator editor administrator",
  "post /translation-tasks/:id/taking": "translator editor administrator",
  "delete /translation-tasks/:id/taking": "translator editor administrator",
  "post /translation-tasks/:id/declining": "translator editor administrator",
  "post /versions/:id/review": "reporter:own translator:own editor administrator",
  "post /versions/:id/preview": "reporter:own translator:own editor administrator",
  "get /versions/:id/previews": "reporter:own translator:own editor administrator",
  "delete /previews/:id": "reporter:own translator:own editor administrator",
  "post /versions/:id/return": "editor administrator",
  "post /versions/:id/publication": "editor administrator",
  "post /versions/:id/correction": "editor administrator",
  "put /versions/:id/schedule": "editor administrator",
  "delete /versions/:id/schedule": "editor administrator",
  "put /versions/:id/embargo": "editor administrator",
  "post /versions/:id/withdrawal": "editor administrator",
  "post /versions/:id/killing": "editor administrator",
  "delete /versions/:id/killing": "editor administrator",
  "post /versions/:id/corrections": "editor administrator",
  "post /breaking": "editor administrator",
  "get /newsletters": "editor@any administrator@any",
  "get /newsletters/next": "editor@any administrator@any",
  "post /newsletters/trials": "editor@any administrator@any",
  "post /newsletters/removals": "editor@any administrator@any",
  "get /versions/:id/notification": "editor administrator",
  "post /versions/:id/notification": "editor administrator",
  "get /webhooks": "administrator@all",
  "post /webhooks": "administrator@all",
  "put /webhooks/:id": "administrator@all",
  "delete /webhooks/:id": "administrator@all",
  "post /webhooks/:id/secret": "administrator@all",
  "post /webhooks/:id/test": "administrator@all",
  "post /versions/:id/receipt": "editor administrator",
  "put /fronts/:front/:edition": "editor administrator",
};

/** What readers see already is an editor's to change, whoever began it. */
const ofWhatReadersSee: Readonly<Record<string, string>> = {
  "put /versions/:id/slug": "editor administrator",
  "put /versions/:id/filing": "editor administrator",
};

const words = { headline: "A headline" };
const anAlert = { classKey: null, severity: "warning", texts: {}, storyId: null, until: null };
const campaign = {
  ...{ clientId: null, name: "Own", terms: "house", amount: 1, startsAt: 0, endsAt: null, state: "running" },
  ...{ slots: ["story-middle"], editions: [], sectionIds: [] },
};
/** A body that the endpoint takes, where it takes one. */
const bodies: Readonly<Record<string, () => unknown>> = {
  "post /sign-in": () => ({ email: "nobody@news.example", password: PASSWORD }),
  "post /sign-in/forgotten-password": () => ({ email: "nobody@news.example" }),
  "post /sign-in/passkey": () => ({ id: "x", clientDataJSON: "x", authenticatorData: "x", signature: "x" }),
  "post /me/passkeys/options": () => ({ password: "not the password" }),
  "post /me/passkeys": () => ({ name: "One", id: "x", clientDataJSON: "x", attestationObject: "x" }),
  "post /sign-in/second-factor": () => ({ code: "000000", kind: "authenticator" }),
  "post /invitations/reading": () => ({ token: "x".repeat(43) }),
  "post /invitations/acceptance": () => ({
    token: "x".repeat(43),
    name: "Eve",
    password: PASSWORD,
    language: "en",
  }),
  "put /me": () => ({ name: "The same", language: "en" }),
  "put /me/password": () => ({ current: "not the password", wanted: PASSWORD }),
  "post /me/second-factor": () => ({ password: "not the password" }),
  "post /me/second-factor/confirmation": () => ({ code: "000000" }),
  "post /me/second-factor/recovery-codes": () => ({ password: "not the password" }),
  "delete /me/second-factor": () => ({ password: "not the password" }),
  "post /tokens": () => ({ name: "A program", scopes: ["story.read"] }),
  "post /invitations": () => ({
    email: `guest-${crypto.randomUUID()}@news.example`,
    grants: [{ role: "reporter", edition: "en" }],
  }),
  "put /staff/:id/grants": () => ({ grants: [] }),
  "post /media": () => {
    const form = new FormData();
    form.set("file", new File(["no picture"], "a.jpg"));
    return form;
  },
  "post /live": () => ({ tab: "a-tab" }),
  "put /media/:id": () => ({
    focal: { x: 0.5, y: 0.5 },
    ...{ creator: "", credit: "", copyright: "", holder: "", licence: "", restrictions: "" },
    ...{ expiresAt: null, hidesWhenExpired: false, words: {} },
  }),
  "put /media/:id/file": () => {
    const form = new FormData();
    form.set("file", new File(["no picture"], "a.jpg"));
    return form;
  },
  "post /desk/filters": () => ({ name: "Mine", filters: { edition: "fr" } }),
  "post /topics": () => ({ kind: "affair", names: { en: `Affair ${crypto.randomUUID()}` } }),
  "post /people": () => ({ name: `Writer ${crypto.randomUUID()}` }),
  "put /people/:id": () => ({ name: "A writer", words: {} }),
  "post /newsletters/trials": () => ({ edition: "en", list: "daily" }),
  "post /newsletters/removals": () => ({ address: "reader@mail.example" }),
  "post /webhooks": () => ({ address: "https://out.example/in", events: ["story.published"] }),
  "put /webhooks/:id": () => ({
    address: "https://out.example/in",
    events: ["story.published"],
    state: "paused",
  }),
  "post /breaking": () => ({
    key: crypto.randomUUID(),
    tellings: [{ edition: "en", headline: "A headline", paragraphs: ["A paragraph."] }],
  }),
  "post /stories": () => ({ edition: "en", words }),
  "post /stories/:id/versions": () => ({ edition: "en", words }),
  "put /versions/:id/draft": () => ({ basedOn: "some-revision", words }),
  "post /versions/:id/drafts/:revision/restoration": () => ({ basedOn: "some-revision" }),
  "post /versions/:id/clashes/settlement": () => ({ ids: ["a-clash"] }),
  "put /versions/:id/slug": () => ({ slug: `moved ${crypto.randomUUID()}` }),
  "put /versions/:id/filing": () => ({ sectionId: null, topicIds: [], personIds: [] }),
  "post /versions/:id/machine-draft": () => ({ blockIds: ["a"] }),
  "post /translation-tasks/:id/declining": () => ({ reason: "Of no interest here" }),
  "post /versions/:id/corrections": () => ({ revisionIds: [] }),
  "post /versions/:id/correction": () => ({ note: "A note" }),
  "put /versions/:id/schedule": () => ({ at: Date.UTC(2090, 0, 1) }),
  "put /versions/:id/embargo": () => ({ until: Date.UTC(2090, 0, 1) }),
  "post /campaigns": () => campaign,
  "put /campaigns/:id": () => campaign,
  "post /campaigns/:id/creatives": () => {
    const form = new FormData();
    form.set("file", new File(["no picture"], "a.jpg"));
    for (const [name, text] of Object.entries({ alt: "Tea", target: "https://tea.example/", edition: "" }))
      form.set(name, text);
    return form;
  },
  "put /creatives/:id": () => ({ alt: "Tea", target: "/en/", edition: null, state: "paused" }),
  "post /ad-clients": () => ({ name: "Tea", contact: "" }),
  "put /ad-clients/:id": () => ({ name: "Tea", contact: "" }),
  "post /comments/decisions": () => ({ decisions: [{ id: "nothing", status: "spam", rule: null }] }),
  "put /stories/:id/comments": () => ({ state: "closed" }),
  "put /comment-governor": () => ({ moderators: 2, forMinutes: 60 }),
  "post /comment-bans": () => ({ commentId: "nothing" }),
  "post /alerts": () => anAlert,
  "put /alerts/:id": () => anAlert,
  "put /fronts/:front/:edition": () => ({ basedOn: 0, entries: [] }),
};

type Granted = "en" | "fr" | "*";
type Asker = { id: string; cookie: string; email: string; role: Role; granted: Granted };

const GUARDS = ["not-signed-in", "not-permitted", "session-needed", "suspended", "other-origin"];

describe("who may ask what", () => {
  let store: Awaited<ReturnType<typeof openTestStore>>;
  let newsroom: NewsroomUnderTest;
  const askers: Asker[] = [];
  let somebody = "";
  beforeAll(async () => {
    store = await openTestStore("sqlite");
    await found(store.ledger);
    newsroom = await openNewsroomUnderTest(store);
    somebody = (await newsroom.member("Somebody", [])).id;
    for (const role of roles) {
      for (const granted of ["en", "fr", "*"] as const) {
        const name = `${role} ${granted === "*" ? "all" : granted}`;
        const made = await newsroom.member(name, [{ role, edition: granted }]);
        askers.push({ ...made, role, granted });
      }
    }
  });
  afterAll(() => store.remove());

  it("every endpoint has a row, and every row an endpoint", () => {
    const keys = allEndpoints.map((one) => `${one.method} ${one.path}`);
    expect(keys.toSorted()).toEqual(Object.keys(table).toSorted());
  });

  it.each(Object.entries(table))("%s: %s", async (key, who) => {
    const isOfWork = /\/(versions|previews)\/:id/.test(key);
    for (const asker of askers) {
      for (const owns of isOfWork ? [true, false] : [false]) {
        const code = await ask(key, { asker, owner: owns ? asker.id : somebody });
        const case_ = { key, role: asker.role, granted: asker.granted, owns };
        expect({ ...case_, let: !GUARDS.includes(code) }).toEqual({ ...case_, let: isLet(who, asker, owns) });
        expect({ ...case_, code }).not.toEqual({ ...case_, code: "input-not-valid" });
      }
    }
  });

  it.each(Object.entries(ofWhatReadersSee))("%s, of what readers see: %s", async (key, who) => {
    for (const asker of askers) {
      for (const owns of [true, false]) {
        const code = await ask(key, { asker, owner: owns ? asker.id : somebody, isPublic: true });
        const case_ = { key, role: asker.role, granted: asker.granted, owns };
        expect({ ...case_, let: !GUARDS.includes(code) }).toEqual({ ...case_, let: isLet(who, asker, owns) });
      }
    }
  });

  it.each(Object.entries(table))(
    "%s: nothing without a session or token, but what is anybody's",
    async (key, who) => {
      const code = await ask(key, { owner: somebody });
      expect({ key, code: GUARDS.includes(code) ? code : "let in" }).toEqual({
        key,
        code: who === "anybody" ? "let in" : "not-signed-in",
      });
    },
  );

  it.each(Object.entries(table))(
    "%s: a token of an administrator does only what it says",
    async (key, who) => {
      const admin = askers.find((one) => one.role === "administrator" && one.granted === "*");
      const made = await newsroom.ask(
        "POST",
        "/tokens",
        { name: "One", scopes: ["front.change"] },
        admin ?? {},
      );
      const code = await ask(key, { owner: somebody, token: String(made.body.word) });
      const isItsScope = key === "put /fronts/:front/:edition";
      const expected =
        who === "session"
          ? "session-needed"
          : who.includes("administrator") && !isItsScope
            ? "not-permitted"
            : "let in";
      expect({ key, code: GUARDS.includes(code) ? code : "let in" }).toEqual({ key, code: expected });
    },
  );

  /** A link to a draft, by the draft's own id. */
  async function makeLink(id: string) {
    const now = store.clock();
    const link = { id, versionId: id, madeBy: somebody, madeAt: now, expiresAt: now + 1 };
    await insertPreviewLink(store.database.db, link);
  }

  /** A task of the English edition, by the story's own id. */
  async function openEnglishTask(storyId: string) {
    const task = { id: storyId, storyId, edition: "en", kind: "translate" as const, openedAt: 0, dueAt: 0 };
    await store.ledger.write(({ db }) => insertTask(db, task));
  }

  type Case = { asker?: Asker; token?: string; owner: string; isPublic?: boolean };

  /** Asks about a thing of the English edition that is made for it; returns the code of what came back, `done` when it was. */
  async function ask(key: string, { asker, token, owner, isPublic = false }: Case): Promise<string> {
    const [method = "", pattern = ""] = key.split(" ");
    const made = await draft(store.ledger, { headline: `A story ${crypto.randomUUID()}`, savedBy: owner });
    if (isPublic)
      await store.ledger.write((writing) => publishVersion(writing, { versionId: made.versionId }));
    if (pattern === "/previews/:id") await makeLink(made.versionId);
    if (key.includes("/translation-tasks/:id")) await openEnglishTask(made.storyId);
    const path = pattern
      .replace("/previews/:id", `/previews/${made.versionId}`)
      .replace("/versions/:id", `/versions/${made.versionId}`)
      .replace("/stories/:id", `/stories/${made.storyId}`)
      .replace("/translation-tasks/:id", `/translation-tasks/${made.storyId}`)
      .replace("/staff/:id", `/staff/${somebody}`)
      .replace(":front/:edition", "front/en")
      .replace(/:\w+/, "nothing");
    const body = bodies[key]?.() ?? (method === "post" ? {} : undefined);
    const by = token === undefined ? { cookie: asker?.cookie ?? "" } : { token };
    const told = await newsroom.ask(method.toUpperCase(), path, body, by);
    if (key === "post /sign-out" && asker !== undefined) asker.cookie = await newsroom.signIn(asker.email);
    expect({ key, status: told.status }).not.toEqual({ key, status: 500 });
    return told.status === 200 ? "done" : String(told.body.code);
  }
});

function isLet(who: string, { role, granted }: Asker, owns: boolean): boolean {
  if (["anybody", "member", "session"].includes(who)) return true;
  return who.split(" ").some((entry) => {
    const [name = "", held = "here"] = entry.split("@");
    const [named, works] = name.split(":");
    if (named !== role || (works === "own" && !owns)) return false;
    if (held === "any") return true;
    return granted === "*" || (held === "here" && granted === "en");
  });
}
