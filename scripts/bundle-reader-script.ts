import { buildSync } from "esbuild";

/** What ends the address of an import of a script that runs in readers' browsers, to be had as text. */
const ASKED = /\.client\.ts\?script$/;

/** Whether an import asks for a script of readers' browsers as text. */
export function asksForScript(target: string): boolean {
  return ASKED.test(target);
}

/** One file with all that a script needs, minified, for the browsers of the last three years. @param path with or without `?script` */
export function bundleReaderScript(path: string): string {
  const made = buildSync({
    entryPoints: [path.replace(/\?script$/, "")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    logLevel: "warning",
  });
  return made.outputFiles[0]?.text.trim() ?? "";
}
