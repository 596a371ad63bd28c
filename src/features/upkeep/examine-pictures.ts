import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { originalKey } from "../media/add-picture.ts";
import { countMedia, listMediaFiles, type MediaFiles } from "../media/media-files.store.ts";
import type { Complaint, Examination, Patient } from "./complaint.ts";

const RESTORE = "bring the file back from a backup of the media folder";
const AT_A_TIME = 200;

/** That the files of every picture are there, whole, and of their size. */
export const picturesExamination: Examination = {
  name: "pictures",
  async *examine({ database, files, onProgress }) {
    const total = await countMedia(database.db);
    let done = 0;
    let after = "";
    for (;;) {
      const part = await listMediaFiles(database.db, after, AT_A_TIME);
      for (const picture of part) {
        yield* examinePicture(files, picture);
        done += 1;
        onProgress(done, Math.max(done, total));
      }
      const last = part.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  },
};

async function* examinePicture(files: Patient["files"], picture: MediaFiles): AsyncGenerator<Complaint> {
  const where = `picture ${picture.id} (${picture.fileName})`;
  const original = await files.find(originalKey(picture.hash));
  if (original === null) yield { where, what: "its original is gone", todo: RESTORE };
  else if (original.size !== picture.bytes || (await hashOf(original.open())) !== picture.hash)
    yield { where, what: "its original is not the file that was taken in", todo: RESTORE };
  for (const rendition of picture.renditions) {
    const file = await files.find(rendition.file);
    if (file === null) yield { where, what: `${rendition.file} is gone`, todo: RESTORE };
    else if (file.size !== rendition.bytes)
      yield { where, what: `${rendition.file} is not of its size`, todo: RESTORE };
  }
  if (picture.state === "failed")
    yield { where, what: "its sizes could not be made", todo: "replace it by a file that is whole" };
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of stream) hash.update(bytes);
  return hash.digest("hex");
}
