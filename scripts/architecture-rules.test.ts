import { describe, expect, it } from "vitest";
import { findViolations } from "./architecture-rules.ts";

/** The house with one planted file: each rule must see its own violation, or it has gone blind. */
function rulesBrokenBy(file: string, text: string, others: readonly [string, string][] = []): string[] {
  return findViolations(new Map([[file, text], ...others])).map((violation) => violation.rule);
}

const target = (file: string): [string, string] => [file, "export const it = 1;\n"];

describe("the architecture", () => {
  it("lets a proper file be", () => {
    expect(
      rulesBrokenBy(
        "src/features/stories/story.ts",
        'import { it } from "../../kernel/ids.ts";\nexport const story = it;\n',
        [target("src/kernel/ids.ts")],
      ),
    ).toEqual([]);
  });

  it.each([
    ["src/kernel/a.ts", "../platform/b.ts", "kernel may not import platform"],
    ["src/platform/a.ts", "../features/stories/b.ts", "platform may not import features"],
    ["src/features/stories/a.ts", "../../site/b.ts", "features may not import site"],
    ["src/site/a.ts", "../newsroom/b.ts", "site may not import newsroom"],
    ["src/newsroom/a.ts", "../site/b.ts", "newsroom may not import site"],
    ["src/newsroom/a.ts", "../platform/b.ts", "newsroom may not import platform"],
    [
      "src/newsroom/a.ts",
      "../features/stories/b.store.ts",
      "the newsroom carries no store, action or platform",
    ],
    ["src/importers/a.ts", "../site/b.ts", "importers may not import site"],
    ["src/site/a.ts", "../app/wire.ts", "site may not import app"],
    ["src/main.ts", "./site/b.ts", "main may not import site"],
    [
      "src/importers/pages/a.ts",
      "../wordpress/b.ts",
      "importers share html/ and nothing else of one another",
    ],
    ["src/features/stories/a.ts", "../media/internal/b.ts", "internal/ belongs to its own folder"],
    ["src/site/parts/a.client.ts", "../b.ts", "browser code imports browser code and kernel alone"],
  ])("sees that %s imports %s", (file, imported, rule) => {
    expect(rulesBrokenBy(file, `import { it } from "${imported}";\n`)).toEqual([rule]);
  });

  it("sees a type import and a late import as well", () => {
    expect(rulesBrokenBy("src/kernel/a.ts", 'import type { It } from "../app/b.ts";\n')).toHaveLength(1);
    expect(rulesBrokenBy("src/kernel/a.ts", 'const it = await import("../app/b.ts");\n')).toHaveLength(1);
    expect(
      rulesBrokenBy("src/kernel/a.ts", 'import {\n  one,\n  two,\n} from "../app/b.ts";\n'),
    ).toHaveLength(1);
  });

  describe("in the newsroom's browser code", () => {
    const store = target("src/features/stories/stories.store.ts");
    const action: [string, string] = [
      "src/features/stories/publish.ts",
      'import { it } from "./stories.store.ts";\nexport const act = it;\nexport type Refusal = "late";\n',
    ];
    const broken = (text: string, others: [string, string][]) =>
      rulesBrokenBy("src/newsroom/screens/a.ts", text, others);
    const RULE = "the newsroom carries no store, action or platform";

    it("sees an action, which imports a store, and what reaches one by another file", () => {
      expect(broken('import { act } from "../../features/stories/publish.ts";\n', [store, action])).toEqual([
        RULE,
      ]);
      const between: [string, string] = [
        "src/features/stories/c.ts",
        'import { act } from "./publish.ts";\n',
      ];
      const text = 'import { c } from "../../features/stories/c.ts";\n';
      expect(broken(text, [store, action, between])).toEqual([RULE]);
    });

    it("sees the type of a store", () => {
      expect(broken('import type { It } from "../../features/stories/stories.store.ts";\n', [store])).toEqual(
        [RULE],
      );
    });

    it("lets the type of an action and a pure rule be", () => {
      const type = 'import type { Refusal } from "../../features/stories/publish.ts";\n';
      expect(broken(type, [store, action])).toEqual([]);
      const rule: [string, string] = [
        "src/features/stories/rule.ts",
        'import type { Refusal } from "./publish.ts";\n',
      ];
      expect(broken('import { r } from "../../features/stories/rule.ts";\n', [store, action, rule])).toEqual(
        [],
      );
    });
  });

  it("sees a circle, types included", () => {
    const broken = rulesBrokenBy("src/kernel/a.ts", 'import type { B } from "./b.ts";\n', [
      ["src/kernel/b.ts", 'import { a } from "./c.ts";\n'],
      ["src/kernel/c.ts", 'import { a } from "./a.ts";\n'],
    ]);
    expect(broken).toEqual(["no circles"]);
  });

  it.each([
    ["SQL only in stores", "src/features/stories/publish-story.ts", 'db.selectFrom("versions")'],
    ["SQL only in stores", "src/site/pages/front-page.tsx", "sql`SELECT 1`"],
    ["environment only in app/config.ts", "src/platform/http/serve.ts", "const port = process.env.PORT;"],
    ["the clock comes in as a value", "src/features/stories/story.ts", "const now = Date.now();"],
    [
      "files and network only outside the rules",
      "src/features/stories/story.ts",
      'import { open } from "node:fs";',
    ],
    ["no barrels", "src/kernel/words.ts", 'export * from "./text.ts";'],
    ["no index files", "src/kernel/index.ts", ""],
    ["kebab-case names", "src/kernel/cacheKeys.ts", ""],
    ["names that say something", "src/kernel/utils.ts", ""],
    ["names that say something", "src/features/common/story.ts", ""],
    ["at most 400 lines", "src/kernel/text.ts", "\n".repeat(401)],
  ])("sees that a file breaks: %s", (rule, file, text) => {
    expect(rulesBrokenBy(file, `${text}\n`)).toContain(rule);
  });
});
