import { Hono } from "hono";
import { mountNewsroomApi } from "../src/app/newsroom-api.ts";
import { mountPreviews } from "../src/app/preview-pages.ts";
import { listRoutes } from "../src/app/routes.ts";
import { weigherOf } from "../src/app/weigh-draft.ts";
import type { Newsroom } from "../src/features/api/newsroom.ts";
import { API_PATH } from "../src/features/api/problem.ts";
import { openLive } from "../src/features/live/live.ts";
import { readLook } from "../src/features/live/read-look.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { openForgottenPassword } from "../src/features/staff/forgotten-password.ts";
import type { Grant } from "../src/features/staff/roles.ts";
import { insertMember, type KnownMember } from "../src/features/staff/staff.store.ts";
import { newId } from "../src/kernel/ids.ts";
import type { Accounts } from "../src/platform/accounts/accounts.ts";
import { openAccounts } from "../src/platform/accounts/open-accounts.ts";
import { openPageCache } from "../src/platform/cache/page-cache.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { type FileStore, openFolder } from "../src/platform/files/file-store.ts";
import { openLog } from "../src/platform/log/log.ts";
import { openStanding } from "../src/site/standing.ts";
import type { TestStore } from "./databases.ts";
import { smallNewspaper } from "./small-newspaper.ts";

export const ORIGIN = "https://news.example";
export const NEWSROOM_SECRET = "a secret of the test, long enough to sign with";
export const PASSWORD = "a password of the test";

/** What came back: the status, the body as JSON, and the cookies to bring along from then on. */
export type Told = { status: number; body: Record<string, unknown>; headers: Headers; cookie: string };

/** Who asks: a cookie, a token, or nobody; further headers go over what a browser of today would send. */
export type Asker = { cookie?: string; token?: string; headers?: Record<string, string> };

/** The newsroom's API over a test's store, asked as a browser asks it. */
export type NewsroomUnderTest = {
  readonly accounts: Accounts;
  /** A millisecond passes with each request. */
  ask(method: string, path: string, body?: unknown, asker?: Asker): Promise<Told>;
  /** A page, as a browser opens it. */
  open(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A member with these grants, signed in. */
  member(name: string, grants: readonly Grant[]): Promise<{ id: string; cookie: string; email: string }>;
  signIn(email: string, password?: string): Promise<string>;
};

export async function openNewsroomUnderTest(
  store: TestStore,
  files: FileStore = openFolder("/nonexistent"),
  {
    sendsMail = false,
    newspaper = smallNewspaper,
    translate = null,
  }: {
    readonly sendsMail?: boolean;
    readonly newspaper?: Newspaper;
    readonly translate?: Newsroom["translate"];
  } = {},
): Promise<NewsroomUnderTest> {
  const { database, ledger, clock } = store;
  const log = openLog("silent");
  const secret = NEWSROOM_SECRET;
  const common = { database, clock, log, secret, publicUrl: ORIGIN };
  const accounts = await openAccounts({ ...common, path: "/newsroom", issuer: "The Test" });
  const live = openLive({
    at: await findLastChangeId(database),
    read: () => readLook(database.db, clock()),
  });
  ledger.onCommit(async () => live.pass(await listChangesAfter(database, live.at(), 1000)));
  const ways = { ledger, clock, newspaper, publicUrl: ORIGIN };
  const api = new Hono({ strict: true });
  const site = {
    newspaper,
    publicUrl: ORIGIN,
    db: database.db,
    dialect: database.dialect,
    standing: openStanding(database.db),
  };
  const parts: Newsroom = {
    newspaper,
    accounts,
    ledger,
    files,
    live,
    publicUrl: ORIGIN,
    secret,
    translate,
    weighDraft: weigherOf(site),
    forgottenPassword: sendsMail ? openForgottenPassword({ ...ways, onError: console.error }) : null,
  };
  mountPreviews(api, { site, newsroom: parts, clock });
  mountNewsroomApi(api, {
    newsroom: parts,
    clock,
    log: { ...log, error: (told: unknown) => console.error(told) } as typeof log,
    visible: () => Promise.resolve(),
    chooseLanguage: (wish) => (wish.startsWith("fr") ? "fr" : "en"),
  });
  const routes = listRoutes({
    site,
    cache: openPageCache({ maxBytes: 1024 * 1024, commonHeaders: [] }),
    files,
    fonts: new Map(),
    clock,
    log: { ...log, error: (told: unknown) => console.error(told) } as typeof log,
    isReady: () => Promise.resolve(true),
    newsroom: async () => api,
  });

  async function ask(method: string, path: string, body?: unknown, asker: Asker = {}): Promise<Told> {
    clock.advance(1);
    const headers = new Headers({ "sec-fetch-site": "same-origin" });
    if (asker.cookie !== undefined) headers.set("cookie", asker.cookie);
    if (asker.token !== undefined) headers.set("authorization", `Bearer ${asker.token}`);
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers.set("content-type", "application/json");
    for (const [name, value] of Object.entries(asker.headers ?? {})) headers.set(name, value);
    const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
    const request = new Request(ORIGIN + API_PATH + path, { method, headers, ...sent });
    const response = await routes.fetch(request);
    const told = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body: told, headers: response.headers, cookie: cookieOf(response) };
  }

  async function signIn(email: string, password = PASSWORD): Promise<string> {
    const told = await ask("POST", "/sign-in", { email, password });
    if (told.status !== 200) throw new Error(JSON.stringify(told.body));
    return told.cookie;
  }

  return {
    accounts,
    ask,
    open: async (path, headers = {}) => routes.fetch(new Request(ORIGIN + path, { headers })),
    signIn,
    async member(name, grants) {
      const email = `${name.replaceAll(" ", "-")}@news.example`;
      const accountId = await accounts.save({ email, name, password: PASSWORD });
      const id = newId(clock());
      const rest = { language: "en", personId: null, suspendedAt: null, createdAt: clock() };
      const known: KnownMember = { id, accountId, name, email, grants, ...rest };
      await ledger.write(({ db }) => insertMember(db, known));
      return { id, email, cookie: await signIn(email) };
    },
  };
}

/** What a browser would keep of an answer's cookies. */
function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((one) => !/Max-Age=0/.test(one))
    .map((one) => one.split(";")[0])
    .join("; ");
}
