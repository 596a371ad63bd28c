/** An answer to a reader, or what the program itself would answer now. */
export type PageAnswered = { readonly status: number; readonly contentType: string; readonly body: string };

/** Whose traces are looked for: a version, by its id and by the path of its page. */
export type Subject = { readonly versionId: string; readonly path: string };

/** All that a page shows of one version: what must be the same for every reader, wherever the page was kept. */
export type Sight = {
  /** The status, where it is not 200. */
  readonly status: number;
  /** The revision that a story's own page says it shows; null on every other page. */
  readonly revision: string | null;
  /** The texts of the links to it, each once. */
  readonly links: readonly string[];
  /** Its entry in a feed or a sitemap; null elsewhere. */
  readonly entry: string | null;
};

/** What a page shows of a version. Texts are taken as they stand in the page: both sides were written by the same program. */
export function sightOf(answer: PageAnswered, subject: Subject): Sight {
  const { status, contentType, body } = answer;
  const nothing = { status, revision: null, links: [], entry: null };
  if (status !== 200) return nothing;
  if (/\bfeed\+json\b/.test(contentType)) return { ...nothing, entry: findJsonItem(body, subject) };
  if (/\bxml\b/.test(contentType) && !/\bhtml\b/.test(contentType))
    return { ...nothing, entry: findAtomEntry(body, subject) ?? findMappedAddress(body, subject) };
  return { ...nothing, revision: findRevision(body), links: findLinks(body, subject) };
}

/** Whether two pages show the same of a version. */
export function isSameSight(one: Sight, other: Sight): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The structured data of a story's page names the revision (schema.org's `version`). */
function findRevision(body: string): string | null {
  const data = /<script\b[^>]*\bld\+json\b[^>]*>([\s\S]*?)<\/script>/.exec(body)?.[1] ?? "";
  return /"version":"([^"]+)"/.exec(data)?.[1] ?? null;
}

/** Links by path or with an origin before it, whatever else the element says. */
function findLinks(body: string, { path }: Subject): string[] {
  const literal = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const link = new RegExp(
    `<a\\b[^>]*\\bhref=["']?(?:https?://[^/"'\\s]+)?${literal}["']?(?=[\\s>])[^>]*>([\\s\\S]*?)</a>`,
    "g",
  );
  const texts = [...body.matchAll(link)].map((match) =>
    (match[1] ?? "")
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return [...new Set(texts)].sort();
}

function findAtomEntry(body: string, { versionId }: Subject): string | null {
  const entries = body.split("<entry>").slice(1);
  const entry = entries.find((one) => one.includes(`urn:masthead:${versionId}<`));
  return entry?.split("</entry>")[0] ?? null;
}

function findMappedAddress(body: string, { path }: Subject): string | null {
  const entries = body.split("<url>").slice(1);
  const entry = entries.find((one) => /<loc>https?:\/\/[^/]+([^<]*)<\/loc>/.exec(one)?.[1] === path);
  return entry?.split("</url>")[0] ?? null;
}

function findJsonItem(body: string, { versionId }: Subject): string | null {
  try {
    const { items } = JSON.parse(body) as { items?: readonly { id?: unknown }[] };
    const item = items?.find((one) => one.id === `urn:masthead:${versionId}`);
    return item === undefined ? null : JSON.stringify(item);
  } catch {
    return null;
  }
}
