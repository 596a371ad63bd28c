import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Clock } from "../clock/clock.ts";
import type { Accounts, Cookies, Session } from "./accounts.ts";
import { attempt, cookiesOf, headersOf } from "./asking.ts";
import { countAttempts } from "./attempts.ts";
import { type Auth, type AuthOptions, buildAuth } from "./better-auth.ts";
import { migrateAccounts } from "./migrate-accounts.store.ts";
import { keepingPasskeys } from "./passkeys.ts";
import { hashPassword } from "./password.ts";

export type AccountsOptions = AuthOptions & { readonly clock: Clock };

const QUARTER_HOUR = 15 * 60_000;

/**
 * Opens the accounts over our own database, their tables brought forward first.
 *
 * Wrong passwords make the same address wait for the same account, and one address for all of them; never an account for every address,
 * so that nobody is locked out by what strangers try.
 */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const auth = buildAuth(options);
  await migrateAccounts(auth, options.database);
  return {
    ...signingIn(auth, options.clock),
    ...keepingAccounts(auth),
    ...secondFactors(auth),
    ...keepingPasskeys(auth, options),
  };
}

function signingIn(auth: Auth, clock: Clock) {
  const perAccount = countAttempts({ failures: 8, within: QUARTER_HOUR });
  const perAddress = countAttempts({ failures: 60, within: QUARTER_HOUR });
  return {
    async signIn(visitor, { email, password }) {
      const names = [perAccount, `${visitor.address} ${email.toLowerCase()}`] as const;
      const now = clock();
      if (names[0].wait(names[1], now) > 0 || perAddress.wait(visitor.address, now) > 0)
        return refuse("too-many-attempts");
      const asked = { body: { email, password }, headers: headersOf(visitor), returnHeaders: true } as const;
      const answered = await attempt(() => auth.api.signInEmail(asked));
      if (!answered.ok) {
        perAccount.fail(names[1], now);
        perAddress.fail(visitor.address, now);
        return refuse("wrong-credentials");
      }
      perAccount.forget(names[1]);
      const { headers, response } = answered.value;
      return accept({ ...cookiesOf(headers), needsSecondFactor: "twoFactorRedirect" in response });
    },
    async passSecondFactor(visitor, { code, kind }) {
      const asked = { body: { code }, headers: headersOf(visitor), returnHeaders: true } as const;
      const answered = await attempt<{ headers: Headers }>(() =>
        kind === "authenticator" ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked),
      );
      if (answered.ok) return accept(cookiesOf(answered.value.headers));
      if (/^INVALID_(BACKUP_)?CODE$/.test(answered.refusal)) return refuse("wrong-code");
      return refuse(/LOCKED|TOO_MANY/.test(answered.refusal) ? "too-many-attempts" : "sign-in-again");
    },
    async findSignedIn(headers) {
      if (!headers.has("cookie")) return null;
      const { headers: given, response } = await auth.api.getSession({ headers, returnHeaders: true });
      if (response === null) return null;
      const { session, user } = response;
      return {
        ...cookiesOf(given),
        accountId: user.id,
        sessionId: session.id,
        secondFactor: user.twoFactorEnabled === true,
      };
    },
    async signOut(headers) {
      return cookiesOf((await auth.api.signOut({ headers, returnHeaders: true })).headers);
    },
  } satisfies Partial<Accounts>;
}

function keepingAccounts(auth: Auth) {
  return {
    async find(email) {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null;
    },
    async save({ email, name, password }) {
      const { internalAdapter } = await auth.$context;
      const hash = await hashPassword(password);
      const address = email.toLowerCase();
      const find = async () => (await internalAdapter.findUserByEmail(address))?.user ?? null;
      const made = { email: address, name, emailVerified: true };
      const user =
        (await find()) ??
        (await internalAdapter.createUser(made, { method: "email-password" }).catch(async (error) => {
          // Another request has made it meanwhile.
          const theirs = await find();
          if (theirs === null) throw error;
          return theirs;
        }));
      await internalAdapter.updateUser(user.id, { name });
      const credential = { userId: user.id, providerId: "credential", accountId: user.id, password: hash };
      if ((await internalAdapter.findCredentialAccount(user.id)) === null)
        await internalAdapter.createAccount(credential);
      else await internalAdapter.updatePassword(user.id, hash);
      await internalAdapter.deleteUserSessions(user.id);
      return user.id;
    },
    async changePassword(visitor, { current, wanted }) {
      const body = { currentPassword: current, newPassword: wanted, revokeOtherSessions: true };
      const asked = { body, headers: headersOf(visitor), returnHeaders: true } as const;
      return cookiesOr(await attempt(() => auth.api.changePassword(asked)), "wrong-credentials");
    },
    async listSessions(accountId): Promise<Session[]> {
      const { internalAdapter } = await auth.$context;
      const sessions = await internalAdapter.listSessions(accountId, { onlyActiveSessions: true });
      return sessions.map((one) => ({
        id: one.id,
        startedAt: one.createdAt.getTime(),
        expiresAt: one.expiresAt.getTime(),
        address: one.ipAddress ?? "",
        program: one.userAgent ?? "",
      }));
    },
    async endSessions(accountId, which) {
      const { internalAdapter } = await auth.$context;
      if (which === "all") return internalAdapter.deleteUserSessions(accountId);
      for (const session of await internalAdapter.listSessions(accountId)) {
        const isMeant = "id" in which ? session.id === which.id : session.id !== which.allBut;
        if (isMeant) await internalAdapter.deleteSession(session.token);
      }
    },
  } satisfies Partial<Accounts>;
}

function secondFactors(auth: Auth) {
  return {
    async beginSecondFactor(visitor, password) {
      const asked = { body: { password, method: "totp" }, headers: headersOf(visitor) } as const;
      const answered = await attempt(() => auth.api.enableTwoFactor(asked));
      if (!answered.ok)
        return refuse(answered.refusal.includes("ALREADY") ? "already-there" : "wrong-credentials");
      const made = answered.value as { totpURI: string; backupCodes: string[] };
      return accept({ uri: made.totpURI, recoveryCodes: made.backupCodes });
    },
    async renewRecoveryCodes(visitor, password) {
      const asked = { body: { password }, headers: headersOf(visitor) } as const;
      const answered = await attempt(() => auth.api.generateBackupCodes(asked));
      return answered.ok
        ? accept({ recoveryCodes: answered.value.backupCodes })
        : refuse("wrong-credentials");
    },
    async confirmSecondFactor(visitor, code) {
      const asked = { body: { code }, headers: headersOf(visitor), returnHeaders: true } as const;
      return cookiesOr(await attempt(() => auth.api.verifyTOTP(asked)), "wrong-code");
    },
    async dropProofs(accountId) {
      const { adapter, internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(accountId, { twoFactorEnabled: false });
      const where = [{ field: "userId", value: accountId }];
      for (const model of ["twoFactor", "passkey"]) await adapter.deleteMany({ model, where });
    },
    async endSecondFactor(visitor, password) {
      const asked = { body: { password }, headers: headersOf(visitor), returnHeaders: true } as const;
      return cookiesOr(await attempt(() => auth.api.disableTwoFactor(asked)), "wrong-credentials");
    },
  } satisfies Partial<Accounts>;
}

function cookiesOr<Refusal>(
  answered: Result<{ headers: Headers }, string>,
  refusal: Refusal,
): Result<Cookies, Refusal> {
  return answered.ok ? accept(cookiesOf(answered.value.headers)) : refuse(refusal);
}
