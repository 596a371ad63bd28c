import { expect, it } from "vitest";
import { allPermissions } from "../src/features/staff/permissions.ts";
import { enAccessWords } from "./en/access-words.ts";
import { frAccessWords } from "./fr/access-words.ts";

it("every permission has a name in each language", () => {
  for (const { scopeName } of [enAccessWords, frAccessWords])
    expect(allPermissions.filter((permission) => scopeName(permission) === permission)).toEqual([]);
});
