import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { buildNewsroom } from "./build-newsroom.ts";
import { asksForScript, bundleReaderScript } from "./bundle-reader-script.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Readonly<Record<string, string>>;
};
/**
 * Packages stay where npm put them, but for React: it chooses between its two builds by NODE_ENV, and the one for development is
 * several times slower. Bundled, it is the one for production wherever the program is started from.
 */
const left = Object.keys(dependencies).filter((name) => !/^react(-dom)?$/.test(name));

/** Bundles a program of the project. */
export async function bundle(entry: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node24",
    format: "esm",
    external: left,
    banner: { js: REQUIRE },
    jsx: "automatic",
    sourcemap: true,
    plugins: [styleSheetsAsText(), readerScriptsAsText()],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** React is CommonJS and asks for Node's own modules by `require`. */
const REQUIRE =
  'import { createRequire as requiring } from "node:module"; const require = requiring(import.meta.url);';

/** `import css from "./x.css"` gives the style sheet as a string, minified: pages carry it inside. */
function styleSheetsAsText(): Plugin {
  return {
    name: "style sheets as text",
    setup(builder) {
      builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const made = await build({
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
          external: ["*.woff2"],
        });
        return { contents: made.outputFiles[0]?.text.trim() ?? "", loader: "text" };
      });
    },
  };
}

/** `import script from "./x.client.ts?script"` gives what readers' browsers run as a string: the server hands it out. */
function readerScriptsAsText(): Plugin {
  const namespace = "reader scripts";
  return {
    name: "reader scripts as text",
    setup(builder) {
      builder.onResolve({ filter: /\?script$/ }, ({ path, resolveDir }) =>
        asksForScript(path) ? { path: resolve(resolveDir, path), namespace } : null,
      );
      builder.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: bundleReaderScript(path),
        loader: "text",
      }));
    },
  };
}

if (import.meta.main) {
  await bundle("src/main.ts", "dist");
  await buildNewsroom("dist/newsroom");
}
