import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "./file-store.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("files in a folder", () => {
  it("are kept once, whole, however many save the same at once", async () => {
    const files = openFolder(join(folder, "media"));
    const bytes = new Uint8Array(2_000_000).fill(7);
    await Promise.all(Array.from({ length: 12 }, () => files.save("ab/one.jpg", bytes)));
    const found = await files.find("ab/one.jpg");
    expect(found?.size).toBe(bytes.length);
    expect((await buffer(found?.open() ?? new ReadableStream())).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, "media", "ab"))).toEqual(["one.jpg"]);
  });

  it("leave nothing behind when they can't be kept", async () => {
    const files = openFolder(join(folder, "media"));
    await files.save("cd/x/y.jpg", new Uint8Array(1));
    // A folder stands where the file would.
    await expect(files.save("cd/x", new Uint8Array(1))).rejects.toThrow();
    expect(readdirSync(join(folder, "media", "cd"))).toEqual(["x"]);
  });
});
