import { describe, expect, it } from "vitest";
import { postOutside } from "./post-outside.ts";
import { isPrivateAddress } from "./private-addresses.ts";

describe("an address outside", () => {
  it.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.31.0.1", true],
    ["172.32.0.1", false],
    ["192.168.1.1", true],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["0.0.0.0", true],
    ["8.8.8.8", false],
    ["::1", true],
    ["::", true],
    ["::ffff:127.0.0.1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["fec0::1", true],
    ["::127.0.0.1", true],
    ["2002:7f00:1::", true],
    ["64:ff9b:1::7f00:1", true],
    ["2001:4860:4860::8888", false],
  ])("%s is private: %s", (address, told) => {
    expect(isPrivateAddress(address)).toBe(told);
  });

  it.each(["http://127.0.0.1:9/", "http://[::1]:9/", "http://2130706433/", "http://localhost:9/"])(
    "%s is not asked",
    async (address) => {
      await expect(postOutside(address, { headers: {}, body: "" }, false)).rejects.toThrow("private address");
    },
  );
});
