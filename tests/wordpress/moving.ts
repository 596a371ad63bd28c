import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { type ExportImport, importExport } from "../../src/importers/wordpress/import-export.ts";
import type { ImportReport } from "../../src/importers/wordpress/import-report.ts";
import type { Ledger } from "../../src/platform/database/ledger.ts";
import { openFolder } from "../../src/platform/files/file-store.ts";
import { BEGINNING } from "../databases.ts";
import { smallNewspaper } from "../small-newspaper.ts";

/** A folder with a copy of WordPress's uploads (and a picture beside it that nobody may take), and a way to bring exports in. */
export function openMoving() {
  const folder = mkdtempSync(join(tmpdir(), "masthead-wordpress-"));
  const uploads = join(folder, "site", "uploads");
  return {
    folder,
    uploads,
    async prepare() {
      const picture = (background: string) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } });
      mkdirSync(join(uploads, "2012", "01"), { recursive: true });
      mkdirSync(join(uploads, "2011"));
      await picture("#204060")
        .jpeg()
        .toFile(join(uploads, "2012", "01", "harbour.jpg"));
      await picture("#a0b0c0")
        .png()
        .toFile(join(uploads, "2012", "01", "quay.png"));
      await picture("#aa0000")
        .jpeg()
        .toFile(join(uploads, "2011", "lost.jpg"));
      await picture("#00ff00").jpeg().toFile(join(folder, "secret.jpg"));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
    /** Brings in an export given as its text, with the pictures of the folder unless told otherwise. */
    bring(ledger: Ledger, xml: string | Uint8Array, more: Partial<ExportImport> = {}): Promise<ImportReport> {
      const file = join(folder, "export.xml");
      writeFileSync(file, xml);
      return importExport({
        file,
        ledger,
        files: openFolder(join(folder, "files")),
        newspaper: smallNewspaper,
        now: BEGINNING,
        uploads,
        onProgress: () => undefined,
        ...more,
      });
    },
  };
}
