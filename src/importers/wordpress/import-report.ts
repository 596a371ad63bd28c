import { held } from "./held-text.ts";

/** One thing that did not come over as it was, and where. */
export type Remark = {
  readonly what: string;
  readonly reason: string;
  /** The post's id in WordPress; null where it concerns no post, or one without an id. */
  readonly postId: number | null;
  /** What it concerns where no id tells: a name, an address, or the line of the file. */
  readonly where?: string;
};

/** Counts by name, as `post publish` or `category`. */
export type Counts = Readonly<Record<string, number>>;

/** What an import saw and did. */
export type ImportReport = {
  /** Whose export, as it is remembered: `wordpress:` and the site's address. */
  readonly source: string;
  readonly wxrVersion: string;
  /** What the file holds. */
  readonly counted: {
    /** By type and status, `post publish`. */
    readonly items: Counts;
    /** By taxonomy. */
    readonly terms: Counts;
    /** By type and status, `comment approved`. */
    readonly comments: Counts;
    readonly authors: number;
  };
  /** What came in now, by its kind. */
  readonly brought: Counts;
  /** What an earlier run had brought in. */
  readonly alreadyThere: Counts;
  /** What became something else than it was. */
  readonly converted: readonly Remark[];
  readonly leftOut: readonly Remark[];
};

/** Collects what an import has to tell. Each text is kept once, however many posts it is told of. */
export type Telling = {
  count(group: keyof ImportReport["counted"] | "brought" | "alreadyThere", name: string, by?: number): void;
  converted(remark: Remark): void;
  leftOut(remark: Remark): void;
  finish(about: Pick<ImportReport, "source" | "wxrVersion">): ImportReport;
};

export function openTelling(): Telling {
  const counts = new Map<string, Map<string, number>>();
  const converted: Remark[] = [];
  const leftOut: Remark[] = [];
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = held(text);
    texts.set(own, own);
    return own;
  };
  const kept = ({ what, reason, postId, where }: Remark): Remark => ({
    what: once(what),
    reason: once(reason),
    postId,
    ...(where === undefined ? {} : { where: held(where) }),
  });
  const told = (group: string): Counts =>
    Object.fromEntries([...(counts.get(group) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    count(group, name, by = 1) {
      if (by === 0) return;
      const names = counts.get(group) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + by);
      counts.set(group, names);
    },
    converted: (remark) => converted.push(kept(remark)),
    leftOut: (remark) => leftOut.push(kept(remark)),
    finish: (about) => ({
      ...about,
      counted: {
        items: told("items"),
        terms: told("terms"),
        comments: told("comments"),
        authors: counts.get("authors")?.get("author") ?? 0,
      },
      brought: told("brought"),
      alreadyThere: told("alreadyThere"),
      converted,
      leftOut,
    }),
  };
}

const MOST_PLACES = 100;

/** The report as lines for a terminal. The posts of one cause stand together, at most a hundred of them. */
export function formatReport(
  report: ImportReport,
  { mostPlaces = MOST_PLACES }: { mostPlaces?: number } = {},
): string {
  const { items, terms, comments, authors } = report.counted;
  const counted = {
    ...items,
    ...Object.fromEntries(Object.entries(terms).map(([name, count]) => [`terms of ${name}`, count])),
    ...comments,
    authors,
  };
  return [
    `${report.source} (WXR ${report.wxrVersion})`,
    ...titled("Counted in the file:", countLines(counted), "  nothing"),
    ...titled("Brought in:", countLines(report.brought), "  nothing"),
    ...titled("Already there:", countLines(report.alreadyThere)),
    ...titled("Converted:", remarkLines(report.converted, mostPlaces)),
    ...titled("Left out:", remarkLines(report.leftOut, mostPlaces)),
  ].join("\n");
}

/** Numbers under one another, each with what it counts. */
function countLines(counts: Counts): string[] {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  const width = Math.max(0, ...some.map(([, count]) => String(count).length));
  return some.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`);
}

function titled(title: string, lines: readonly string[], otherwise?: string): string[] {
  if (lines.length > 0) return [title, ...lines];
  return otherwise === undefined ? [] : [title, otherwise];
}

function remarkLines(remarks: readonly Remark[], mostPlaces: number): string[] {
  const groups = new Map<string, { count: number; posts: Set<string>; others: Set<string> }>();
  for (const { what, reason, postId, where } of remarks) {
    const name = `${what}: ${reason}`;
    const group = groups.get(name) ?? { count: 0, posts: new Set(), others: new Set() };
    group.count++;
    if (postId !== null) group.posts.add(String(postId));
    else if (where !== undefined) group.others.add(where);
    groups.set(name, group);
  }
  return [...groups].map(([name, { count, posts, others }]) => {
    const places = [
      ...(posts.size === 0 ? [] : [`${posts.size === 1 ? "post" : "posts"} ${shown(posts, mostPlaces)}`]),
      ...(others.size === 0 ? [] : [shown(others, mostPlaces)]),
    ];
    return `  ${count === 1 ? "" : `${count} × `}${name}${places.length === 0 ? "" : ` (${places.join("; ")})`}`;
  });
}

function shown(places: ReadonlySet<string>, most: number): string {
  return `${[...places].slice(0, most).join(", ")}${places.size > most ? " and more" : ""}`;
}
