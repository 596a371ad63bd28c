import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords, slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { reservedSlugs } from "../settings/addresses.ts";
import { textOfBody } from "./body-text.ts";
import {
  insertBylines,
  insertRevision,
  insertStory,
  insertStoryTopics,
  insertVersion,
  isSlugTaken,
  listVersionsOfStory,
} from "./stories.store.ts";
import type { VersionKind, Words } from "./story.ts";

export type NewVersionInput = {
  /** The story that this is a translation of, or how a new story is filed. */
  readonly story:
    | { readonly id: string }
    | { readonly sectionId: string | null; readonly topicIds: readonly string[] };
  readonly edition: string;
  readonly kind: VersionKind;
  readonly words: Words;
  /** Wished address; made of the headline when absent. A taken one gets a number. */
  readonly slug?: string;
  readonly personIds: readonly string[];
  readonly savedBy: string | null;
  /** Epoch milliseconds; now when absent. */
  readonly createdAt?: number;
};

export type CreatedVersion = {
  readonly storyId: string;
  readonly versionId: string;
  readonly revisionId: string;
  readonly slug: string;
};

export type CreateRefusal = "edition-exists";

/** Begins a story, or its telling in a further edition, as a draft. */
export async function createVersion(
  writing: Writing,
  input: NewVersionInput,
): Promise<Result<CreatedVersion, CreateRefusal>> {
  const { db } = writing;
  // Of two who begin the same edition, or wish for the same slug, at once, the second waits here and sees what the first has done.
  await writing.inOrder();
  const createdAt = input.createdAt ?? writing.now;
  const versionId = newId(createdAt);
  const revisionId = newId(createdAt);
  const storyId = "id" in input.story ? input.story.id : newId(createdAt);
  if ("id" in input.story) {
    const others = await listVersionsOfStory(db, storyId);
    if (others.some((version) => version.edition === input.edition)) return refuse("edition-exists");
  } else {
    const { sectionId, topicIds } = input.story;
    await insertStory(db, { id: storyId, originalEdition: input.edition, sectionId, createdAt });
    await insertStoryTopics(db, storyId, topicIds);
  }
  const slug = await freeSlug(writing, input.edition, slugify(input.slug ?? input.words.headline));
  const wordCount = countWords(textOfBody(input.words.body));
  await insertVersion(db, {
    ...input,
    id: versionId,
    storyId,
    slug,
    wordCount,
    revisionId,
    createdAt,
    createdBy: input.savedBy,
  });
  await insertRevision(db, {
    id: revisionId,
    versionId,
    number: 1,
    words: input.words,
    note: "",
    savedBy: input.savedBy,
    createdAt,
  });
  await insertBylines(db, versionId, input.personIds);
  return accept({ storyId, versionId, revisionId, slug });
}

/** The wished slug, or the first of `slug-2`, `slug-3`... that nobody has. */
export async function freeSlug(writing: Writing, edition: string, wished: string): Promise<string> {
  const base = wished === "" ? "story" : wished;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!reservedSlugs.has(slug) && !(await isSlugTaken(writing.db, { edition, slug }))) return slug;
  }
}
