import { expect, it } from "vitest";
import { relyingPartyOf } from "./relying-party.ts";

it.each([
  ["https://news.example", { host: "news.example", origin: "https://news.example" }],
  ["https://news.example:8443", { host: "news.example", origin: "https://news.example:8443" }],
  ["http://127.0.0.1:3000", { host: "localhost", origin: "http://localhost:3000" }],
  ["http://[::1]:3000", { host: "localhost", origin: "http://localhost:3000" }],
  ["http://localhost", { host: "localhost", origin: "http://localhost" }],
  ["http://news.example", null],
  ["https://203.0.113.7", null],
  ["https://[2001:db8::1]", null],
])("passkeys at %s are for %o", (publicUrl, party) => {
  expect(relyingPartyOf(publicUrl)).toEqual(party);
});
