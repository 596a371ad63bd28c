import { afterEach, describe, expect, it, vi } from "vitest";
import { call } from "./call.ts";
import { faultOf, isForWholeForm, Problem } from "./problem.ts";

afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: () => Response) {
  const asked: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    asked.push({ address, init });
    return answer();
  });
  return asked;
}

describe("a call", () => {
  it("fills its address, and leaves out what was not asked", async () => {
    const asked = answerWith(() => Response.json({ rows: [] }));
    const desk = call<unknown, { params: { id: string }; query: Record<string, string | undefined> }>(
      "get",
      "/versions/:id",
    );
    await desk({ params: { id: "a/b" }, query: { text: "été & co", edition: undefined, status: "" } });
    expect(asked[0]?.address).toBe("/newsroom/api/versions/a%2Fb?text=%C3%A9t%C3%A9+%26+co");
    expect(asked[0]?.init.body).toBeUndefined();
  });

  it("rejects with the server's problem and its fields", async () => {
    const problem = {
      code: "input-not-valid",
      title: "Something is missing",
      errors: [{ field: "body.email", message: "Not an address" }],
    };
    answerWith(() => Response.json(problem, { status: 400 }));
    const error = await call("post", "/sign-in")({}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Problem);
    expect(faultOf(error, "email")).toBe("Not an address");
    expect(faultOf(error, "password")).toBeNull();
    expect(isForWholeForm(error, ["email"])).toBe(false);
    expect(isForWholeForm(error, ["password"])).toBe(true);
    expect(isForWholeForm(null, ["password"])).toBe(false);
  });

  it("says that no answer came", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("failed to fetch");
    });
    const error = await call("get", "/me")({}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ status: 0, code: "offline" });
  });
});
