import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP's cheapest recommended argon2id: 19 MiB (counted in KiB), two passes, one lane; 30 to 80 ms on another thread. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The shortest and the longest password that is taken, in characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** A password as the store keeps it: argon2id with a salt of its own, in the PHC string form. Doesn't hold up other requests. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await derive("argon2id", {
    ...COST,
    message: password.normalize("NFKC"),
    nonce,
    tagLength: TAG_BYTES,
  });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Whether this password made this hash, at the cost that the hash tells of. A hash of another form is never met. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", expected = ""] = FORM.exec(hash) ?? [];
  const wanted = Buffer.from(expected, "base64");
  if (wanted.length === 0) return false;
  const tag = await derive("argon2id", {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: password.normalize("NFKC"),
    nonce: Buffer.from(salt, "base64"),
    tagLength: wanted.length,
  });
  return timingSafeEqual(tag, wanted);
}

/** The PHC form writes base 64 without the signs that only fill up. */
function bare(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
