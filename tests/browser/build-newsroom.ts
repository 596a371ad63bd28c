import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildNewsroom } from "../../scripts/build-newsroom.ts";

const FOLDER = join("dist", "newsroom");

/** Builds the newsroom's screens where that was not done since a source of theirs changed. */
export async function setup() {
  if (isOutOfDate()) await buildNewsroom(FOLDER);
}

function isOutOfDate(): boolean {
  const page = join(FOLDER, "index.html");
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  const sources = ["src/newsroom", "src/features", "locales", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  return [...sources, "package-lock.json"].some((file) => statSync(file).mtimeMs > built);
}
