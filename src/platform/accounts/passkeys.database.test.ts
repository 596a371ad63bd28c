import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { openLog } from "../log/log.ts";
import type { Accounts } from "./accounts.ts";
import { openAccounts } from "./open-accounts.ts";

const PASSWORD = "twelve letters or more";
const ORIGIN = "https://news.example";
const refused = { ok: false, refusal: "passkey-refused" };

onBothDatabases("passkeys", (store) => {
  let accounts: Accounts;
  let ann = "";
  let headers = new Headers();
  const visitor = () => ({ headers, address: "198.51.100.7" });
  const device = openDevice();
  beforeAll(async () => {
    const { database, clock } = store();
    const log = openLog("silent");
    const secret = "a secret of the test, long enough to sign with";
    const site = { publicUrl: ORIGIN, path: "/newsroom", issuer: "The Test" } as const;
    accounts = await openAccounts({ database, clock, log, secret, ...site });
    ann = await accounts.save({ email: "ann@news.example", name: "Ann", password: PASSWORD });
    const signedIn = await accounts.signIn(visitor(), { email: "ann@news.example", password: PASSWORD });
    headers = carrying(signedIn);
  });
  const begin = async () => {
    const begun = await accounts.beginPasskeySignIn(visitor());
    if (!begun.ok) throw new Error(begun.refusal);
    return begun.value.challenge;
  };

  it("are kept once for the account that asked, and for nobody else's challenge", async () => {
    const begun = await accounts.beginPasskey(visitor(), {
      accountId: ann,
      label: "ann",
      password: PASSWORD,
    });
    if (!begun.ok) throw new Error(begun.refusal);
    const made = { name: "A phone", ...device.make(begun.value.challenge) };
    expect(await accounts.addPasskey({ ...made, accountId: "another" })).toEqual(refused);
    // The challenge was answered; it is good for nobody any more.
    expect(await accounts.addPasskey({ ...made, accountId: ann })).toEqual(refused);
    const again = await accounts.beginPasskey(visitor(), {
      accountId: ann,
      label: "ann",
      password: PASSWORD,
    });
    if (!again.ok) throw new Error(again.refusal);
    const fresh = { name: "A phone", ...device.make(again.value.challenge) };
    expect(await accounts.addPasskey({ ...fresh, accountId: ann })).toMatchObject({ ok: true });
    expect(await accounts.listPasskeys(ann)).toMatchObject([{ name: "A phone", lastUsedAt: null }]);
  });

  it("let in whom the device has checked, once for each challenge", async () => {
    const proof = device.prove(await begin());
    const entered = await accounts.signInByPasskey(visitor(), proof);
    expect((await accounts.findSignedIn(carrying(entered)))?.accountId).toBe(ann);
    expect(await accounts.signInByPasskey(visitor(), proof)).toEqual(refused);
    expect((await accounts.listPasskeys(ann))[0]?.lastUsedAt).not.toBeNull();
  });

  it("let nobody in without a finger or PIN, from another page, by an invented challenge or a copied key", async () => {
    const cases = [
      device.prove(await begin(), { isChecked: false }),
      device.prove(await begin(), { origin: "https://news.example.evil.example" }),
      device.prove("aW52ZW50ZWQ"),
      openDevice(device.id).prove(await begin()),
      device.prove(await begin(), { uses: 0 }),
    ];
    for (const proof of cases) expect(await accounts.signInByPasskey(visitor(), proof)).toEqual(refused);
  });

  it("are worth nothing once they are removed, and gone with a link that resets proofs", async () => {
    const [one] = await accounts.listPasskeys(ann);
    expect(await accounts.removePasskey("another", one?.id ?? "")).toBe(false);
    await accounts.dropProofs(ann);
    expect(await accounts.listPasskeys(ann)).toEqual([]);
    expect(await accounts.signInByPasskey(visitor(), device.prove(await begin()))).toEqual(refused);
  });
});

/** What a browser sends back of the cookies of a sign-in. */
function carrying(signedIn: { ok: boolean; value?: { cookies: readonly string[] } }): Headers {
  const cookies = signedIn.value?.cookies ?? [];
  return new Headers({ cookie: cookies.map((one) => one.split(";")[0]).join("; ") });
}

type Proving = { readonly isChecked?: boolean; readonly origin?: string; readonly uses?: number };

/** A device with one key (ES256), as WebAuthn has it; `id` to pretend to be another's. */
function openDevice(id = Buffer.from(crypto.randomUUID()).toString("base64url")) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  let used = 0;
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (flags: number, uses: number) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(uses);
    return Buffer.concat([sha256("news.example"), Buffer.from([flags]), counter]);
  };
  return {
    id,
    make(challenge: string) {
      const rawId = Buffer.from(id, "base64url");
      const length = Buffer.from([0, rawId.length]);
      // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const data = Buffer.concat([authenticatorData(0x45, 0), Buffer.alloc(16), length, rawId, key]);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      return {
        id,
        clientDataJSON: clientData("webauthn.create", challenge, ORIGIN).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
      };
    },
    prove(challenge: string, { isChecked = true, origin = ORIGIN, uses = ++used }: Proving = {}) {
      const client = clientData("webauthn.get", challenge, origin);
      const data = authenticatorData(isChecked ? 0x05 : 0x01, uses);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return {
        id,
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      };
    },
  };
}

function sha256(of: string | Buffer): Buffer {
  return createHash("sha256").update(of).digest();
}
