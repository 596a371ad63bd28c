import { createHash } from "node:crypto";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { makeRendition } from "../../platform/images/make-rendition.ts";
import { type PictureRefusal, readPicture } from "../../platform/images/read-picture.ts";
import { findMediaByHash, insertMedia, type NewMedia } from "./media.store.ts";
import type { Rendition } from "./picture.ts";

export type PictureToAdd = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What the newsroom says; the file's own metadata where it says nothing. */
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  /** 0..1 from the left and from the top; a little above the middle when absent, where faces are. */
  readonly focal?: { readonly x: number; readonly y: number };
  /** The member of the staff who adds it; absent for a command. */
  readonly addedBy?: string;
};

/** The width of the one file that is made at once, so that a page can show the picture before the others are there. */
const FIRST_WIDTH = 960;

/**
 * Takes a picture in: reads all of it, keeps the original under its hash, makes a first file for pages and asks for the others. The
 * same file twice is the same picture.
 */
export async function addPicture(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  picture: PictureToAdd,
): Promise<Result<{ mediaId: string }, PictureRefusal>> {
  const { bytes, addedBy } = picture;
  const hash = hashOf(bytes);
  const known = await findMediaByHash(ledger.database.db, hash);
  if (known !== null) return accept({ mediaId: known.id });
  const kept = await keepFile(files, picture);
  if (!kept.ok) return kept;
  const { value } = await ledger.write(
    async (writing) => {
      const mediaId = newId(writing.now);
      await insertMedia(writing.db, {
        ...kept.value,
        id: mediaId,
        focal: picture.focal ?? { x: 0.5, y: 0.4 },
        createdAt: writing.now,
        addedBy: addedBy ?? null,
      });
      await writing.log({ kind: "picture.added", subjectId: mediaId, keys: [] });
      return mediaId;
    },
    addedBy === undefined ? undefined : { by: addedBy },
  );
  await keepStill(files, picture);
  return accept({ mediaId: value });
}

/** What is known of a picture's file once it is kept, with the rights that it or the newsroom tells. */
export type KeptFile = Omit<NewMedia, "id" | "focal" | "createdAt" | "addedBy">;

/** Reads all of a picture, keeps the original under its hash, and makes the one file by which pages can show it at once. */
export async function keepFile(
  files: FileStore,
  picture: Pick<PictureToAdd, "bytes" | "fileName" | "creator" | "credit" | "copyright">,
): Promise<Result<KeptFile, PictureRefusal>> {
  const { bytes, fileName } = picture;
  const hash = hashOf(bytes);
  const read = await readPicture(bytes);
  if (!read.ok) return read;
  const { creator, credit, copyright, mime, width, height, colour } = read.value;
  const rights = {
    creator: picture.creator ?? creator,
    credit: picture.credit ?? credit,
    copyright: picture.copyright ?? copyright,
  };
  const wish = { format: "jpeg", width: Math.min(FIRST_WIDTH, width), rights } as const;
  const first = await makeRendition(bytes, wish).catch(() => null);
  if (first === null) return refuse("broken");
  await files.save(originalKey(hash), bytes);
  const file = renditionKey(hash, first.width, "jpeg");
  await files.save(file, first.bytes);
  const renditions: Rendition[] = [{ ...sizeOf(first), format: "jpeg", file }];
  return accept({ ...rights, hash, mime, width, height, bytes: bytes.length, colour, fileName, renditions });
}

/**
 * Keeps a picture's file once more if it went while the picture was taken in: it was the former file of another, or of this one, and was
 * removed as such before anybody could know that it is needed again.
 */
export async function keepStill(
  files: FileStore,
  picture: Pick<PictureToAdd, "bytes" | "fileName">,
): Promise<void> {
  if ((await files.find(originalKey(hashOf(picture.bytes)))) === null) await keepFile(files, picture);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where an original is kept; readers can't fetch it, since it may tell where it was taken. */
export function originalKey(hash: string): string {
  return `originals/${hash.slice(0, 2)}/${hash}`;
}

/** Where a file made of a picture is kept: by the hash of the original, which never changes under its name. */
export function renditionKey(hash: string, width: number, format: Rendition["format"]): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 18)}-${width}.${format === "jpeg" ? "jpg" : format}`;
}

export function sizeOf(made: { bytes: Buffer; width: number; height: number }) {
  return { width: made.width, height: made.height, bytes: made.bytes.length };
}
