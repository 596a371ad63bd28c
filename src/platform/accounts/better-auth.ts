import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import type { Database } from "../database/open-database.ts";
import type { Log } from "../log/log.ts";
import { passkeyTables } from "./passkey-tables.ts";
import { hashPassword, isPassword, PASSWORD_LENGTH } from "./password.ts";

/** The header in which we tell the library where a request came from. */
export const CLIENT_ADDRESS = "x-masthead-client-address";

export type AuthOptions = {
  readonly database: Database;
  readonly log: Log;
  readonly secret: string;
  /** The address by which the site is known; cookies are marked secure when it is https. */
  readonly publicUrl: string;
  /** The only path below which cookies are sent. */
  readonly path: `/${string}`;
  /** What authenticators call the account's home. */
  readonly issuer: string;
};

const TWO_WEEKS = 14 * 24 * 60 * 60;
const ONE_DAY = 24 * 60 * 60;

/** The library as we use it: by calls alone. None of its own addresses is served, so its sign-up can't be reached. */
export function buildAuth({ database, secret, publicUrl, path, issuer, log }: AuthOptions) {
  return betterAuth({
    appName: issuer,
    baseURL: publicUrl,
    basePath: `${path}/unused`,
    secret,
    database: { db: database.db, type: database.dialect },
    telemetry: { enabled: false },
    logger: { level: "error", log: (level, message) => log[level]({ from: "accounts" }, message) },
    // We count attempts ourselves, by address and account together.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    user: { modelName: "account_users" },
    account: { modelName: "account_credentials" },
    verification: { modelName: "account_verifications" },
    session: { modelName: "account_sessions", expiresIn: TWO_WEEKS, updateAge: ONE_DAY },
    plugins: [
      twoFactor({ issuer, schema: { twoFactor: { modelName: "account_second_factors" } } }),
      passkeyTables(),
    ],
    advanced: {
      cookiePrefix: "masthead",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { path, httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
  });
}

export type Auth = ReturnType<typeof buildAuth>;
