import { expect, it } from "vitest";
import { chooseEncoding } from "./encoding.ts";

it.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0.5, gzip;q=0.8", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["gzip;q=0, br;q=0", "identity"],
  ["BR", "br"],
  ["identity", "identity"],
])("Accept-Encoding %j is answered with %s", (header, expected) => {
  expect(chooseEncoding(header)).toBe(expected);
});
