import { api } from "../client/newsroom-api.ts";

/** Whether this browser, at the address where it is, can make and use passkeys for this host. */
export function canUsePasskeys(host: string | null): boolean {
  if (host === null || typeof PublicKeyCredential === "undefined") return false;
  return location.hostname === host || location.hostname.endsWith(`.${host}`);
}

/** Has the device make a passkey, and the server keep it. Rejects where somebody changed their mind, too. */
export async function makePasskey(given: { readonly name: string; readonly password: string }) {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const { options } = await api.beginPasskey({ body: { password: given.password } });
  const { id, response } = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject } = response;
  await api.addPasskey({ body: { name: given.name, id, clientDataJSON, attestationObject } });
}

/**
 * Signs in by a passkey of this device. With `byAutofill` the browser offers it among what it fills in, and nothing happens until it is
 * chosen there.
 */
export async function signInByPasskey({ byAutofill }: { readonly byAutofill: boolean }) {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const { options } = await api.beginPasskeySignIn({});
  const proof = await startAuthentication({ optionsJSON: options, useBrowserAutofill: byAutofill });
  const { clientDataJSON, authenticatorData, signature } = proof.response;
  await api.signInByPasskey({ body: { id: proof.id, clientDataJSON, authenticatorData, signature } });
}

/** Whether the browser offers passkeys among what it fills in. */
export async function offersPasskeysInFields(): Promise<boolean> {
  const { browserSupportsWebAuthnAutofill } = await import("@simplewebauthn/browser");
  return browserSupportsWebAuthnAutofill();
}

/** Whether somebody closed the browser's own dialog, or let it run out: nothing that they must be told. */
export function isChangeOfMind(error: unknown): boolean {
  return error instanceof Error && ["NotAllowedError", "AbortError"].includes(error.name);
}
