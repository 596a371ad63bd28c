import { describe, expect, it } from "vitest";
import { countAttempts } from "./attempts.ts";

describe("failed attempts", () => {
  it("make their own name wait, until the oldest is over, and no other", () => {
    const attempts = countAttempts({ failures: 3, within: 1000 });
    for (const at of [0, 100, 200]) attempts.fail("one", at);
    expect(attempts.wait("one", 300)).toBe(700);
    expect(attempts.wait("two", 300)).toBe(0);
    expect(attempts.wait("one", 1001)).toBe(0);
  });

  it("are forgotten after a success", () => {
    const attempts = countAttempts({ failures: 1, within: 1000 });
    attempts.fail("one", 0);
    attempts.forget("one");
    expect(attempts.wait("one", 1)).toBe(0);
  });
});
