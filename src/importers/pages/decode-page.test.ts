import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePage, UnreadablePage } from "./decode-page.ts";

const WORDS = "L’été à Curepipe – « déjà »";
/** The words in windows-1252, where most letters are as in latin1. */
const inWindows1252 = Buffer.from(WORDS.replace("’", "\x92").replace("–", "\x96"), "latin1");
const utf8 = Buffer.from(WORDS);
const meta = (charset: string) =>
  Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);

describe("the text of a file", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8 that says nothing", utf8],
    ["UTF-8 with its mark", Buffer.concat([Buffer.from("\ufeff"), utf8])],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${WORDS}`, "utf16le")],
    ["windows-1252 that says nothing", inWindows1252],
    ["windows-1252 that says so", Buffer.concat([meta("windows-1252"), inWindows1252])],
    [
      "windows-1252 that says latin1, as browsers take it",
      Buffer.concat([meta("iso-8859-1"), inWindows1252]),
    ],
    ["windows-1252 that says UTF-8", Buffer.concat([meta("utf-8"), inWindows1252])],
    ["UTF-8 that still says latin1", Buffer.concat([meta("iso-8859-1"), utf8])],
    ["an encoding that nobody knows", Buffer.concat([meta("klingon"), utf8])],
    ["gzip", gzipSync(utf8)],
  ])("%s", (_, bytes) => {
    expect(decodePage(bytes).replace(/<meta[^>]*>/, "")).toBe(WORDS);
  });

  it("follows a page that says it is of another script", () => {
    const cyrillic = Buffer.concat([meta("windows-1251"), Buffer.from([0xcf, 0xee, 0xf0, 0xf2])]);
    expect(decodePage(cyrillic)).toContain("Порт");
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", Buffer.alloc(0), /empty/],
    ["spaces", Buffer.from(" \r\n "), /empty/],
    ["a PDF file", Buffer.from("%PDF-1.7\n%…"), /PDF/],
    ["an MHTML archive", Buffer.from("From: <Saved by Blink>\r\nSnapshot-Content-Location: a"), /MHTML/],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex"),
      /no text/,
    ],
    ["broken gzip", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), /gzip/],
    ["gzip that unpacks to more than any page", gzipSync(Buffer.alloc(70 * 1024 * 1024)), /gzip/],
  ])("refuses %s", (_, bytes, reason) => {
    expect(() => decodePage(bytes)).toThrow(UnreadablePage);
    expect(() => decodePage(bytes)).toThrow(reason);
  });
});
