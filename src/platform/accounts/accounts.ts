import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { Result } from "../../kernel/result.ts";

/** What a request brings: its headers (cookies among them) and the network address that it came from. */
export type Visitor = { readonly headers: Headers; readonly address: string };

/** `Set-Cookie` values that the answer must carry. */
export type Cookies = { readonly cookies: readonly string[] };

export type Credentials = { readonly email: string; readonly password: string };

/** Whom a request's cookie speaks for. Times in epoch milliseconds. */
export type SignedIn = Cookies & {
  readonly accountId: string;
  readonly sessionId: string;
  readonly secondFactor: boolean;
};

/** One place where an account is signed in. Times in epoch milliseconds. */
export type Session = {
  readonly id: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly address: string;
  /** What the browser calls itself. */
  readonly program: string;
};

export type SignInRefusal = "wrong-credentials" | "too-many-attempts";
export type SecondFactorRefusal = "wrong-code" | "too-many-attempts" | "sign-in-again";

/** How a second factor is set up: the address that an authenticator reads as a QR code, and codes that work once each without it. */
export type NewSecondFactor = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** A passkey as its owner knows it. Times in epoch milliseconds; `lastUsedAt` null for never. */
export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
};

/** What a device says when it has made a passkey; base 64 for URLs. */
export type NewPasskey = {
  readonly accountId: string;
  readonly name: string;
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
};

/** What a device says when a passkey of its is used; base 64 for URLs. */
export type PasskeyProof = {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
};

/**
 * Who may come in: accounts with an address, a password and, if wished, a second factor; and the sessions they opened. Knows nothing of
 * what accounts are for. Never to be called inside a transaction of the ledger: it has its own.
 */
export type Accounts = {
  /** Makes the account of this address, or gives the one that is there this name and password. Returns its id. */
  save(account: Credentials & { readonly name: string }): Promise<string>;
  /** Whether the address has an account already. */
  find(email: string): Promise<string | null>;
  signIn(
    visitor: Visitor,
    credentials: Credentials,
  ): Promise<Result<Cookies & { readonly needsSecondFactor: boolean }, SignInRefusal>>;
  /** The second half of a sign-in: a code of the authenticator, or one of the recovery codes. */
  passSecondFactor(
    visitor: Visitor,
    given: { readonly code: string; readonly kind: "authenticator" | "recovery" },
  ): Promise<Result<Cookies, SecondFactorRefusal>>;
  /** Whom the cookie of these headers speaks for; null for nobody. */
  findSignedIn(headers: Headers): Promise<SignedIn | null>;
  signOut(headers: Headers): Promise<Cookies>;
  /** Sets another password and ends all other sessions. */
  changePassword(
    visitor: Visitor,
    passwords: { readonly current: string; readonly wanted: string },
  ): Promise<Result<Cookies, "wrong-credentials">>;
  beginSecondFactor(
    visitor: Visitor,
    password: string,
  ): Promise<Result<NewSecondFactor, "wrong-credentials" | "already-there">>;
  /** Other recovery codes in the place of those there were. */
  renewRecoveryCodes(
    visitor: Visitor,
    password: string,
  ): Promise<Result<Pick<NewSecondFactor, "recoveryCodes">, "wrong-credentials">>;
  /** The first right code of the authenticator makes the second factor asked for from then on. */
  confirmSecondFactor(visitor: Visitor, code: string): Promise<Result<Cookies, "wrong-code">>;
  endSecondFactor(visitor: Visitor, password: string): Promise<Result<Cookies, "wrong-credentials">>;
  /** Takes second factor and passkeys away without asking for the password: for who lost them. */
  dropProofs(accountId: string): Promise<void>;
  /** The host at which passkeys are made and used; null where the site's address allows none. */
  readonly passkeyHost: string | null;
  /** What the member's device needs to make a passkey. @param account `label` is what the device calls the account */
  beginPasskey(
    visitor: Visitor,
    account: { readonly accountId: string; readonly label: string; readonly password: string },
  ): Promise<Result<PublicKeyCredentialCreationOptionsJSON, "wrong-credentials" | "no-passkeys-here">>;
  addPasskey(made: NewPasskey): Promise<Result<null, "passkey-refused">>;
  /** What a stranger's device needs to find one of its passkeys. */
  beginPasskeySignIn(
    visitor: Visitor,
  ): Promise<Result<PublicKeyCredentialRequestOptionsJSON, "no-passkeys-here" | "too-many-attempts">>;
  /** Whole in one step: no second factor is asked for, since the device has asked for one. */
  signInByPasskey(visitor: Visitor, proof: PasskeyProof): Promise<Result<Cookies, "passkey-refused">>;
  /** Oldest first. */
  listPasskeys(accountId: string): Promise<readonly Passkey[]>;
  /** @returns false when the account has no such passkey */
  removePasskey(accountId: string, id: string): Promise<boolean>;
  listSessions(accountId: string): Promise<readonly Session[]>;
  /** Ends one session of the account, all but one, or all of them. */
  endSessions(
    accountId: string,
    which: { readonly id: string } | { readonly allBut: string } | "all",
  ): Promise<void>;
};
