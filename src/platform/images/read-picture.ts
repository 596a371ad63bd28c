import exifr from "exifr";
import sharp from "sharp";
import { accept, type Result, refuse } from "../../kernel/result.ts";

// One picture at a time on one thread, and nothing kept: a server with readers has better uses for its memory.
sharp.cache(false);
sharp.concurrency(1);

/** What can be taken. Others (TIFF, BMP, JPEG 2000, ICO...) are rare in a newsroom and a burden to open safely. */
const FORMATS: Readonly<Record<string, { mime: string; ending: string }>> = {
  jpeg: { mime: "image/jpeg", ending: "jpg" },
  png: { mime: "image/png", ending: "png" },
  webp: { mime: "image/webp", ending: "webp" },
  gif: { mime: "image/gif", ending: "gif" },
  heif: { mime: "image/avif", ending: "avif" },
};

/** 60 million pixels: any camera's picture, and at most 240 MB once unpacked. */
export const MOST_PIXELS = 60_000_000;
/** A file of more bytes is no picture for a newspaper. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A picture as a file tells of it, the right way up. */
export type PictureFacts = {
  readonly mime: string;
  /** The usual ending of such a file's name. */
  readonly ending: string;
  readonly width: number;
  readonly height: number;
  /** The mean colour, `#rrggbb`. */
  readonly colour: string;
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
};

export type PictureRefusal = "not-a-picture" | "format-not-taken" | "too-large" | "broken";

/** Reads what a picture is, decoding all of it once, so that a broken or hostile file is known before it is kept. */
export async function readPicture(bytes: Uint8Array): Promise<Result<PictureFacts, PictureRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse("too-large");
  const looked = await look(bytes);
  if (looked === null) return refuse("not-a-picture");
  const format = FORMATS[looked.format];
  if (format === undefined) return refuse("format-not-taken");
  if (looked.width * looked.height > MOST_PIXELS) return refuse("too-large");
  const colour = await meanColour(bytes);
  if (colour === null) return refuse("broken");
  const { width, height } = looked.autoOrient;
  return accept({ ...format, width, height, colour, ...(await readRights(bytes)) });
}

/** A decoder of this file that refuses bombs and turns the picture the right way up. */
export function openPicture(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 }).autoOrient();
}

async function look(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
  } catch {
    return null;
  }
}

async function meanColour(bytes: Uint8Array): Promise<string | null> {
  try {
    const { data } = await openPicture(bytes)
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .resize(1, 1, { fit: "fill" })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = red, blue = red] = data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  } catch {
    return null;
  }
}

/** Who made it and who must be named: EXIF, IPTC and XMP, in the order in which agencies fill them. */
async function readRights(bytes: Uint8Array) {
  const found = await exifr
    .parse(Buffer.from(bytes), { iptc: true, xmp: true, gps: false, mergeOutput: true })
    .catch(() => undefined);
  const textOf = (...names: string[]) => {
    for (const name of names) {
      const value: unknown = found?.[name];
      const text = textValue(value);
      if (text !== "") return text;
    }
    return "";
  };
  return {
    creator: textOf("Byline", "creator", "Artist"),
    credit: textOf("Credit", "credit"),
    copyright: textOf("CopyrightNotice", "rights", "Copyright"),
  };
}

function textValue(value: unknown): string {
  if (typeof value === "string") return value.replaceAll("\0", "").trim();
  if (Array.isArray(value))
    return value
      .map(textValue)
      .filter((text) => text !== "")
      .join(", ");
  if (typeof value === "object" && value !== null && "value" in value) return textValue(value.value);
  return "";
}
