/** What a page tells of its article to search engines, as schema.org has it. Empty where it tells nothing. */
export type LinkedArticle = {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly publisher: string;
  readonly language: string;
};

const NOTHING: LinkedArticle = { headline: "", authors: [], published: "", publisher: "", language: "" };
const ARTICLE = /(Article|BlogPosting|Report)$/;
/** How many values are looked through: no page tells more by intent. */
const MOST_VALUES = 10_000;

/** Finds the article in the texts of a page's `application/ld+json` scripts; broken ones tell nothing. */
export function readLinkedData(scripts: readonly string[]): LinkedArticle {
  for (const script of scripts) {
    const article = findArticle(parsed(script));
    if (article !== null) return article;
  }
  return NOTHING;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function findArticle(root: unknown): LinkedArticle | null {
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen++) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_VALUES));
    if (!isRecord(value)) continue;
    if (textsOf(value["@type"]).some((type) => ARTICLE.test(type))) return articleOf(value);
    waiting.push(value["@graph"], value.mainEntity);
  }
  return null;
}

function articleOf(value: Record<string, unknown>): LinkedArticle {
  return {
    headline: textsOf(value.headline)[0] ?? "",
    authors: namesOf(value.author),
    published: textsOf(value.datePublished)[0] ?? "",
    publisher: namesOf(value.publisher)[0] ?? "",
    language: textsOf(value.inLanguage)[0] ?? "",
  };
}

/** Names stand as texts, or as people and organisations that have them. */
function namesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => textsOf(isRecord(one) ? one.name : one)).slice(0, 20);
}

function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all
    .filter((one) => typeof one === "string")
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter((one) => one !== "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
