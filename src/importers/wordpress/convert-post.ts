import { hash } from "node:crypto";
import type { NewComment } from "../../features/comments/comment.ts";
import { editionOf, type Newspaper } from "../../features/settings/newspaper.ts";
import { textOfBody } from "../../features/stories/body-text.ts";
import type { VersionToImport } from "../../features/stories/import-versions.ts";
import type { LeadPicture, VersionKind, Words } from "../../features/stories/story.ts";
import { newId } from "../../kernel/ids.ts";
import type { Filing } from "./bring-filing.ts";
import { commentStatus, kindOfComment } from "./comments.ts";
import { stateHere } from "./fate.ts";
import type { Remark } from "./import-report.ts";
import type { Place } from "./link-translations.ts";
import { type OldPaths, oldPathsOf, oldSlugOf } from "./old-paths.ts";
import type { PicturesAtHand } from "./pictures-at-hand.ts";
import { plainLine, plainText } from "./plain-words.ts";
import type { ImportPlan } from "./plan-import.ts";
import { PICTURE_NOT_AT_HAND, readPostBody } from "./post-body.ts";
import { changeOf, dateOf, dateOfComment } from "./told-dates.ts";
import { type ItemPlace, metaOf, placeOfItem, type WxrItem } from "./wxr-item.ts";

/** A post as it is to be written: all but the story that it belongs to. */
export type ConvertedPost = {
  readonly ref: string;
  readonly hash: string;
  readonly at: ItemPlace;
  readonly place: Place;
  readonly version: Omit<VersionToImport, "storyId" | "newStory">;
  readonly filed: { readonly sectionId: string | null; readonly topicIds: readonly string[] };
  readonly comments: readonly Omit<NewComment, "storyId">[];
  readonly oldPaths: OldPaths;
  readonly converted: readonly Remark[];
  readonly leftOut: readonly Remark[];
};

