import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanXml, UnreadableExport } from "./clean-xml.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function cleaned(bytes: Uint8Array, size: number): { text: string; dropped: number } {
  const cleaner = cleanXml();
  let text = "";
  for (let at = 0; at < bytes.length; at += size) text += cleaner.text(bytes.slice(at, at + size));
  return { text: text + cleaner.rest(), dropped: cleaner.dropped() };
}

function faultOf(bytes: Uint8Array, size: number): UnreadableExport {
  try {
    cleaned(bytes, size);
  } catch (error) {
    if (error instanceof UnreadableExport) return error;
    throw error;
  }
  throw new Error("it was read");
}

it("what a file says does not depend on the pieces in which it is read", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc.integer({ min: 1, max: 50 }),
      (text, size) => {
        const whole = text.toWellFormed();
        expect(cleaned(utf8(whole), size)).toEqual(cleaned(utf8(whole), 1_000_000));
      },
    ),
  );
});

it("control characters that old databases hold are taken out and counted; tabs and lines stay", () => {
  expect(cleaned(utf8("a\0b\u000bc\td\ne\uffff"), 3)).toEqual({ text: "abc\td\ne", dropped: 3 });
});

it("a byte that is no UTF-8 is told with its line, wherever the pieces are cut", () => {
  const bytes = Buffer.concat([utf8("one\ntwo é\nthree "), Buffer.from([0xe9]), utf8(" four\nfive\n")]);
  for (const size of [1, 2, 3, 7, 16, 1000]) expect(faultOf(bytes, size)).toMatchObject({ line: 3 });
  expect(faultOf(bytes, 5).message).toBe("line 3: a byte that is not UTF-8");
});

it("a file that ends inside a character is told as cut off, with its last line", () => {
  const whole = utf8("one\ntwo é");
  for (const size of [1, 4, 1000]) {
    const fault = faultOf(whole.slice(0, -1), size);
    expect(fault.message).toBe("line 2: the file ends inside a character");
  }
});

it("a long file on a single line is read in the time of any other", () => {
  const piece = utf8("x".repeat(64 * 1024));
  const cleaner = cleanXml();
  const began = performance.now();
  for (let i = 0; i < 800; i++) cleaner.text(piece);
  expect(performance.now() - began).toBeLessThan(5000);
});

it("an old encoding is read as the file declares it, even in single bytes; an unknown one is refused", () => {
  const head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n';
  const bytes = Buffer.from(`${head}<a>d\xe9j\xe0</a>`, "latin1");
  for (const size of [1, 10, 1000]) expect(cleaned(bytes, size).text).toBe(`${head}<a>déjà</a>`);
  const fault = faultOf(utf8('<?xml version="1.0" encoding="klingon"?><a/>'), 1000);
  expect(fault.message).toBe('line 1: the encoding "klingon" is not known');
});

it("a byte order mark is no part of the text", () => {
  expect(cleaned(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8("<a/>")]), 2).text).toBe("<a/>");
});
