import { buffer } from "node:stream/consumers";
import { mediaKey } from "../../kernel/cache-keys.ts";
import type { Ledger, LoggedChange } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import {
  type MadeRendition,
  makeRendition,
  type RenditionWish,
} from "../../platform/images/make-rendition.ts";
import type { Log } from "../../platform/log/log.ts";
import { originalKey, renditionKey, sizeOf } from "./add-picture.ts";
import { removeFormerFiles } from "./former-files.ts";
import { findMediaToRender, type MediaToRender, saveRenditions } from "./media.store.ts";
import type { Rendition } from "./picture.ts";
import { findFiles } from "./replacing.store.ts";

/** Widths in pixels of the files that pages choose from. */
const WIDTHS = [320, 640, 960, 1440, 1920];
const FORMATS = ["jpeg", "webp", "avif"] as const;

const MAKES_FILES = /^picture\.(added|replaced)$/;

type Parts = { readonly ledger: Ledger; readonly files: FileStore; readonly log: Pick<Log, "warn"> };

/**
 * Makes all files of the pictures that were added: seconds of work each, done beside the newsroom's and never in its way. Pages that
 * show a picture are purged when its files are there; the files of the picture that stood there before go then. A picture that can't be decoded is `failed` for good.
 * @throws when the files can't be read or kept: a fault that may pass
 */
export async function renderPictures(parts: Parts, changes: readonly LoggedChange[]): Promise<void> {
  for (const change of changes) {
    if (!MAKES_FILES.test(change.kind)) continue;
    const media = await findMediaToRender(parts.ledger.database.db, change.subjectId);
    if (media !== null) await renderPicture(parts, media);
  }
}

async function renderPicture({ ledger, files, log }: Parts, media: MediaToRender) {
  const renditions = await makeAll(files, media).catch((error: unknown) => {
    if (!(error instanceof Undecodable)) throw error;
    log.warn(
      { err: error.cause, picture: media.id },
      "a picture can't be decoded: its other sizes are not made",
    );
    return null;
  });
  const former = (await findFiles(ledger.database.db, media.id))?.former ?? [];
  await removeFormerFiles({ ledger, files }, former);
  await ledger.write(async (writing) => {
    const state = renditions === null ? "failed" : "ready";
    await saveRenditions(writing.db, media, { state, ...(renditions === null ? {} : { renditions }) });
    await writing.log({ kind: `picture.${state}`, subjectId: media.id, keys: [mediaKey(media.id)] });
  });
}

/** What is wrong with the picture itself, whatever is tried. */
class Undecodable extends Error {
  override readonly name = "Undecodable";
}

function makeOne(bytes: Uint8Array, wish: RenditionWish): Promise<MadeRendition> {
  return makeRendition(bytes, wish).catch((cause: unknown) => {
    throw new Undecodable("The picture can't be decoded", { cause });
  });
}

async function makeAll(files: FileStore, media: MediaToRender): Promise<Rendition[]> {
  const original = await files.find(originalKey(media.hash));
  if (original === null) throw new Error(`The original of picture ${media.id} is gone`);
  const bytes = await buffer(original.open());
  const { creator, credit, copyright } = media;
  const made: Rendition[] = [];
  for (const format of FORMATS) {
    for (const width of widthsFor(media.width)) {
      const rendition = await makeOne(bytes, { format, width, rights: { creator, credit, copyright } });
      const file = renditionKey(media.hash, rendition.width, format);
      await files.save(file, rendition.bytes);
      made.push({ ...sizeOf(rendition), format, file });
    }
  }
  return made;
}

/** The widths that a picture of this width has pixels for, and its own where it is smaller than the largest. */
function widthsFor(own: number): number[] {
  const below = WIDTHS.filter((width) => width < own);
  return below.length === WIDTHS.length ? below : [...below, own];
}
