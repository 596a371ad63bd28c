import { stat } from "node:fs/promises";
import type { Newspaper } from "../../features/settings/newspaper.ts";
import { newId } from "../../kernel/ids.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { beginRun, endRun, findRunUnderWay, listImported, saveRunProgress } from "../imported.store.ts";
import { bringFiling } from "./bring-filing.ts";
import { UnreadableExport } from "./clean-xml.ts";
import { kindOfComment } from "./comments.ts";
import { type ConvertedPost, type Converting, convertPost, hashOfItem, refOf } from "./convert-post.ts";
import { fateOf } from "./fate.ts";
import { fromWeb } from "./fetch-picture.ts";
import { type ImportReport, openTelling, type Telling } from "./import-report.ts";
import { fromFolder, gatherPictures } from "./pictures-at-hand.ts";
import { type ImportPlan, openChunks, planImport } from "./plan-import.ts";
import { readWxr } from "./read-wxr.ts";
import { type Written, writePosts } from "./write-posts.ts";
import { placeOfItem, type WxrItem } from "./wxr-item.ts";

export type ExportImport = {
  /** The WXR file. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly newspaper: Newspaper;
  /** The present moment, epoch milliseconds: what lies ahead of it is scheduled. */
  readonly now: number;
  /** The code of the edition for posts that tell no language; by the site's own language when absent. */
  readonly edition?: string;
  /** A copy of WordPress's `wp-content/uploads`, to take pictures from. */
  readonly uploads?: string;
  /** Whether pictures may be downloaded from where the export says they are. */
  readonly fetch?: boolean;
  onProgress(step: "reading" | "pictures" | "writing", done: number, total: number): void;
};

/** How many posts are written in one transaction, */
const MOST_POSTS = 200;
/** and how many characters of text at most: one post may have megabytes of it. */
const MOST_TEXT = 4_000_000;

/**
 * Brings a WordPress export in. The whole file is read first, so that a broken one is refused before anything is written; then posts are
 * written in batches, each post whole. What came in before, by this run or an earlier one, is left as it is: an interrupted import is
 * begun again and goes on.
 * @throws UnreadableExport with the line and the reason when the file is broken or no WordPress export
 */
export async function importExport(given: ExportImport): Promise<ImportReport> {
  const { file, ledger, newspaper } = given;
  const size = await sizeOf(file);
  if (given.edition !== undefined && !newspaper.editions.some(({ code }) => code === given.edition)) {
    const codes = newspaper.editions.map(({ code }) => code).join(", ");
    throw new UnreadableExport(`--edition ${given.edition}: expected one of ${codes}`);
  }
  const telling = openTelling();
  let read = 0;
  const plan = await planImport({
    file,
    newspaper,
    telling,
    wantsPictures: given.uploads !== undefined || given.fetch === true,
    ...(given.edition === undefined ? {} : { edition: given.edition }),
    onBytes: (count) => {
      read += count;
      given.onProgress("reading", read, size);
    },
  });
  for (const { what, reason, name, leftOut } of plan.terms.fates) {
    const remark = { what, reason, postId: null, where: name };
    if (leftOut) telling.leftOut(remark);
    else telling.converted(remark);
  }
  const pictures = await gatherPictures({
    ledger,
    files: given.files,
    source: plan.source,
    library: plan.library,
    ways: [
      ...(given.uploads === undefined ? [] : [fromFolder(given.uploads)]),
      ...(given.fetch === true ? [fromWeb(plan.baseUrl)] : []),
    ],
    telling,
    onProgress: (done, total) => given.onProgress("pictures", done, total),
  });
  const { value: filing } = await ledger.write((writing) => bringFiling(writing, plan, telling));
  await writeAll(given, { plan, filing, pictures, newspaper, now: given.now }, { telling, size });
  return telling.finish({ source: plan.source, wxrVersion: plan.wxrVersion });
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new UnreadableExport(`${file}: there is no such file`);
  if (!found.isFile()) throw new UnreadableExport(`${file}: this is no file`);
  return found.size;
}

async function writeAll(
  given: ExportImport,
  context: Converting,
  { telling, size }: { telling: Telling; size: number },
): Promise<void> {
  const run = openRun(given.ledger, context.plan);
  const seen = new Set<string>();
  let batch: WxrItem[] = [];
  let text = 0;
  let read = 0;
  const flush = async () => {
    const items = batch;
    batch = [];
    text = 0;
    await bringBatch(given.ledger, items, { context, telling, run, seen });
  };
  const reading = readWxr(
    openChunks(given.file, (chunk) => {
      read += chunk.length;
      given.onProgress("writing", read, size);
    }),
  );
  for await (const parts of reading) {
    for (const part of parts) {
      if (part.kind !== "item") continue;
      batch.push(part.item);
      text += part.item.content.length;
      if (batch.length >= MOST_POSTS || text >= MOST_TEXT) await flush();
    }
  }
  await flush();
  await run.end();
}

