/**
 * Which way a typewriter's mark turns at this place of a text: it opens after nothing, a space or an opening sign, and closes
 * otherwise. Null where it is no quotation mark (inches, minutes).
 */
export function turnOf(before: string, after: string, mark: "'" | '"'): "opening" | "closing" | null {
  const last = before.at(-1) ?? "";
  const others = before.split(mark).length - 1;
  if (/\d/.test(last) && others % 2 === 0) return null;
  if (last === "" || /[\s\u00a0\u202f([{«“‘—–/]/u.test(last))
    return /^[\s\u00a0\u202f]|^$/u.test(after) && others % 2 === 1 ? "closing" : "opening";
  return "closing";
}
