import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { type FormerFiles, leaveOutFilesInUse } from "./replacing.store.ts";

/** Removes the files of what pictures were before, but those that a picture is made of still, or again. */
export async function removeFormerFiles(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  former: readonly FormerFiles[],
): Promise<void> {
  for (const one of await leaveOutFilesInUse(ledger.database.db, former))
    for (const file of one.files) await files.remove(file);
}
