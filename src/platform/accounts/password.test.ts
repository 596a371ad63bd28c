import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./password.ts";

describe("a password", () => {
  it("is known again, and no other is", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword("correct horse battery", hash)).toBe(true);
    expect(await isPassword("correct horse batterie", hash)).toBe(false);
  });

  it("has another hash each time, and the same however its accents were typed", async () => {
    const composed = "mot de passé d’été".normalize("NFC");
    const [one, two] = await Promise.all([hashPassword(composed), hashPassword(composed)]);
    expect(one).not.toBe(two);
    expect(await isPassword(composed.normalize("NFD"), one)).toBe(true);
  });

  it("is never met by what is no hash", async () => {
    expect(await isPassword("", "")).toBe(false);
    expect(await isPassword("x", "$argon2id$v=19$m=1,t=1,p=1$$")).toBe(false);
  });
});
