import { SaxesParser, type SaxesTagNS } from "saxes";
import { cleanXml, UnreadableExport } from "./clean-xml.ts";
import type { ChannelField, WxrPart } from "./wxr-item.ts";
import { buildPart, type OpenRecord, type RecordKind } from "./wxr-records.ts";

/** What a reading knows at its end. */
export type ReadingFacts = {
  /** Characters left out that XML forbids. */
  readonly dropped: number;
  /** Where `<channel>` begins; 0 when there is none. */
  readonly channelLine: number;
};

const RECORDS: Readonly<Record<string, RecordKind>> = {
  item: "item",
  "wp:author": "author",
  "wp:category": "category",
  "wp:tag": "tag",
  "wp:term": "term",
};
const INSIDE_ITEM: Readonly<Record<string, RecordKind>> = {
  "wp:comment": "comment",
  "wp:postmeta": "postmeta",
};
const CHANNEL_FIELDS: ReadonlyMap<string, ChannelField> = new Map([
  ["title", "title"],
  ["link", "link"],
  ["language", "language"],
  ["wp:wxr_version", "wxr_version"],
  ["wp:base_site_url", "base_site_url"],
  ["wp:base_blog_url", "base_blog_url"],
]);

/**
 * Reads a WordPress export piece by piece, whatever its size: gives what each piece of the file completed, in the file's order.
 * Elements are known by their namespaces, never by their prefixes.
 * @throws UnreadableExport with line and reason when the file is not well-formed XML or begins as something else; what came before
 * that line was given already, so that a caller who must not act on half a file reads it once to its end first
 */
export async function* readWxr(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly WxrPart[], ReadingFacts, undefined> {
  const cleaner = cleanXml();
  const reader = openReader();
  for await (const chunk of chunks) yield reader.read(cleaner.text(chunk));
  yield reader.read(cleaner.rest());
  yield reader.end();
  return { dropped: cleaner.dropped(), channelLine: reader.channelLine() };
}

type Capture = { name: string; depth: number; text: string; attributes: SaxesTagNS["attributes"] | null };

function openReader() {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const records: OpenRecord[] = [];
  let parts: WxrPart[] = [];
  let capture: Capture | null = null;
  let depth = 0;
  let inChannel = false;
  let channelLine = 0;

  parser.on("error", (error) => {
    throw faultOf(error);
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (capture !== null) return;
    const name = nameOf(tag);
    const record = records.at(-1);
    if (record === undefined) openInChannel(name);
    else if (depth === record.depth + 1) openInRecord(record, name, tag);
  });
  parser.on("closetag", (tag) => {
    if (capture !== null && capture.depth === depth) {
      keep(capture);
      capture = null;
    }
    const record = records.at(-1);
    if (record?.depth === depth) close(record);
    if (depth === 2 && inChannel && tag.local === "channel") inChannel = false;
    depth--;
  });
  const add = (text: string) => {
    if (capture !== null) capture.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);

  function openInChannel(name: string) {
    if (depth === 1 && name !== "rss")
      throw new UnreadableExport(`this is no WordPress export: it begins with <${name}>`, parser.line);
    if (depth === 2) inChannel = name === "channel";
    if (depth === 2 && inChannel && channelLine === 0) channelLine = parser.line;
    if (depth !== 3 || !inChannel) return;
    const kind = RECORDS[name];
    if (kind !== undefined) open(kind);
    else if (CHANNEL_FIELDS.has(name)) capture = { name, depth, text: "", attributes: null };
  }

  function openInRecord(record: OpenRecord, name: string, tag: SaxesTagNS) {
    const kind = record.kind === "item" ? INSIDE_ITEM[name] : undefined;
    if (kind !== undefined) open(kind);
    else capture = { name, depth, text: "", attributes: name === "category" ? tag.attributes : null };
  }

  function open(kind: RecordKind) {
    records.push({ kind, depth, line: parser.line, fields: new Map(), filings: [], meta: [], comments: [] });
  }

  function keep({ name, text, attributes }: Capture) {
    const record = records.at(-1);
    const field = CHANNEL_FIELDS.get(name);
    if (record === undefined) {
      if (field !== undefined)
        parts.push({ kind: "channel", name: field, value: text.trim(), line: parser.line });
    } else if (attributes !== null && record.kind === "item") {
      const domain = attributes.domain?.value ?? "category";
      record.filings.push({ domain, slug: attributes.nicename?.value ?? "", name: text.trim() });
    } else if (!record.fields.has(name)) record.fields.set(name, text);
  }

  function close(record: OpenRecord) {
    records.pop();
    const part = buildPart(record, records.at(-1));
    if (part !== null) parts.push(part);
  }

  function take(): readonly WxrPart[] {
    const taken = parts;
    parts = [];
    return taken;
  }

  return {
    read(text: string): readonly WxrPart[] {
      parser.write(text);
      return take();
    },
    end(): readonly WxrPart[] {
      parser.close();
      return take();
    },
    channelLine: () => channelLine,
  };
}

/** The usual names of elements by namespace and local name: asked for with every tag of the file. */
const shortNames = new Map<string, Map<string, string>>();
/** No export has more names than this; one that makes up names without end is not to fill the memory. */
const MOST_NAMES = 1000;

/** The usual name of an element, whatever prefix the file gave its namespace: `wp:post_id`, `content:encoded`, `title`. */
function nameOf({ uri, local }: SaxesTagNS): string {
  if (uri === "") return local;
  const known = shortNames.get(uri);
  const name = known?.get(local);
  if (name !== undefined) return name;
  const prefix = prefixOf(uri);
  const made = prefix === null ? `${uri} ${local}` : `${prefix}:${local}`;
  if (known === undefined) {
    if (shortNames.size < MOST_NAMES) shortNames.set(uri, new Map([[local, made]]));
  } else if (known.size < MOST_NAMES) known.set(local, made);
  return made;
}

function prefixOf(uri: string): string | null {
  if (/^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/$/.test(uri)) return "wp";
  if (/^https?:\/\/wordpress\.org\/export\/\d+\.\d+\/excerpt\/$/.test(uri)) return "excerpt";
  if (uri === "http://purl.org/rss/1.0/modules/content/") return "content";
  return uri === "http://purl.org/dc/elements/1.1/" ? "dc" : null;
}

function faultOf(error: Error): UnreadableExport {
  const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
  if (line === undefined) return new UnreadableExport(error.message);
  return new UnreadableExport(`column ${column}: ${reason}`, Number(line));
}
