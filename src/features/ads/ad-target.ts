/** The longest address that every browser takes. */
const LONGEST = 2000;

/**
 * Whether an advertisement may lead there: an address of the web, encrypted and without a password in it, or a path of the newspaper's
 * own (`/en/weather`).
 */
export function isAdTarget(target: string): boolean {
  if (target.length > LONGEST || /[\s\\\p{Cc}]/u.test(target)) return false;
  if (target.startsWith("/")) return !target.startsWith("//");
  if (!URL.canParse(target)) return false;
  const { protocol, username, password } = new URL(target);
  return protocol === "https:" && username === "" && password === "";
}
