import { createHash } from "node:crypto";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { makeRendition } from "../../platform/images/make-rendition.ts";
import { type PictureRefusal, readPicture } from "../../platform/images/read-picture.ts";
import { findMediaByHash, insertMedia } from "./media.store.ts";
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
  const { bytes } = picture;
  const hash = createHash("sha256").update(bytes).digest("hex");
  const known = await findMediaByHash(ledger.database.db, hash);
  if (known !== null) return accept({ mediaId: known.id });
  const read = await readPicture(bytes);
  if (!read.ok) return read;
  const facts = read.value;
  const rights = {
    creator: picture.creator ?? facts.creator,
    credit: picture.credit ?? facts.credit,
    copyright: picture.copyright ?? facts.copyright,
  };
  const wish = { format: "jpeg", width: Math.min(FIRST_WIDTH, facts.width), rights } as const;
  const first = await makeRendition(bytes, wish).catch(() => null);
  if (first === null) return refuse("broken");
  await files.save(originalKey(hash), bytes);
  const rendition: Rendition = {
    ...sizeOf(first),
    format: "jpeg",
    file: renditionKey(hash, first.width, "jpeg"),
  };
  await files.save(rendition.file, first.bytes);
  const { value } = await ledger.write(
    async (writing) => {
      const mediaId = newId(writing.now);
      await insertMedia(writing.db, {
        ...rights,
        id: mediaId,
        hash,
        mime: facts.mime,
        width: facts.width,
        height: facts.height,
        bytes: bytes.length,
        colour: facts.colour,
        focal: picture.focal ?? { x: 0.5, y: 0.4 },
        fileName: picture.fileName,
        renditions: [rendition],
        createdAt: writing.now,
      });
      await writing.log({ kind: "picture.added", subjectId: mediaId, keys: [] });
      return mediaId;
    },
    picture.addedBy === undefined ? undefined : { by: picture.addedBy },
  );
  return accept({ mediaId: value });
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
