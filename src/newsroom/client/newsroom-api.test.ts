import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../app/endpoints.ts";
import { api } from "./newsroom-api.ts";

const declared = new Set(allEndpoints.map(({ method, path }) => `${method} ${path}`));

describe("what the screens call", () => {
  it.each(Object.values(api).map(({ method, path }) => `${method} ${path}`))("%s is declared", (called) => {
    expect(declared).toContain(called);
  });

  it("is named once each", () => {
    const called = Object.values(api).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(called).size).toBe(called.length);
  });
});
