import sharp from "sharp";

/** Whether a picture moves: a GIF, WebP or AVIF of more than one frame, or a PNG that says so. @throws when it can't be read */
export async function isMoving(bytes: Uint8Array): Promise<boolean> {
  const { format, pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if ((pages ?? 1) > 1) return true;
  return format === "png" && hasAnimationChunk(Buffer.from(bytes));
}

/** Eight bytes that every PNG begins with; then chunks: a length, a name of four letters, as many bytes, a sum of four. */
const FIRST_CHUNK = 8;
const AROUND_DATA = 12;

/** The decoder that we use shows but the first picture of an animated PNG; browsers show all of them. */
function hasAnimationChunk(png: Buffer): boolean {
  for (let at = FIRST_CHUNK; at + AROUND_DATA <= png.length; at += AROUND_DATA + png.readUInt32BE(at)) {
    const name = png.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
