import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadSecret } from "./secret.ts";

it("the secret is made once, for its owner's eyes alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-secret-"));
  try {
    const secret = loadSecret(folder);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(loadSecret(folder)).toBe(secret);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
