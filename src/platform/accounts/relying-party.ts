/** For which host passkeys are made, and on which origin they are used. */
export type RelyingParty = { readonly host: string; readonly origin: string };

/**
 * The site as passkeys know it, by its public address. Browsers make none for a bare network address; for this machine's own
 * (`127.0.0.1`), its name `localhost` stands in. Null where passkeys can't be had.
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, protocol, port, origin } = new URL(publicUrl);
  const isThisMachine = /^127\.|^\[::1\]$|^localhost$/.test(hostname);
  if (isThisMachine) return { host: "localhost", origin: `http://localhost${port === "" ? "" : `:${port}`}` };
  const isBare = /^\[|^[\d.]+$/.test(hostname);
  // Browsers offer passkeys in secure contexts alone.
  return isBare || protocol !== "https:" ? null : { host: hostname, origin };
}
