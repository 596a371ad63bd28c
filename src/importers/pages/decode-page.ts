import { isUtf8 } from "node:buffer";
import { gunzipSync } from "node:zlib";

/** A file that no story can be read from: says why. The command line prints the message and ends with 2. */
export class UnreadablePage extends Error {
  override readonly name = "UnreadablePage";
}

/** In bytes: pages saved with their pictures inside them are large, but not as large as this. */
const LARGEST = 64 * 1024 * 1024;
/** How much of a file is searched for its word on its encoding; the standard says 1024, and pages come later. */
const HEAD = 4096;
/** Files of text that are met in place of pages, by how they begin; what holds no text at all is known by that. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, "a PDF file"],
  [/^\{\\rtf/, "a word processor's file"],
  [/^(From: <Saved by|MIME-Version:|Content-Type: multipart)/i, "an MHTML archive: save the page as HTML"],
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that no text has
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;

/**
 * The text of a saved page or text file: unpacked if it is gzip, read by its byte order mark, by what it says of itself, as UTF-8 where
 * that fits, and as windows-1252 otherwise.
 * @throws UnreadablePage
 */
export function decodePage(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes) : bytes;
  if (plain.length > LARGEST) throw new UnreadablePage("it is larger than any page of a story");
  const head = Buffer.from(plain.subarray(0, HEAD)).toString("latin1");
  const kind = OTHER_KINDS.find(([begins]) => begins.test(head))?.[1];
  if (kind !== undefined) throw new UnreadablePage(`it is ${kind}`);
  const text = new TextDecoder(encodingOf(plain, head)).decode(plain);
  if (text.trim() === "") throw new UnreadablePage("it is empty");
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length / 100) throw new UnreadablePage("it holds no text");
  // What is left of them is an accident, and no database takes all of them.
  return text.replace(CONTROL, "");
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    throw new UnreadablePage("it is gzip that can't be unpacked, or too large");
  }
}

function encodingOf(bytes: Uint8Array, head: string): string {
  if (head.startsWith("\xff\xfe")) return "utf-16le";
  if (head.startsWith("\xfe\xff")) return "utf-16be";
  const told = toldEncoding(head);
  // Pages are saved as UTF-8 and go on saying what they once were; text of another kind is hardly ever UTF-8 by accident.
  const isWestern = told === null || /^(utf-|windows-125|iso-8859-|macintosh)/.test(told);
  if (isWestern && isUtf8(bytes)) return "utf-8";
  return told === null || told.startsWith("utf-") ? "windows-1252" : told;
}

function toldEncoding(head: string): string | null {
  const meta = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const declared = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(meta ?? declared ?? "").encoding;
  } catch {
    return null;
  }
}
