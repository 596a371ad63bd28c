import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const asked = (method: string, headers: Record<string, string>) =>
  isSameOrigin(
    new Request("http://127.0.0.1:3000/newsroom/api/x", { method, headers }),
    "https://news.example",
  );

describe("a request that changes something", () => {
  it.each([
    ["POST", { "sec-fetch-site": "same-origin" }, true],
    ["POST", { "sec-fetch-site": "cross-site", origin: "https://news.example" }, false],
    ["POST", { "sec-fetch-site": "same-site" }, false],
    ["POST", { "sec-fetch-site": "none" }, false],
    ["DELETE", { origin: "https://news.example" }, true],
    ["PUT", { origin: "http://127.0.0.1:3000" }, true],
    ["POST", { origin: "https://evil.example" }, false],
    ["POST", { origin: "null" }, false],
    ["POST", {}, false],
    ["GET", {}, true],
  ])("%s with %o is taken: %s", (method, headers, taken) => {
    expect(asked(method, headers as Record<string, string>)).toBe(taken);
  });
});
