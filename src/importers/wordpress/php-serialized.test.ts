import fc from "fast-check";
import { expect, it } from "vitest";
import { type PhpValue, readPhpSerialized } from "./php-serialized.ts";

/** As PHP's `serialize` writes it. */
function serialize(value: PhpValue): string {
  if (value === null) return "N;";
  if (typeof value === "boolean") return `b:${value ? 1 : 0};`;
  if (typeof value === "number") return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === "string") return `s:${Buffer.byteLength(value)}:"${value}";`;
  return `a:${value.size}:{${[...value].map(([key, inside]) => serialize(key) + serialize(inside)).join("")}}`;
}

it("the language links of a plugin are read; lengths count bytes, so that accents and quotation marks are safe", () => {
  const links = 'a:3:{s:2:"en";i:12;s:2:"fr";i:15;s:4:"sync";a:1:{s:3:"nom";s:9:"«é" ok; }";}}';
  expect(readPhpSerialized(links)).toBeUndefined();
  expect(readPhpSerialized(links.replace("s:9", "s:11"))).toEqual(
    new Map<string, PhpValue>([
      ["en", 12],
      ["fr", 15],
      ["sync", new Map([["nom", '«é" ok; }']])],
    ]),
  );
});

it("whatever PHP wrote of texts, numbers and lists is read back", () => {
  const { value } = fc.letrec<{ value: PhpValue; list: ReadonlyMap<string | number, PhpValue> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }).map((text) => text.toWellFormed()),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie("list"),
    ),
    list: fc
      .array(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie("value")), { maxLength: 4 })
      .map((entries) => new Map(entries)),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(readPhpSerialized(serialize(one))).toEqual(one);
    }),
  );
});

it("an object, a cut text and a list that claims to be huge are none, and nothing is run", () => {
  for (const text of [
    'O:8:"stdClass":0:{}',
    's:9:"short";',
    "a:2:{i:0;i:1;}",
    "a:999999999:{}",
    "i:1;i:2;",
    "",
    "plain",
  ])
    expect(readPhpSerialized(text)).toBeUndefined();
  expect(readPhpSerialized("a:1:{i:0;".repeat(100_000))).toBeUndefined();
});
