import { createHash } from "node:crypto";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { isMoving } from "../../platform/images/is-moving.ts";
import { type PictureRefusal, readPicture } from "../../platform/images/read-picture.ts";
import { type Creative, fitsSlot, type Slot } from "./campaign.ts";

/** What a picture may weigh that every reader of a page pays for, bytes. */
export const MOST_CREATIVE_BYTES = 100 * 1024;

export type CreativeFileRefusal = PictureRefusal | "creative-too-heavy" | "creative-moves" | "creative-size";

/** A picture that was looked at and kept. */
export type CreativeFile = Pick<Creative, "file" | "mime" | "width" | "height" | "bytes">;

/**
 * Looks at a picture as an advertiser sends it, and keeps it as it is: it must be what it says, stand still, weigh little, and be of the
 * size of one of the slots, or of twice that for dense screens.
 */
export async function keepCreative(
  files: FileStore,
  { bytes, slots }: { readonly bytes: Uint8Array; readonly slots: readonly Slot[] },
): Promise<Result<CreativeFile, CreativeFileRefusal>> {
  const read = await readPicture(bytes);
  if (!read.ok) return read;
  const { mime, ending, width, height } = read.value;
  if (!slots.some((slot) => fitsSlot({ width, height }, slot))) return refuse("creative-size");
  if (bytes.length > MOST_CREATIVE_BYTES) return refuse("creative-too-heavy");
  if (await isMoving(bytes)) return refuse("creative-moves");
  const hash = createHash("sha256").update(bytes).digest("hex");
  const file = `ads/${hash.slice(0, 32)}.${ending}`;
  await files.save(file, bytes);
  return accept({ file, mime, width, height, bytes: bytes.length });
}
