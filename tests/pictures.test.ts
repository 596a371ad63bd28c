import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import exifr from "exifr";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeRendition } from "../src/platform/images/make-rendition.ts";
import { readPicture } from "../src/platform/images/read-picture.ts";

const cases = "../shared/cases/images";
const hasCases = existsSync(cases);
const noRights = { creator: "", credit: "", copyright: "" };

/** A picture whose left half is red and right half blue, stored turned as this EXIF orientation says. */
async function turned(orientation: number): Promise<Buffer> {
  const upright = sharp({ create: { width: 60, height: 40, channels: 3, background: "#0000ff" } }).composite([
    { input: { create: { width: 30, height: 40, channels: 3, background: "#ff0000" } }, left: 0, top: 0 },
    { input: { create: { width: 60, height: 10, channels: 3, background: "#00ff00" } }, left: 0, top: 0 },
  ]);
  // What undoes each orientation (EXIF 2.3, tag 274): a turn, then a mirroring.
  const turns = [0, 0, 0, 180, 180, 90, 270, 270, 90];
  const mirrored = [2, 4, 5, 7].includes(orientation);
  const rotated = await sharp(await upright.png().toBuffer())
    .rotate(turns[orientation] ?? 0)
    .png()
    .toBuffer();
  const pixels = mirrored ? await sharp(rotated).flop().png().toBuffer() : rotated;
  return sharp(pixels)
    .withMetadata({ orientation })
    .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

async function colourAt(bytes: Buffer, x: number, y: number): Promise<"red" | "green" | "blue"> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  const most = Math.max(red, green, blue);
  return most === red ? "red" : most === green ? "green" : "blue";
}

describe("a picture taken in", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("stands the right way up in orientation %i", async (orientation) => {
    const bytes = await turned(orientation);
    const read = await readPicture(bytes);
    expect(read).toMatchObject({ ok: true, value: { width: 60, height: 40, mime: "image/jpeg" } });
    const made = await makeRendition(bytes, { format: "jpeg", width: 60, rights: noRights });
    expect([made.width, made.height]).toEqual([60, 40]);
    expect(await colourAt(made.bytes, 0.25, 0.7)).toBe("red");
    expect(await colourAt(made.bytes, 0.75, 0.7)).toBe("blue");
    expect(await colourAt(made.bytes, 0.5, 0.1)).toBe("green");
    expect((await sharp(made.bytes).metadata()).orientation ?? 1).toBe(1);
  });

  it("keeps who made it and forgets where it was taken", async () => {
    const bytes = await sharp({ create: { width: 50, height: 50, channels: 3, background: "#888888" } })
      .withExif({
        IFD0: { Artist: "Nadia Bhunjun", Copyright: "© The Lookout" },
        IFD3: {
          GPSLatitudeRef: "S",
          GPSLatitude: "20/1 9/1 36/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "57/1 30/1 0/1",
        },
      })
      .jpeg()
      .toBuffer();
    expect(await exifr.gps(bytes)).toBeDefined();
    const read = await readPicture(bytes);
    if (!read.ok) throw new Error(read.refusal);
    expect(read.value).toMatchObject({
      creator: "Nadia Bhunjun",
      copyright: expect.stringContaining("The Lookout"),
    });
    const rights = { creator: read.value.creator, credit: "Agence «O»", copyright: read.value.copyright };
    for (const format of ["jpeg", "webp", "avif"] as const) {
      const made = await makeRendition(bytes, { format, width: 40, rights });
      const told = Buffer.from(made.bytes).toString("latin1");
      expect(told.includes("GPS")).toBe(false);
      expect(Buffer.from(made.bytes).includes(Buffer.from("Nadia Bhunjun"))).toBe(true);
      expect(Buffer.from(made.bytes).includes(Buffer.from("Agence «O»"))).toBe(true);
    }
  });

  it("is refused when it is a bomb, broken, no picture, or of a kind that is not taken", async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "#000000" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await readPicture(bomb)).toEqual({ ok: false, refusal: "too-large" });
    const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: "#123456" } })
      .jpeg()
      .toBuffer();
    expect(await readPicture(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, refusal: "broken" });
    expect(await readPicture(Buffer.from("<script>alert(1)</script>"))).toEqual({
      ok: false,
      refusal: "not-a-picture",
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');
    expect((await readPicture(svg)).ok).toBe(false);
    const tiff = await sharp(whole).tiff().toBuffer();
    expect(await readPicture(tiff)).toEqual({ ok: false, refusal: "format-not-taken" });
  });
});

describe.skipIf(!hasCases)("pictures of others (../shared/cases/images, where it is at hand)", () => {
  const folder = join(cases, "exif-orientation");
  const names = ["Landscape", "Portrait"].flatMap((kind) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${kind}_${n}.jpg`),
  );

  it.each(names)("%s stands the right way up", async (name) => {
    const small = async (file: string) => {
      const bytes = readFileSync(join(folder, file));
      const made = await makeRendition(bytes, { format: "jpeg", width: 96, rights: noRights });
      return {
        ...made,
        pixels: await sharp(made.bytes)
          .removeAlpha()
          .greyscale()
          .resize(24, 24, { fit: "fill" })
          .raw()
          .toBuffer(),
      };
    };
    const [one, reference] = await Promise.all([small(name), small(name.replace(/_\d/, "_0"))]);
    expect([one.width, one.height]).toEqual([reference.width, reference.height]);
    const difference =
      one.pixels.reduce((sum, value, i) => sum + Math.abs(value - (reference.pixels[i] ?? 0)), 0) /
      one.pixels.length;
    // Each file has its own number painted in; turned wrongly, the difference is above 30.
    expect(difference).toBeLessThan(12);
  });

  it("hostile files are refused or shown, without a crash and within 512 MB", () => {
    const hostile = join(cases, "pillow-hostile/Tests/images");
    const child = spawnSync(process.execPath, ["tests/read-hostile-pictures.ts", hostile], {
      encoding: "utf8",
    });
    expect(child.status, child.stderr).toBe(0);
    const told = JSON.parse(child.stdout) as {
      files: number;
      shown: number;
      refused: number;
      peakMegabytes: number;
    };
    expect(told.files).toBe(readdirSync(hostile).length);
    expect(told.shown + told.refused).toBe(told.files);
    expect(told.refused).toBeGreaterThan(0);
    expect(told.peakMegabytes).toBeLessThan(512);
  });
});
