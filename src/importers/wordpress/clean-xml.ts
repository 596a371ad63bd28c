import { isUtf8 } from "node:buffer";

/** A file that is not what it should be: says where and why. The command line prints the message and ends with 2. */
export class UnreadableExport extends Error {
  override readonly name = "UnreadableExport";
  /** From 1; null where no line is to blame. */
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(line === null ? reason : `line ${line}: ${reason}`);
    this.line = line;
  }
}

/** Turns the bytes of an XML file into text that an XML parser takes, piece by piece. */
export type XmlCleaner = {
  /** @throws UnreadableExport with the line of a byte that the file's encoding does not have */
  text(chunk: Uint8Array): string;
  /** What was held back for the next piece. @throws UnreadableExport when the file ends inside a character */
  rest(): string;
  /** How many characters were left out that XML forbids and old databases hold: control characters, U+FFFE, U+FFFF. */
  dropped(): number;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 (section 2.2) does not allow
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const NEWLINE = 10;
/** The longest character of UTF-8, in bytes. */
const LONGEST_CHARACTER = 4;
/** How far an XML declaration reaches at most. */
const HEAD = 200;

/** Decodes by the file's own word on its encoding (its byte order mark or XML declaration), UTF-8 where it says nothing. */
export function cleanXml(): XmlCleaner {
  let decoder: TextDecoder | null = null;
  let line = 1;
  let dropped = 0;
  // The bytes before the encoding is known.
  let head: Uint8Array = new Uint8Array();
  // The last bytes that were decoded: a character may have begun in them.
  let last: Uint8Array = new Uint8Array();

  function decode(decoder: TextDecoder, chunk: Uint8Array, more: boolean): string {
    try {
      const text = withoutForbidden(decoder.decode(chunk, { stream: more }));
      line += count(chunk, NEWLINE);
      last = Buffer.concat([last, chunk.subarray(-LONGEST_CHARACTER)]).subarray(-LONGEST_CHARACTER);
      return text;
    } catch {
      const encoding = decoder.encoding;
      const reason = more
        ? `a byte that is not ${encoding.toUpperCase()}`
        : "the file ends inside a character";
      const known = encoding === "utf-8" ? line + linesBeforeFault(last, chunk) : null;
      throw new UnreadableExport(reason, known);
    }
  }

  function withoutForbidden(text: string): string {
    return text.replace(FORBIDDEN, () => {
      dropped++;
      return "";
    });
  }

  return {
    text(chunk) {
      if (decoder !== null) return decode(decoder, chunk, true);
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD) return "";
      decoder = new TextDecoder(encodingOf(head), { fatal: true });
      return decode(decoder, head, true);
    },
    rest() {
      if (decoder !== null) return decode(decoder, new Uint8Array(), false);
      decoder = new TextDecoder(encodingOf(head), { fatal: true });
      const text = decode(decoder, head, true);
      return text + decode(decoder, new Uint8Array(), false);
    },
    dropped: () => dropped,
  };
}

/** How many lines end before the first byte of a chunk that is no UTF-8, `last` being what came just before it. */
function linesBeforeFault(last: Uint8Array, chunk: Uint8Array): number {
  const begun = last.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const bytes = Buffer.concat([begun === -1 ? new Uint8Array() : last.subarray(begun), chunk]);
  let lines = -count(bytes.subarray(0, bytes.length - chunk.length), NEWLINE);
  let from = 0;
  for (let to = bytes.indexOf(NEWLINE); to !== -1; to = bytes.indexOf(NEWLINE, from)) {
    if (!isUtf8(bytes.subarray(from, to))) return lines;
    lines++;
    from = to + 1;
  }
  return lines;
}

function count(bytes: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
  const head = Buffer.from(chunk.subarray(0, HEAD)).toString("latin1");
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (declared === undefined) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new UnreadableExport(`the encoding "${declared}" is not known`, 1);
  }
}
