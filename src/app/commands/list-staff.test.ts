import { expect, it } from "vitest";
import { describeMember } from "./list-staff.ts";

it("describes a member by address, name and roles, and says who is suspended", () => {
  const ed = { email: "ed@news.example", name: "Ed Porter", suspendedAt: null };
  const grants = [
    { role: "editor", edition: "en" },
    { role: "translator", edition: "fr" },
  ] as const;
  expect(describeMember({ ...ed, grants })).toBe("ed@news.example\tEd Porter\teditor:en translator:fr");
  expect(describeMember({ ...ed, grants: [], suspendedAt: 1 })).toBe(
    "ed@news.example\tEd Porter\t-\tsuspended",
  );
});
