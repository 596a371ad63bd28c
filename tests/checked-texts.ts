import type { CheckedVersion } from "../src/features/checks/checked-version.ts";
import type { Block, Inline } from "../src/features/stories/body.ts";
import { noWords, type Words } from "../src/features/stories/story.ts";

/** A paragraph; `id` as its block's id. */
export function paragraph(text: string, id = "p0"): Block {
  return { type: "paragraph", attrs: { id }, content: [{ type: "text", text }] };
}

/** A paragraph of marked words. */
export function marked(...content: Inline[]): Block {
  return { type: "paragraph", attrs: { id: "p0" }, content };
}

/** A version that has everything around its words, with these blocks as its body. */
export function versionOf(
  language: string,
  blocks: readonly (Block | string)[],
  { words = {}, ...around }: Partial<Omit<CheckedVersion, "words">> & { words?: Partial<Words> } = {},
): CheckedVersion {
  const content = blocks.map((block, i) => (typeof block === "string" ? paragraph(block, `p${i}`) : block));
  return {
    language,
    kind: "story",
    writers: 1,
    hasSection: true,
    creditedMedia: new Set(),
    expiredMedia: new Map(),
    addresses: {
      origin: "https://news.example",
      prefixes: ["/en", "/fr"],
      known: new Set(["/en", "/en/open"]),
    },
    ...around,
    words: { ...noWords, headline: "", source: "Reuters", ...words, body: { type: "doc", content } },
  };
}
