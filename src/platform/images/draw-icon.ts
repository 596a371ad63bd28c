import sharp from "sharp";

/** A drawing of paths alone (SVG) as a square PNG. @param size its side, pixels */
export function drawIcon(svg: string, size: number): Promise<Buffer> {
  // Drawn at its size, and not at its own and then enlarged.
  const density = (72 * size) / 32;
  return sharp(Buffer.from(svg), { density }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}
