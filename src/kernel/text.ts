/** A text as the last part of an address: small ASCII letters, digits and hyphens, at most `limit` characters, cut between words. */
export function slugify(text: string, limit = 80): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[œŒ]/g, "oe")
    .replace(/[æÆ]/g, "ae")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/['’]/g, "-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit + 1);
  const lastHyphen = cut.lastIndexOf("-");
  return (lastHyphen > limit / 2 ? cut.slice(0, lastHyphen) : plain.slice(0, limit)).replace(/-+$/g, "");
}

/** How many words a reader counts: runs of letters and digits, with apostrophes and hyphens inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’\-‑.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
