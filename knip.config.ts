import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/main.ts!",
    "masthead.config.ts!",
    // Asked for as text.
    "src/site/**/*.client.ts!",
    // Named by the page that the build begins from.
    "src/newsroom/main.tsx!",
    "scripts/*.{ts,mjs}",
    // Programs of their own, which tests and benchmarks start.
    "tests/{count-up,publish-without-end,send-newsletters-without-end,read-hostile-pictures}.ts",
    // Bundled for a browser by its test.
    "tests/newsroom/editor-page/page.tsx",
    "bench/{bare-server,comment-writers,event-server,open-connections,publishing-server}.ts",
  ],
  project: ["{src,locales,migrations}/**/*.{ts,tsx}!", "{scripts,bench,tests}/**/*.{ts,mjs}"],
  ignoreExportsUsedInFile: true,
};

export default config;
