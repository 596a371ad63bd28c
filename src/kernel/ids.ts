const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A new identifier of 20 characters (Crockford's base 32): 9 that grow with the time in milliseconds, so that rows written together
 * lie together in an index, and 11 random ones (55 bits).
 */
export function newId(now: number): string {
  return timePart(now) + randomPart(11);
}

/** A new identifier of a block inside a body: 10 random characters (50 bits), unique enough within one story. */
export function newBlockId(): string {
  return randomPart(10);
}

function timePart(now: number): string {
  let rest = Math.floor(now);
  let text = "";
  for (let i = 0; i < 9; i++) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function randomPart(length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) {
    if (unspent === pool.length) {
      crypto.getRandomValues(pool);
      unspent = 0;
    }
    text += ALPHABET.charAt((pool[unspent++] ?? 0) & 31);
  }
  return text;
}

// Asking the system for randomness costs as much for four thousand bytes as for ten; an import makes an id for every paragraph.
const pool = new Uint8Array(4096);
let unspent = pool.length;
