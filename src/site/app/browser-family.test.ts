import { expect, it } from "vitest";
import { familyOf } from "./browser-family.client.ts";

it.each([
  ["android", "Mozilla/5.0 (Linux; Android 15; Pixel 8) Chrome/141.0.0.0 Mobile Safari/537.36", 5],
  ["firefox", "Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0", 5],
  ["firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", 0],
  ["apple", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Safari/604.1", 5],
  ["apple", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) FxiOS/143.0 Safari/605.1.15", 5],
  ["apple", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.6 Safari/605.1.15", 5],
  ["desktop", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.6 Safari/605.1.15", 0],
  ["desktop", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", 10],
] as const)("%s: %s", (family, userAgent, touchPoints) => {
  expect(familyOf({ userAgent, touchPoints })).toBe(family);
});