type Batch = {
  readonly context: Converting;
  readonly telling: Telling;
  readonly run: Run;
  /** The names of the posts that came by already, in this reading of the file. */
  readonly seen: Set<string>;
};

async function bringBatch(
  ledger: Ledger,
  items: readonly WxrItem[],
  { context, telling, run, seen }: Batch,
): Promise<void> {
  const { source } = context.plan;
  const before = await listImported(ledger.database.db, source, items.map(refOf));
  const hashes = new Map([...before].map(([ref, { hash }]) => [ref, hash]));
  const posts = items.flatMap((item) => convertNew(item, hashes, { context, telling, seen }) ?? []);
  if (posts.length === 0) {
    run.saw(items.length);
    return;
  }
  const { value } = await ledger.write(async (writing) => {
    const written = await writePosts(writing, source, posts);
    if (written.posts.length > 0) await run.save(writing, items.length);
    return written;
  });
  tell(telling, value);
}

/** A post that is to be written; null for what is left out, and for what is here already. */
function convertNew(
  item: WxrItem,
  hashes: ReadonlyMap<string, string>,
  { context, telling, seen }: Pick<Batch, "context" | "telling" | "seen">,
): ConvertedPost | null {
  const fate = fateOf(item);
  if (fate.kind === "left-out") return leaveOut(item, fate.reason, telling);
  const place = context.plan.places.of(item.id);
  if (place.edition === null)
    return leaveOut(item, `no edition speaks its language, "${place.code}"`, telling);
  const ref = refOf(item);
  if (seen.has(ref)) return leaveOut(item, "an item before it in the file has the same id", telling);
  seen.add(ref);
  const before = hashes.get(ref);
  if (before !== undefined) {
    telling.count("alreadyThere", fate.as === "page" ? "pages" : "stories");
    if (before !== hashOfItem(item)) {
      const reason = "changed in WordPress since it came in, and left as it is here";
      telling.leftOut({ what: `${item.type} ${item.status}`, reason, ...placeOfItem(item) });
    }
    return null;
  }
  return convertPost(item, { place, edition: place.edition, as: fate.as }, context);
}

/** Tells of an item that does not come in, and of what readers wrote under it. */
function leaveOut(item: WxrItem, reason: string, telling: Telling): null {
  const at = placeOfItem(item);
  telling.leftOut({ what: `${item.type || "item"} ${item.status}`.trim(), reason, ...at });
  for (const comment of item.comments)
    telling.leftOut({ what: kindOfComment(comment), reason: "what it stood under is left out", ...at });
  return null;
}

function tell(telling: Telling, written: Written) {
  for (const post of written.posts) {
    const { kind, beginning } = post.version;
    telling.count("brought", `${kind === "page" ? "pages" : "stories"}, ${beginning.status}`);
    telling.count("brought", "comments", post.comments.length);
    for (const remark of post.converted) telling.converted(remark);
    for (const remark of post.leftOut) telling.leftOut(remark);
  }
  telling.count("brought", "translations linked to their story", written.linked);
  telling.count("brought", "old addresses", written.redirects);
  for (const { post, reason } of written.notWritten)
    telling.leftOut({ what: `post ${post.version.beginning.status}`, reason, ...post.at });
}

type Run = ReturnType<typeof openRun>;

/** The note that an import is under way and how far it came; written with the first post, so that a second run notes nothing. */
function openRun(ledger: Ledger, { source, fileHash }: ImportPlan) {
  let id: string | null = null;
  let items = 0;
  return {
    saw(count: number) {
      items += count;
    },
    async save({ db, now }: Parameters<Parameters<Ledger["write"]>[0]>[0], count: number) {
      items += count;
      if (id === null) {
        const open = await findRunUnderWay(db, source);
        id = open?.id ?? newId(now);
        if (open === null) await beginRun(db, { id, source, fileHash }, now);
      }
      await saveRunProgress(db, id, items);
    },
    async end() {
      const open = await findRunUnderWay(ledger.database.db, source);
      if (open === null) return;
      await ledger.write(({ db, now }) => endRun(db, open.id, now));
    },
  };
}
