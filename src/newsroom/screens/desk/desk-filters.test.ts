import { describe, expect, it } from "vitest";
import { areStories, changeFilter, readDeskFilters } from "./desk-filters.ts";

describe("the desk's filters", () => {
  it("are read from an address, and what is none is passed over", () => {
    const search = { edition: "fr", status: "published", text: 2024, section: "", other: "x" };
    expect(readDeskFilters(search)).toEqual({ edition: "fr", status: "published", text: "2024" });
    expect(readDeskFilters({ status: "burnt", text: ["a"], debt: "national", by: "story" })).toEqual({});
    expect(readDeskFilters({ debt: "overdue", by: "version" })).toEqual({ debt: "overdue", by: "version" });
  });

  it("change one at a time, and go when they are emptied", () => {
    expect(changeFilter({ edition: "fr", text: "port" }, "edition", "en")).toEqual({
      edition: "en",
      text: "port",
    });
    expect(changeFilter({ edition: "fr", text: "port" }, "text", " ")).toEqual({ edition: "fr" });
  });

  it("ask for stories, until something of one version is looked for", () => {
    expect([{}, { text: "port" }, { section: "s1" }].map(areStories)).toEqual([true, true, true]);
    const ofVersions = [
      { by: "version" },
      { edition: "fr" },
      { status: "draft" },
      { debt: "owing" },
    ] as const;
    for (const filters of ofVersions) expect(areStories(filters)).toBe(false);
  });
});
