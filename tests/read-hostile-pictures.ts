import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeRendition } from "../src/platform/images/make-rendition.ts";
import { readPicture } from "../src/platform/images/read-picture.ts";

// A process of its own, so that a crash is seen as one and the memory is this work's alone.
const folder = process.argv[2] ?? "";
const told = { files: 0, shown: 0, refused: 0, peakMegabytes: 0 };
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name));
  told.files++;
  const read = await readPicture(bytes);
  if (!read.ok) {
    told.refused++;
    continue;
  }
  for (const format of ["jpeg", "webp", "avif"] as const) {
    await makeRendition(bytes, { format, width: 960, rights: { creator: "", credit: "", copyright: "" } });
  }
  told.shown++;
}
told.peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(told));
