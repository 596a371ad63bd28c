import { describe, expect, it } from "vitest";
import { askedOf, changeLogFilter, readLogFilters } from "./log-filters.ts";

describe("what of the log is looked at", () => {
  it("is read from the address, and what isn't a filter is passed over", () => {
    const search = {
      person: "a1",
      kind: "story.published",
      from: "2026-11-24",
      to: "tomorrow",
      x: "y",
      by: "all",
    };
    expect(readLogFilters(search)).toEqual({
      person: "a1",
      kind: "story.published",
      from: "2026-11-24",
      by: "all",
    });
    expect(changeLogFilter({ kind: "story" }, "kind", "")).toEqual({});
  });

  it("takes a day whole, and what people did unless all is asked for", () => {
    const { from = 0, to = 0, by } = askedOf({ from: "2026-11-24", to: "2026-11-24" });
    expect([to - from, by]).toEqual([24 * 3_600_000, "staff"]);
  });
});
