import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";
import { asksForScript, bundleReaderScript } from "./scripts/bundle-reader-script.ts";

/** Style sheets are text to the program, as the build has them. */
const styleSheetsAsText: Plugin = {
  name: "style-sheets-as-text",
  enforce: "pre",
  resolveId(id, importer) {
    if (!id.endsWith(".css") || importer === undefined) return null;
    return `\0${new URL(id, `file://${importer}`).pathname}.js`;
  },
  load(id) {
    if (!id.startsWith("\0") || !id.endsWith(".css.js")) return null;
    return `export default ${JSON.stringify(readFileSync(id.slice(1, -3), "utf8"))};`;
  },
};

/** So are the scripts of readers' browsers. */
const readerScriptsAsText: Plugin = {
  name: "reader-scripts-as-text",
  enforce: "pre",
  resolveId(id, importer) {
    if (!asksForScript(id) || importer === undefined) return null;
    return `\0${new URL(id, `file://${importer}`).pathname}.as-text.js`;
  },
  load(id) {
    if (!id.startsWith("\0") || !id.endsWith(".client.ts.as-text.js")) return null;
    return `export default ${JSON.stringify(bundleReaderScript(id.slice(1, -".as-text.js".length)))};`;
  },
};

const shared = {
  plugins: [styleSheetsAsText, readerScriptsAsText],
  oxc: { jsx: { runtime: "automatic" as const } },
};

/** What is waited for may take long on a busy machine; what never comes fails all the same. */
const expectations = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    reporters: ["default"],
    // Tests of browsers and databases wait more than they work: more at a time than there are cores, and none is hurried.
    maxWorkers: 3,
    projects: [
      {
        ...shared,
        test: {
          name: "rules",
          include: ["{src,scripts,bench,locales}/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          exclude: ["**/*.database.test.ts", "**/node_modules/**"],
          pool: "threads",
          isolate: false,
          // Property tests are as long as their cases, and slower on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "databases",
          include: ["src/**/*.database.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/{architecture,browser}/**"],
          globalSetup: ["tests/start-postgres.ts"],
          expect: expectations,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/unpack-browser.ts", "tests/browser/build-newsroom.ts"],
          expect: expectations,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
