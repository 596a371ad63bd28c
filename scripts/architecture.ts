import { readdirSync, readFileSync } from "node:fs";
import { findViolations } from "./architecture-rules.ts";

/** Holds the house to its rules (architecture-rules.ts) and names every file that breaks one. */
const files = new Map(
  ["src", "locales", "migrations"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .map((name): [string, string] => {
        const file = `${top}/${name.replaceAll("\\", "/")}`;
        return [file, readFileSync(file, "utf8")];
      }),
  ),
);
const violations = findViolations(files);
for (const { file, rule, detail } of violations) console.error(`${file}: ${rule}: ${detail}`);
if (violations.length > 0) process.exitCode = 1;
else console.log(`${files.size} files keep to the architecture`);
