import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { accept, refuse } from "../../kernel/result.ts";
import type { Clock } from "../clock/clock.ts";
import type { Accounts, PasskeyProof } from "./accounts.ts";
import { attempt, cookiesOf, headersOf } from "./asking.ts";
import { countAttempts } from "./attempts.ts";
import type { Auth } from "./better-auth.ts";
import type { PasskeyRow } from "./passkey-tables.ts";
import { type RelyingParty, relyingPartyOf } from "./relying-party.ts";

type Parts = { readonly publicUrl: string; readonly issuer: string; readonly clock: Clock };

const QUARTER_HOUR = 15 * 60_000;
/** Nothing was asked of this account in particular. */
const ANYBODY = "anybody";

/**
 * Passkeys: a key pair whose private half stays in the member's device, used with a finger or a PIN there, so that it counts as two
 * factors. `@simplewebauthn/server` reads and verifies what devices say; each challenge is answered once, within a quarter of an hour.
 */
export function keepingPasskeys(auth: Auth, { publicUrl, issuer, clock }: Parts) {
  const party = relyingPartyOf(publicUrl);
  const perAddress = countAttempts({ failures: 200, within: QUARTER_HOUR });
  const challenges = keepChallenges(auth);
  const find = async (where: { field: "userId" | "credentialId"; value: string }) =>
    (await auth.$context).adapter.findMany<PasskeyRow>({ model: "passkey", where: [where] });
  return {
    passkeyHost: party?.host ?? null,
    async beginPasskey(visitor, { accountId, label, password }) {
      if (party === null) return refuse("no-passkeys-here");
      const asked = { body: { password }, headers: headersOf(visitor) };
      if (!(await attempt(() => auth.api.verifyPassword(asked))).ok) return refuse("wrong-credentials");
      const known = await find({ field: "userId", value: accountId });
      const options = await generateRegistrationOptions({
        rpName: issuer,
        rpID: party.host,
        userName: label,
        userDisplayName: label,
        userID: new TextEncoder().encode(accountId),
        excludeCredentials: known.map((one) => ({ id: one.credentialId })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
      await challenges.keep(options.challenge, accountId);
      return accept(options);
    },
    async addPasskey({ accountId, name, id, clientDataJSON, attestationObject }) {
      const challenge = await challenges.take(clientDataJSON, accountId);
      if (challenge === null || party === null) return refuse("passkey-refused");
      const made = await verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: "public-key",
          clientExtensionResults: {},
          response: { clientDataJSON, attestationObject },
        },
        ...expected(party, challenge),
      }).catch(() => null);
      if (made === null || !made.verified) return refuse("passkey-refused");
      const { credential } = made.registrationInfo;
      if ((await find({ field: "credentialId", value: credential.id })).length > 0)
        return refuse("passkey-refused");
      const row = {
        userId: accountId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString("base64url"),
        counter: credential.counter,
        createdAt: new Date(clock()),
        lastUsedAt: null,
      };
      await (await auth.$context).adapter.create({ model: "passkey", data: row });
      return accept(null);
    },
    async beginPasskeySignIn({ address }) {
      if (party === null) return refuse("no-passkeys-here");
      if (perAddress.wait(address, clock()) > 0) return refuse("too-many-attempts");
      perAddress.fail(address, clock());
      const options = await generateAuthenticationOptions({ rpID: party.host, userVerification: "required" });
      await challenges.keep(options.challenge, ANYBODY);
      return accept(options);
    },
    async signInByPasskey(visitor, proof) {
      const challenge = await challenges.take(proof.clientDataJSON, ANYBODY);
      const [known] = await find({ field: "credentialId", value: proof.id });
      if (party === null || challenge === null || known === undefined) return refuse("passkey-refused");
      const counter = await verifyProof(proof, { known, party, challenge });
      if (counter === null) return refuse("passkey-refused");
      const { adapter } = await auth.$context;
      await adapter.update({
        model: "passkey",
        where: [{ field: "id", value: known.id }],
        update: { counter, lastUsedAt: new Date(clock()) },
      });
      const asked = {
        body: { userId: known.userId },
        headers: headersOf(visitor),
        returnHeaders: true,
      } as const;
      return accept(cookiesOf((await auth.api.openProvenSession(asked)).headers));
    },
    async listPasskeys(accountId) {
      const rows = await find({ field: "userId", value: accountId });
      return rows
        .map(({ id, name, createdAt, lastUsedAt }) => ({
          id,
          name,
          createdAt: createdAt.getTime(),
          lastUsedAt: lastUsedAt?.getTime() ?? null,
        }))
        .toSorted((one, other) => one.createdAt - other.createdAt);
    },
    async removePasskey(accountId, id) {
      const { adapter } = await auth.$context;
      const where = [
        { field: "id", value: id },
        { field: "userId", value: accountId },
      ];
      return (await adapter.deleteMany({ model: "passkey", where })) > 0;
    },
  } satisfies Partial<Accounts>;
}

/** Challenges that were given out and not answered yet, in the library's own table of such. */
function keepChallenges(auth: Auth) {
  return {
    async keep(challenge: string, value: string) {
      const { internalAdapter } = await auth.$context;
      const expiresAt = new Date(Date.now() + QUARTER_HOUR);
      await internalAdapter.createVerificationValue({ identifier: `passkey:${challenge}`, value, expiresAt });
    },
    /** The challenge that a device says it answers, if it was given out to this account and to nobody since; null otherwise. */
    async take(clientDataJSON: string, value: string): Promise<string | null> {
      const challenge = readChallenge(clientDataJSON);
      if (challenge === null) return null;
      const { internalAdapter } = await auth.$context;
      const given = await internalAdapter.consumeVerificationValue(`passkey:${challenge}`);
      return given?.value === value ? challenge : null;
    },
  };
}

function readChallenge(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
    const hasOne = typeof data === "object" && data !== null && "challenge" in data;
    return hasOne && typeof data.challenge === "string" ? data.challenge : null;
  } catch {
    return null;
  }
}

type Known = { readonly known: PasskeyRow; readonly party: RelyingParty; readonly challenge: string };

/** How often the device says that it was used; null where it did not prove anything. */
async function verifyProof(
  { id, clientDataJSON, authenticatorData, signature }: PasskeyProof,
  { known, party, challenge }: Known,
): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response: {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
    credential: {
      id: known.credentialId,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")),
      counter: known.counter,
    },
    ...expected(party, challenge),
  }).catch(() => null);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null;
}

/** The device must have asked for a finger, a face or a PIN: that is the second factor. */
function expected({ host, origin }: RelyingParty, challenge: string) {
  return {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  };
}
