/** How often one after the other a letter may come back before nothing more is sent there. */
export const MOST_BOUNCES = 3;

/** `end`: nothing more is sent there. `wait`: it may have been of the day or of the letter. */
export type Judgement = "end" | "wait";

/**
 * What a mail server's refusal for good says of a mailbox. That nobody has the address, or that it is closed (RFC 3463: 5.1.0 to 5.1.3,
 * 5.1.6, 5.1.10, 5.2.1), ends it at once. Any other refusal, as of a letter that is taken for spam or of a server that is not trusted, says
 * nothing of the reader: were it believed, one bad day at a large provider would end every subscription there.
 * @param said the server's words, as `550 5.1.1 No such user`
 * @param bounces how many came back one after the other, with this one
 */
export function judgeRefusal(said: string, bounces: number): Judgement {
  const status = statusIn(said);
  if (status !== null && /^5\.(1\.([01236]|10)|2\.1)$/.test(status)) return "end";
  const isOfPolicy = status !== null && /^5\.7\./.test(status);
  return bounces >= MOST_BOUNCES && !isOfPolicy ? "end" : "wait";
}

/** The enhanced status code in a server's words; null where it gives none. */
export function statusIn(said: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(said)?.[1] ?? null;
}
