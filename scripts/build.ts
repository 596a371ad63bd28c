import { rmSync } from "node:fs";
import { build, type Plugin } from "esbuild";

/** Bundles a program of the project, with the packages left where npm put them. */
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
    packages: "external",
    jsx: "automatic",
    sourcemap: true,
    plugins: [styleSheetsAsText()],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

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

if (import.meta.main) await bundle("src/main.ts", "dist");
