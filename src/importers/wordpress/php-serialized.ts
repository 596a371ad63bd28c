/** A value that PHP's `serialize` wrote: scalars, and arrays as maps in their order. */
export type PhpValue = string | number | boolean | null | ReadonlyMap<string | number, PhpValue>;

const DEEPEST = 32;

/**
 * Reads what PHP's `serialize` wrote (plugins keep language links so). Lengths of strings count bytes of UTF-8.
 * @returns undefined when it is anything else, an object among it included
 */
export function readPhpSerialized(text: string): PhpValue | undefined {
  const reader = { bytes: Buffer.from(text, "utf8"), at: 0 };
  const value = readValue(reader, 0);
  return reader.at === reader.bytes.length ? value : undefined;
}

type Reader = { readonly bytes: Buffer; at: number };

function readValue(reader: Reader, depth: number): PhpValue | undefined {
  if (depth > DEEPEST) return undefined;
  const type = String.fromCharCode(reader.bytes[reader.at] ?? 0);
  reader.at += 2;
  switch (type) {
    case "N":
      return null;
    case "b":
      return readUntil(reader, ";") === "1";
    case "i":
    case "d":
      return readNumber(reader);
    case "s":
      return readString(reader);
    case "a":
      return readArray(reader, depth);
    default:
      return undefined;
  }
}

function readNumber(reader: Reader): number | undefined {
  const value = Number(readUntil(reader, ";") ?? "none");
  return Number.isNaN(value) ? undefined : value;
}

function readString(reader: Reader): string | undefined {
  const length = Number(readUntil(reader, ":") ?? "none");
  const end = reader.at + 1 + length;
  if (!Number.isInteger(length) || length < 0 || end > reader.bytes.length) return undefined;
  if (reader.bytes.toString("latin1", end, end + 2) !== '";') return undefined;
  const value = reader.bytes.toString("utf8", reader.at + 1, end);
  reader.at = end + 2;
  return value;
}

function readArray(reader: Reader, depth: number): PhpValue | undefined {
  const count = Number(readUntil(reader, ":") ?? "none");
  if (!Number.isInteger(count) || count < 0) return undefined;
  reader.at++;
  const entries = new Map<string | number, PhpValue>();
  for (let i = 0; i < count; i++) {
    const key = readValue(reader, depth + 1);
    if (typeof key !== "string" && typeof key !== "number") return undefined;
    const value = readValue(reader, depth + 1);
    if (value === undefined) return undefined;
    entries.set(key, value);
  }
  if (String.fromCharCode(reader.bytes[reader.at] ?? 0) !== "}") return undefined;
  reader.at++;
  return entries;
}

function readUntil(reader: Reader, sign: string): string | undefined {
  const end = reader.bytes.indexOf(sign, reader.at);
  if (end === -1) return undefined;
  const text = reader.bytes.toString("latin1", reader.at, end);
  reader.at = end + 1;
  return text;
}
