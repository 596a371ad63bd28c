import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asking, allPermissions, may, maySomewhere } from "./permissions.ts";
import { type Grant, roles } from "./roles.ts";

const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...roles),
  edition: fc.constantFrom("en", "fr", "*"),
});
const asking: fc.Arbitrary<Asking> = fc.record({
  id: fc.constantFrom("ann", "bob"),
  grants: fc.array(grant, { maxLength: 3 }),
  scopes: fc.option(fc.subarray(allPermissions)),
});
const place = fc.record({
  edition: fc.constantFrom("en", "fr"),
  owner: fc.constantFrom("ann", "bob", null),
});
const permission = fc.constantFrom(...allPermissions);

const reporter: Asking = { id: "ann", grants: [{ role: "reporter", edition: "en" }], scopes: null };

describe("who may do what", () => {
  it("a reporter writes their own stories of their edition, and publishes none", () => {
    expect(may(reporter, "story.write", { edition: "en", owner: "ann" })).toBe(true);
    expect(may(reporter, "story.write", { edition: "en", owner: "bob" })).toBe(false);
    expect(may(reporter, "story.write", { edition: "en", owner: null })).toBe(false);
    expect(may(reporter, "story.write", { edition: "fr", owner: "ann" })).toBe(false);
    expect(maySomewhere(reporter, "story.publish")).toBe(false);
  });

  it("an administrator of one edition has no say over the staff of all", () => {
    const one: Asking = { id: "ann", grants: [{ role: "administrator", edition: "en" }], scopes: null };
    expect(maySomewhere(one, "staff.change")).toBe(false);
    const all: Asking = { ...one, grants: [{ role: "administrator", edition: "*" }] };
    expect(may(all, "staff.change", { edition: "*", owner: null })).toBe(true);
  });

  it("nobody without a grant may anything, and no token more than it says", () => {
    fc.assert(
      fc.property(asking, permission, place, (who, what, where) => {
        expect(may({ ...who, grants: [] }, what, where)).toBe(false);
        expect(may({ ...who, scopes: allPermissions.filter((one) => one !== what) }, what, where)).toBe(
          false,
        );
      }),
    );
  });

  it("a further grant or a lifted limit never takes a permission away", () => {
    fc.assert(
      fc.property(asking, grant, permission, place, (who, more, what, where) => {
        if (!may(who, what, where)) return;
        expect(may({ ...who, grants: [...who.grants, more] }, what, where)).toBe(true);
        expect(may({ ...who, scopes: null }, what, where)).toBe(true);
      }),
    );
  });

  it("who may somewhere not may nowhere", () => {
    fc.assert(
      fc.property(asking, permission, place, (who, what, where) => {
        if (may(who, what, where)) expect(maySomewhere(who, what)).toBe(true);
      }),
    );
  });
});
