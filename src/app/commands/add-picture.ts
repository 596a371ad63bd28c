import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { addPicture } from "../../features/media/add-picture.ts";
import type { PictureRefusal } from "../../platform/images/read-picture.ts";
import type { Foundation } from "../wire.ts";

export type PictureOptions = {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  /** `X,Y`, 0 to 1 from the left and from the top. */
  readonly focal?: string;
};

/** A picture that can't be taken in; the command line prints the message and ends with 2. */
class UnreadablePicture extends Error {
  override readonly name = "UnreadablePicture";
}

const REASONS: Readonly<Record<PictureRefusal, string>> = {
  "not-a-picture": "this is no picture",
  "format-not-taken": "this kind of picture is not taken; expected JPEG, PNG, WebP, GIF or AVIF",
  "too-large": "this picture is too large; expected at most 64 MB and 60 million pixels",
  broken: "this picture is broken: it can't be decoded to its end",
};

/** `masthead picture FILE`: takes a picture in and prints its id; its other sizes are made by the server. */
export async function addPictureFile(
  { ledger, files }: Pick<Foundation, "ledger" | "files">,
  file: string,
  { focal, ...rights }: PictureOptions = {},
): Promise<void> {
  const point = focal === undefined ? {} : { focal: readFocal(focal) };
  const bytes = await readFile(file).catch(() => {
    throw new UnreadablePicture(`${file}: there is no such file`);
  });
  const added = await addPicture({ ledger, files }, { bytes, fileName: basename(file), ...rights, ...point });
  if (!added.ok) throw new UnreadablePicture(`${file}: ${REASONS[added.refusal]}`);
  console.log(added.value.mediaId);
}

function readFocal(text: string): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN, ...more] = text.split(",").map(Number);
  if (more.length === 0 && x >= 0 && x <= 1 && y >= 0 && y <= 1) return { x, y };
  throw new UnreadablePicture(`--focal ${text}: expected two numbers from 0 to 1, as 0.5,0.4`);
}
