import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../../app/endpoints.ts";
import { describeApi } from "../../../features/api/openapi.ts";
import { type ApiDescription, listOperations } from "./operations.ts";

const description = describeApi(allEndpoints, "The Test") as ApiDescription;

describe("the API's reference", () => {
  it("has every endpoint, each at a place of its own", () => {
    const all = listOperations(description, "");
    expect(all).toHaveLength(allEndpoints.length);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(all.every((one) => one.answers !== null && one.problems !== "")).toBe(true);
  });

  it("finds those that every word is said of", () => {
    const found = listOperations(description, "POST breaking").map(({ method, path }) => `${method} ${path}`);
    expect(found).toContain("post /breaking");
    expect(listOperations(description, "no such words at all")).toEqual([]);
  });
});
