/** Texts shorter than this are copied anyway. */
const SHORT = 13;

/** A text as one of its own, for keeping: a part cut from a larger text holds all of that in memory. */
export function held(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, "utf8").toString("utf8");
}