export type Converting = {
  readonly plan: ImportPlan;
  readonly filing: Filing;
  readonly pictures: PicturesAtHand;
  readonly newspaper: Newspaper;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Under which name an item is remembered: by its number, or by its address where it has none. */
export function refOf(item: WxrItem): string {
  return `post:${item.id === 0 ? item.guid || item.link || item.title : item.id}`;
}

/** The state of an item: changes when anything in it does that the importer reads. */
export function hashOfItem(item: WxrItem): string {
  const { line: _, ...rest } = item;
  return hash("sha256", JSON.stringify(rest), "base64url").slice(0, 22);
}

const LONGEST_HEADLINE = 90;
/** Taxonomies that mean something here, and what the others are. */
const USED_TAXONOMIES: ReadonlySet<string> = new Set([
  "category",
  "post_tag",
  "tag",
  "language",
  "post_translations",
]);

/** A post or page as a version of a story. @param place with an edition: posts of other languages are left out before */
export function convertPost(
  item: WxrItem,
  { place, edition, as }: { place: Place; edition: string; as: VersionKind },
  context: Converting,
): ConvertedPost {
  const { plan, pictures, newspaper, now } = context;
  const { timeZone } = editionOf(newspaper, edition);
  const at = placeOfItem(item);
  const publishedAt = dateOf(item, timeZone);
  const state = stateHere(item, { publishedAt, changedAt: changeOf(item, timeZone), now });
  const reading = readPostBody({
    content: item.content,
    postId: item.id,
    baseUrl: plan.baseUrl,
    library: plan.library,
    findPicture: (src, hint) => pictures.find(src, hint),
  });
  const lead = leadPicture(item, context);
  const told = plainLine(item.title);
  const words: Words = {
    headline: told || untitled(textOfBody(reading.body), item.id),
    kicker: "",
    standfirst: plainLine(item.excerpt),
    source: "",
    place: "",
    picture: lead.picture,
    body: reading.body,
  };
  const createdAt = publishedAt ?? now;
  const comments = convertComments(item, { edition, timeZone, otherwise: createdAt });
  const remark = (what: string, reason: string): Remark => ({ what, reason, ...at });
  const person = context.filing.people.get(item.creator);
  return {
    ref: refOf(item),
    hash: hashOfItem(item),
    at,
    place,
    version: {
      edition,
      kind: as,
      words,
      slug: oldSlugOf(item),
      personIds: person === undefined ? [] : [person],
      createdAt,
      beginning: state.beginning,
    },
    filed: filedOf(item, place, context),
    comments: comments.kept,
    oldPaths: oldPathsOf(item, plan.baseUrl),
    converted: [
      ...(state.remark === null ? [] : [remark(`${item.type} ${item.status}`, state.remark)]),
      ...(told === "" ? [remark("headline", "it had none, and begins with its first words")] : []),
      ...(item.isSticky
        ? [remark("sticky post", "it stood above the others: put it on a front by hand")]
        : []),
    ],
    leftOut: [
      ...reading.leftOut.map(({ what, reason }) => remark(what, reason)),
      ...(lead.isMissing ? [remark("featured picture", PICTURE_NOT_AT_HAND)] : []),
      ...comments.leftOut.map((kind) => remark(kind, "only what readers wrote is taken as a comment")),
      ...foreignTaxonomies(item).map((taxonomy) =>
        remark(`filing under ${taxonomy}`, "only categories and tags are taken"),
      ),
    ],
  };
}

function untitled(text: string, postId: number): string {
  const line = text.split("\n")[0]?.trim() ?? "";
  if (line === "") return postId === 0 ? "Untitled" : `Untitled ${postId}`;
  if (line.length <= LONGEST_HEADLINE) return line;
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST_HEADLINE) + 1 || LONGEST_HEADLINE).trimEnd()}…`;
}

function leadPicture(
  item: WxrItem,
  { plan, pictures }: Converting,
): { picture: LeadPicture | null; isMissing: boolean } {
  const id = Number(metaOf(item, "_thumbnail_id"));
  if (!(id > 0)) return { picture: null, isMissing: false };
  const mediaId = pictures.ofAttachment(id);
  if (mediaId === null) return { picture: null, isMissing: true };
  const { alt = "", caption = "" } = plan.library.find(id) ?? {};
  return { picture: { mediaId, alt, caption, credit: "" }, isMissing: false };
}

/** A story is filed as all its tellings are: with a group, the terms of each of its members count. */
function filedOf(item: WxrItem, { group }: Place, { plan, filing }: Converting) {
  const own = item.filings.flatMap((one) => plan.terms.indexOf(one) ?? []);
  const terms = group === null ? own : [...new Set([...group.terms, ...own])];
  let sectionId: string | null = null;
  const topicIds = new Set<string>();
  for (const term of terms) {
    const { section, topic } = plan.terms.filedAs(term);
    if (section !== null) sectionId ??= filing.sections.get(section) ?? null;
    const topicId = topic === null ? undefined : filing.topics[topic];
    if (topicId !== undefined) topicIds.add(topicId);
  }
  return { sectionId, topicIds: [...topicIds] };
}

function convertComments(
  item: WxrItem,
  { edition, timeZone, otherwise }: { edition: string; timeZone: string; otherwise: number },
) {
  const ids = new Map<number, string>();
  const parents = new Map(item.comments.map(({ id, parent }) => [id, parent]));
  const kept: { comment: WxrItem["comments"][number]; id: string; createdAt: number }[] = [];
  const leftOut: string[] = [];
  for (const comment of item.comments) {
    const kind = kindOfComment(comment);
    if (kind !== "comment") {
      leftOut.push(kind);
      continue;
    }
    const createdAt = dateOfComment(comment, timeZone) ?? otherwise;
    const id = newId(Math.max(0, createdAt));
    if (comment.id !== 0) ids.set(comment.id, id);
    kept.push({ comment, id, createdAt });
  }
  return {
    leftOut,
    kept: kept.map(({ comment, id, createdAt }) => ({
      id,
      edition,
      parentId: isInCircle(comment, parents) ? null : (ids.get(comment.parent) ?? null),
      authorName: plainLine(comment.author),
      body: plainText(comment.content),
      status: commentStatus(comment),
      createdAt,
    })),
  };
}

/** Whether a comment answers itself, by way of others or at once: then it stands as one that answers nobody. */
function isInCircle({ id }: { readonly id: number }, parents: ReadonlyMap<number, number>): boolean {
  let above = parents.get(id) ?? 0;
  for (let steps = parents.size; above !== 0 && above !== id && steps > 0; steps--)
    above = parents.get(above) ?? 0;
  return id !== 0 && above === id;
}

function foreignTaxonomies(item: WxrItem): string[] {
  return [...new Set(item.filings.map(({ domain }) => domain))].filter(
    (domain) => !USED_TAXONOMIES.has(domain),
  );
}
