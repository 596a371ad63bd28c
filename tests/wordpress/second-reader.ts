/**
 * A second reader of WordPress exports, to hold the importer against: regular expressions over the whole text and a tree, nothing of
 * the importer's own. Slow and simple.
 */
type SecondReading =
  | { readonly isBroken: true; readonly line: number }
  | { readonly isBroken: false; readonly export: CountedExport | null };

/** What a well-formed export holds. */
type CountedExport = {
  readonly items: Readonly<Record<string, number>>;
  readonly terms: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, number>>;
  readonly authors: number;
  /** Posts and pages that anybody could read there. */
  readonly public: { readonly stories: number; readonly pages: number };
};

type Element = { readonly name: string; readonly children: Element[]; text: string; readonly line: number };

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const NOT_SHOWN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;
const TAG = /<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const FAULT_IN_TEXT = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|\]\]>/;

export function readAgain(xml: string): SecondReading {
  const sections: string[] = [];
  const onlyLines = (text: string) => text.replace(/[^\n]/g, "");
  // A section leaves its lines behind, so that those after it keep their numbers.
  const source = xml
    .replace(/^\uFEFF/, "")
    .replace(
      CDATA,
      (whole, inside: string) => `\u{F0000}${sections.push(inside) - 1}\u{F0001}${onlyLines(whole)}`,
    )
    .replace(NOT_SHOWN, onlyLines);
  const lineAt = (at: number) => source.slice(0, at).split("\n").length;
  const root: Element = { name: "", children: [], text: "", line: 0 };
  const open: { element: Element; tag: string; namespaces: ReadonlyMap<string, string> }[] = [
    { element: root, tag: "", namespaces: new Map([["xml", "xml"]]) },
  ];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const text = source.slice(at, next === -1 ? source.length : next);
    const fault = FAULT_IN_TEXT.exec(text);
    if (fault !== null) return { isBroken: true, line: lineAt(at + fault.index) };
    const top = open.at(-1);
    if (top === undefined) throw new Error("the root is never closed");
    top.element.text += text.replace(
      /\u{F0000}(\d+)\u{F0001}\n*/gu,
      (_, number: string) => sections[Number(number)] ?? "",
    );
    if (next === -1) break;
    TAG.lastIndex = next;
    const found = TAG.exec(source);
    if (found === null) return { isBroken: true, line: lineAt(next) };
    const [, closing, tag = "", attributes = "", empty] = found;
    at = TAG.lastIndex;
    if (closing === "/") {
      if (top.tag !== tag) return { isBroken: true, line: lineAt(next) };
      open.pop();
      continue;
    }
    const namespaces = new Map(top.namespaces);
    for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
      if (name === "xmlns" || name.startsWith("xmlns:"))
        namespaces.set(name.slice(6), double ?? single ?? "");
    }
    const element = { name: nameOf(tag, namespaces), children: [], text: "", line: lineAt(next) };
    top.element.children.push(element);
    if (empty !== "/") open.push({ element, tag, namespaces });
  }
  if (open.length > 1) return { isBroken: true, line: source.split("\n").length };
  return { isBroken: false, export: countExport(root) };
}

function nameOf(tag: string, namespaces: ReadonlyMap<string, string>): string {
  const [local = "", prefix = ""] = tag.split(":").reverse();
  const uri = namespaces.get(prefix) ?? "";
  const isWordPress = /^https?:\/\/wordpress\.org\/export\/\d\.\d\/$/.test(uri);
  return isWordPress ? `wp ${local}` : uri === "" ? local : `${uri} ${local}`;
}

function countExport(root: Element): CountedExport | null {
  const channel = root.children
    .find(({ name }) => name === "rss")
    ?.children.find(({ name }) => name === "channel");
  if (channel === undefined || !/^1\.[0-2]$/.test(textOf(channel, "wp wxr_version"))) return null;
  const every = (name: string) => channel.children.filter((child) => child.name === name);
  const items = every("item");
  const comments = items.flatMap((item) => item.children.filter(({ name }) => name === "wp comment"));
  const isPublic = (type: string) =>
    items.filter(
      (item) =>
        textOf(item, "wp post_type") === type &&
        textOf(item, "wp status") === "publish" &&
        textOf(item, "wp post_password") === "",
    ).length;
  return {
    items: tally(
      items.map(
        (item) => `${textOf(item, "wp post_type") || "no type"} ${textOf(item, "wp status") || "no status"}`,
      ),
    ),
    terms: tally([
      ...every("wp category").map(() => "category"),
      ...every("wp tag").map(() => "post_tag"),
      ...every("wp term").map((term) => textOf(term, "wp term_taxonomy") || "no taxonomy"),
    ]),
    comments: tally(
      comments.map((comment) => {
        const standing = textOf(comment, "wp comment_approved");
        const word = { "1": "approved", spam: "spam", trash: "removed" }[standing] ?? "pending";
        return `${textOf(comment, "wp comment_type") || "comment"} ${word}`;
      }),
    ),
    authors: every("wp author").filter((author) => textOf(author, "wp author_login") !== "").length,
    public: { stories: isPublic("post"), pages: isPublic("page") },
  };
}

function textOf(element: Element, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? "";
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
