import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/**
 * Bundles screens for the browser: files named by their content, and a manifest that says which belong to the entry. Nothing in them
 * is inline and nothing evaluates text as code, so that the strictest policy lets them run.
 * @param base the address below which the files will stand; `./` beside whatever asks for them
 */
export async function bundleForBrowser({
  entry,
  folder,
  base,
}: {
  readonly entry: string;
  readonly folder: string;
  readonly base: string;
}): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import("vite"), import("@vitejs/plugin-react")]);
  await build({
    configFile: false,
    ...(entry.endsWith(".html") && { root: resolve(dirname(entry)) }),
    base,
    publicDir: false,
    plugins: [react()],
    logLevel: "error",
    build: {
      outDir: resolve(folder),
      // The first of each to know `light-dark()`, on which the colours stand, and popovers, as the menu is one.
      target: ["chrome123", "edge123", "firefox125", "safari17.5"],
      emptyOutDir: true,
      manifest: "manifest.json",
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(entry) },
    },
  });
}

/** Builds the newsroom's screens as the server hands them out, each file compressed as well as it can be. */
export async function buildNewsroom(folder: string): Promise<void> {
  const before = process.env.NODE_ENV;
  // Whoever builds, a test too: React's build for development is larger and slower.
  process.env.NODE_ENV = "production";
  try {
    await bundleForBrowser({ entry: "src/newsroom/index.html", folder, base: "/newsroom/" });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  compressAll(join(folder, "assets"));
}

/** The server has no time to compress what never changes: it is done once. */
function compressAll(folder: string): void {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  for (const name of readdirSync(folder).filter((file) => !file.endsWith(".map"))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, best));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
