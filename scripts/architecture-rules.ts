import { posix } from "node:path";

/** One broken rule: the file, what it breaks, and by what. */
export type Violation = { readonly file: string; readonly rule: string; readonly detail: string };

/** The floors of the house. A file may import from its own floor's part and from the parts named here, never the other way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  locales: ["kernel"],
  migrations: [],
  platform: ["kernel", "migrations"],
  features: ["kernel", "platform", "locales"],
  site: ["kernel", "platform", "features", "locales"],
  newsroom: ["kernel", "features", "locales"],
  importers: ["kernel", "platform", "features", "locales"],
  app: ["kernel", "platform", "features", "locales", "site", "newsroom", "importers"],
  main: ["app"],
};

/** What may stand in some files only: a pattern, the files where it is at home, and the name of the rule. */
const atHome: readonly { rule: string; pattern: RegExp; home: RegExp }[] = [
  {
    rule: "SQL only in stores",
    pattern: /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/,
    home: /\.store\.ts$|^src\/platform\/(database|changes)\/|^migrations\//,
  },
  { rule: "environment only in app/config.ts", pattern: /process\.env\b/, home: /^src\/app\/config\.ts$/ },
  {
    rule: "the clock comes in as a value",
    pattern: /\bDate\.now\(|new Date\(\)|performance\.now\(/,
    home: /^src\/(platform|app)\/|^src\/newsroom\/kit\/browser-clock\.ts$|^src\/site\/app\/browser-clock\.client\.ts$/,
  },
  {
    rule: "files and network only outside the rules",
    pattern: /from "node:(fs|fs\/promises|net|http|https|child_process)"/,
    home: /^src\/(platform|app|importers)\/|^src\/site\/shell\/static-files\.ts$/,
  },
];

const MAX_LINES = 400;
const wornNames = /(^|[/.-])(lib|libs|utils?|helpers?|common|manager|misc)([/.-]|$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** What the newsroom's code would carry into the browser with it: what reads and writes the store, and the outside world. */
const neverInNewsroom = /\.(store|http)\.tsx?$|^src\/platform\//;
const importing =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g;

/** Every broken rule in these files (path from the project's root, and text). */
export function findViolations(files: ReadonlyMap<string, string>): Violation[] {
  const imports = new Map([...files].map(([file, text]) => [file, listImports(file, text)]));
  return [
    ...[...files].flatMap(([file, text]) => [...checkName(file), ...checkText(file, text)]),
    ...[...imports].flatMap(([file, targets]) => targets.flatMap((target) => checkImport(file, target))),
    ...findCircles(imports),
    ...checkNewsroom(files),
  ];
}

/** The files that this one imports, types and late imports included. */
function listImports(file: string, text: string): string[] {
  return [...text.matchAll(importing)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .filter((target) => target.startsWith("."))
    .map((target) => posix.normalize(posix.join(posix.dirname(file), target)));
}

function checkName(file: string): Violation[] {
  const name = posix.basename(file);
  const found: Violation[] = [];
  if (!kebabCase.test(name)) found.push({ file, rule: "kebab-case names", detail: name });
  if (wornNames.test(file)) found.push({ file, rule: "names that say something", detail: file });
  if (/^index\.tsx?$/.test(name)) found.push({ file, rule: "no index files", detail: name });
  return found;
}

function checkText(file: string, text: string): Violation[] {
  const found: Violation[] = [];
  const lines = text.split("\n").length - 1;
  if (lines > MAX_LINES) found.push({ file, rule: `at most ${MAX_LINES} lines`, detail: `${lines} lines` });
  if (/^export (\*|\{[^}]*\}) from /m.test(text))
    found.push({ file, rule: "no barrels", detail: "passes on what another file exports" });
  if (isTest(file)) return found;
  for (const { rule, pattern, home } of atHome) {
    const match = pattern.exec(text);
    if (match !== null && !home.test(file)) found.push({ file, rule, detail: match[0] });
  }
  return found;
}

function checkImport(file: string, target: string): Violation[] {
  const found: Violation[] = [];
  const [from, to] = [floorOf(file), floorOf(target)];
  if (isTest(file)) return found;
  if (from !== to && !(mayImport[from] ?? []).includes(to))
    found.push({ file, rule: `${from} may not import ${to}`, detail: target });
  const inside = /^(.*)\/internal\//.exec(target);
  if (inside !== null && !file.startsWith(`${inside[1]}/`))
    found.push({ file, rule: "internal/ belongs to its own folder", detail: target });
  const others = [importerOf(file), "html", null];
  if (from === "importers" && !others.includes(importerOf(target)))
    found.push({ file, rule: "importers share html/ and nothing else of one another", detail: target });
  if (isBrowserCode(target) !== isBrowserCode(file) && isBrowserCode(file) && to !== "kernel")
    found.push({ file, rule: "browser code imports browser code and kernel alone", detail: target });
  return found;
}

function floorOf(file: string): string {
  if (file === "src/main.ts") return "main";
  const [top, folder] = file.split("/");
  return (top === "src" ? folder : top) ?? "";
}

function importerOf(file: string): string | null {
  return /^src\/importers\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function isBrowserCode(file: string): boolean {
  return /\.client\.tsx?$/.test(file);
}

/**
 * The newsroom's screens run in a browser. Of a feature they may have the types of anything but a store, and of code what reads and
 * writes nothing: a file that imports a store, by whatever way, is an action.
 */
function checkNewsroom(files: ReadonlyMap<string, string>): Violation[] {
  const carried = new Map([...files].map(([file, text]) => [file, listImports(file, withoutTypes(text))]));
  const found: Violation[] = [];
  for (const [file, text] of files) {
    if (!file.startsWith("src/newsroom/") || isTest(file)) continue;
    for (const target of listImports(file, text)) {
      const isCarried = carried.get(file)?.includes(target) === true;
      const way = isCarried ? wayToStore(target, carried) : neverInNewsroom.test(target) ? [target] : null;
      if (way !== null && !target.startsWith("src/platform/") && !target.startsWith("src/newsroom/"))
        found.push({
          file,
          rule: "the newsroom carries no store, action or platform",
          detail: way.join(" -> "),
        });
    }
  }
  return found;
}

/** The imports from a file to the first that must not run in a browser; null where there is none. */
function wayToStore(
  file: string,
  carried: ReadonlyMap<string, readonly string[]>,
  seen = new Set<string>(),
): string[] | null {
  if (neverInNewsroom.test(file)) return [file];
  seen.add(file);
  for (const target of carried.get(file) ?? []) {
    const way = seen.has(target) ? null : wayToStore(target, carried, seen);
    if (way !== null) return [file, ...way];
  }
  return null;
}

function withoutTypes(text: string): string {
  return text.replace(/(^|\n)\s*(import|export) type\s[^;]*;/g, "$1");
}

/** Circles of imports, each told once, from its first file in the alphabet. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): Violation[] {
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push({ file, rule: "no circles", detail: [...path.slice(start), file].join(" -> ") });
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of [...imports.keys()].sort()) visit(file, []);
  return found;
}
