import { mediaKey } from "../../kernel/cache-keys.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { PictureRefusal } from "../../platform/images/read-picture.ts";
import { keepFile, keepStill, originalKey } from "./add-picture.ts";
import type { PictureFacts } from "./media.store.ts";
import { isUsed } from "./picture-uses.store.ts";
import {
  deleteMedia,
  type FormerFiles,
  findFiles,
  markExpired,
  type PictureWords,
  replaceFile,
  saveFacts,
  savePictureWords,
} from "./replacing.store.ts";

/** The follower that notes uses; a delete reads on from where it is. */
export const USES_FOLLOWER = "desk";

/** Changes what is said of a picture: every page that shows it tells it anew. */
export async function changePicture(
  writing: Writing,
  id: string,
  said: { readonly facts: PictureFacts; readonly words: Readonly<Record<string, PictureWords>> },
): Promise<Result<null, "not-found">> {
  if ((await findFiles(writing.db, id)) === null) return refuse("not-found");
  await saveFacts(writing.db, id, { facts: said.facts, now: writing.now });
  await savePictureWords(writing.db, id, said.words);
  await writing.log({ kind: "picture.changed", subjectId: id, keys: [mediaKey(id)] });
  return accept(null);
}

type Replacing = {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Which member of the staff does it. */
  readonly by: string;
};

/**
 * Puts another file in the place of a picture's, under the same id: every story shows the new one at once, in the one size that is made
 * here; the others follow, and the files of the old picture go then. What the new file says of its rights goes over what was known, what
 * it does not say stays.
 */
export async function replacePicture(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  { id, bytes, fileName, by }: Replacing,
): Promise<Result<null, PictureRefusal | "not-found">> {
  if ((await findFiles(ledger.database.db, id)) === null) return refuse("not-found");
  const kept = await keepFile(files, { bytes, fileName });
  if (!kept.ok) return kept;
  const { creator, credit, copyright, ...file } = kept.value;
  const told = {
    ...(creator !== "" && { creator }),
    ...(credit !== "" && { credit }),
    ...(copyright !== "" && { copyright }),
  };
  const { value } = await ledger.write(
    async (writing): Promise<Result<null, "not-found">> => {
      const before = await findFiles(writing.db, id);
      if (before === null) return refuse("not-found");
      if (before.hash === file.hash) return accept(null);
      const former: FormerFiles[] = [...before.former, formerOf(before)];
      await replaceFile(writing.db, id, { file: { ...file, ...told }, former, at: writing.now });
      await writing.log({ kind: "picture.replaced", subjectId: id, keys: [mediaKey(id)] });
      return accept(null);
    },
    { by },
  );
  if (value.ok) await keepStill(files, { bytes, fileName });
  return value;
}

/** Takes out a picture that no story shows or ever showed to readers. @returns what is left of it on disk, to be removed */
export async function deletePicture(
  writing: Writing,
  id: string,
): Promise<Result<readonly FormerFiles[], "not-found" | "picture-used">> {
  const found = await findFiles(writing.db, id);
  if (found === null) return refuse("not-found");
  if (await isUsed(writing.db, id, USES_FOLLOWER)) return refuse("picture-used");
  await deleteMedia(writing.db, id);
  await writing.log({ kind: "picture.deleted", subjectId: id, keys: [mediaKey(id)] });
  return accept([...found.former, formerOf(found)]);
}

/** Tells the log of the pictures whose time is over: pages that may no longer show them are made anew. */
export async function expirePictures(writing: Writing): Promise<void> {
  for (const id of await markExpired(writing.db, writing.now))
    await writing.log({ kind: "picture.expired", subjectId: id, keys: [mediaKey(id)] });
}

function formerOf({ hash, files }: { hash: string; files: readonly string[] }): FormerFiles {
  return { hash, files: [originalKey(hash), ...files] };
}
