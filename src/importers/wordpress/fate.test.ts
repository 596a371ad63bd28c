import { describe, expect, it } from "vitest";
import { fateOf, stateHere } from "./fate.ts";
import type { WxrItem } from "./wxr-item.ts";

const NOW = Date.UTC(2024, 5, 1);
const DAY = 86_400_000;
const item = (type: string, status: string) => ({ type, status }) as WxrItem;

function state(
  status: string,
  { at = (NOW - DAY) as number | null, changedAt = null as number | null, password = "" } = {},
) {
  return stateHere({ status, password }, { publishedAt: at, changedAt, now: NOW });
}

describe("what comes in", () => {
  it("posts as stories, pages as pages; the rest is told with its reason", () => {
    expect(fateOf(item("post", "draft"))).toEqual({ kind: "version", as: "story" });
    expect(fateOf(item("page", "private"))).toEqual({ kind: "version", as: "page" });
    for (const [type, status] of [
      ["attachment", "inherit"],
      ["nav_menu_item", "publish"],
      ["event", "publish"],
      ["", ""],
      ["post", "trash"],
      ["page", "auto-draft"],
    ] as const)
      expect(fateOf(item(type, status)), type).toMatchObject({
        kind: "left-out",
        reason: expect.stringMatching(/\w/),
      });
  });
});

describe("what the public sees of it", () => {
  it("is what WordPress showed, under its old date", () => {
    expect(state("publish")).toEqual({
      beginning: { status: "published", visibleFrom: NOW - DAY, updatedAt: null },
      remark: null,
    });
    expect(state("publish", { changedAt: NOW - 5 }).beginning).toMatchObject({ updatedAt: NOW - 5 });
    expect(state("publish", { changedAt: NOW + 5 }).beginning).toMatchObject({ updatedAt: null });
  });

  it("is nothing of drafts, private posts, those with a password, and states that only a plugin knows", () => {
    for (const status of ["draft", "private", "archived", ""])
      expect(state(status).beginning, status).toEqual({ status: "draft" });
    expect(state("pending").beginning).toEqual({ status: "in-review" });
    for (const status of ["publish", "future", "pending"])
      expect(state(status, { password: "x", at: NOW + DAY }).beginning).toEqual({ status: "draft" });
  });

  it("is nothing before its time, and not at once what waited for a time that went by", () => {
    expect(state("future", { at: NOW + DAY }).beginning).toEqual({
      status: "scheduled",
      visibleFrom: NOW + DAY,
    });
    expect(state("publish", { at: NOW + DAY })).toMatchObject({
      beginning: { status: "scheduled" },
      remark: expect.stringContaining("lies ahead"),
    });
    expect(state("future")).toMatchObject({
      beginning: { status: "draft" },
      remark: expect.stringContaining("past"),
    });
  });

  it("has the date of the import where a published post tells none, and says so", () => {
    expect(state("publish", { at: null })).toMatchObject({
      beginning: { status: "published", visibleFrom: NOW },
      remark: expect.stringContaining("no date"),
    });
  });
});
