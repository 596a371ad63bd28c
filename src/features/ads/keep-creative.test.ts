import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "../../platform/files/file-store.ts";
import { isAdTarget } from "./ad-target.ts";
import { keepCreative } from "./keep-creative.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-creatives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = openFolder(folder);
const slots = [{ key: "story-end", width: 300, height: 250 }];
const keep = (bytes: Uint8Array) => keepCreative(files, { bytes, slots });

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#8f2416" } });
}

/** A picture that no encoder makes small. */
function noise(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    pixels[i] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A PNG that browsers would move: with the chunk that says so before its pixels. */
function animated(png: Buffer): Buffer {
  const afterHeader = 8 + 25;
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write("acTL", 4, "latin1");
  chunk.writeUInt32BE(2, 8);
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}

describe("a creative's file", () => {
  it("is kept as it came, in the slot's size and in twice that", async () => {
    for (const times of [1, 2]) {
      const bytes = await plain(300 * times, 250 * times)
        .png()
        .toBuffer();
      const kept = await keep(bytes);
      expect(kept).toMatchObject({ ok: true, value: { mime: "image/png", width: 300 * times } });
      const found = kept.ok ? await files.find(kept.value.file) : null;
      expect(found?.size).toBe(bytes.length);
    }
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ["of no slot's size", () => plain(301, 250).png().toBuffer(), "creative-size"],
    ["of a slot's size on its side", () => plain(250, 300).png().toBuffer(), "creative-size"],
    ["over 100 KB", () => noise(300, 250).png().toBuffer(), "creative-too-heavy"],
    [
      "of several frames",
      async () => {
        const frames = [await plain(300, 250).png().toBuffer(), await noise(300, 250).png().toBuffer()];
        return sharp(frames, { join: { animated: true } })
          .gif({ colours: 2 })
          .toBuffer();
      },
      "creative-moves",
    ],
    ["a PNG that moves", async () => animated(await plain(300, 250).png().toBuffer()), "creative-moves"],
    [
      "a drawing that could carry a script",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250"/>'),
      "format-not-taken",
    ],
    ["no picture", async () => Buffer.from("hello"), "not-a-picture"],
  ])("is refused where it is %s", async (_, bytes, refusal) => {
    expect(await keep(await bytes())).toEqual({ ok: false, refusal });
  });
});

describe("where an advertisement leads", () => {
  it.each(["https://tea.example/offer?a=1#b", "/en/weather", "/fr/"])("may be %s", (target) => {
    expect(isAdTarget(target)).toBe(true);
  });

  it.each([
    ["http://tea.example/"],
    ["javascript:alert(1)"],
    ["//evil.example/"],
    ["/\\evil.example"],
    ["https://user:word@tea.example/"],
    ["https://tea.example/\nX-Header: a"],
    ["en/weather"],
    [`https://tea.example/${"a".repeat(2000)}`],
    [""],
  ])("may not be %j", (target) => {
    expect(isAdTarget(target)).toBe(false);
  });
});
