import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: ["src/main.ts!", "scripts/*.{ts,mjs}", "bench/*.ts", "masthead.config.ts!"],
  project: ["{src,locales,migrations}/**/*.{ts,tsx}!", "{scripts,bench,tests}/**/*.{ts,mjs}"],
  ignoreExportsUsedInFile: true,
};

export default config;
