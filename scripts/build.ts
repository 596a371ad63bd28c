import { rmSync } from "node:fs";
import { build } from "esbuild";

/** Bundles the program into dist/, with the packages left where npm put them. */
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/main.ts"],
  outdir: "dist",
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

/** `import css from "./x.css"` gives the style sheet as a string, minified: pages carry it inside. */
function styleSheetsAsText(): import("esbuild").Plugin {
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
