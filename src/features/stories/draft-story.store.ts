import { countWords } from "../../kernel/text.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { PublicPicture } from "../media/picture.ts";
import { findPictures } from "../media/public-media.store.ts";
import { picturesOf, textOfBody } from "./body-text.ts";
import { linkCorrections, listTopicsOf } from "./public-stories.store.ts";
import type { NamedLink, PublicStory } from "./public-story.ts";
import { findVersion, loadNewest } from "./stories.store.ts";
import type { Version } from "./story.ts";
import { listCorrections, listOtherEditions, listWriters } from "./story-parts.store.ts";
import { isPublic } from "./visibility.ts";

/**
 * The newest draft of a version as its page would show it, were it released at the moment of the reading (or at the time that it is
 * scheduled for), with the pictures of its body by id. Null when there is no such version in the edition that is read.
 */
export async function findDraftStory(
  reading: Reading,
  versionId: string,
): Promise<{ story: PublicStory; pictures: ReadonlyMap<string, PublicPicture> } | null> {
  const { db, edition } = reading;
  const version = await findVersion(db, versionId);
  if (version === null || version.edition !== edition) return null;
  const { words } = await loadNewest(db, version.id);
  const [pictures, section, writers, topics, otherEditions, corrections] = await Promise.all([
    findPictures(reading, [
      ...(words.picture === null ? [] : [words.picture.mediaId]),
      ...picturesOf(words.body),
    ]),
    findSectionOf(reading, version.storyId),
    listWriters(reading, version.id),
    listTopicsOf(reading, version.storyId),
    listOtherEditions(reading, version.storyId),
    listCorrections(reading, version.id),
  ]);
  const shown = words.picture === null ? undefined : pictures.get(words.picture.mediaId);
  const story: PublicStory = {
    versionId: version.id,
    storyId: version.storyId,
    slug: version.slug,
    headline: words.headline,
    kicker: words.kicker,
    standfirst: words.standfirst,
    ...timesOf(version, reading.now),
    section,
    picture:
      shown === undefined || words.picture === null
        ? null
        : { ...words.picture, picture: shown, credit: words.picture.credit || shown.credit },
    edition,
    kind: version.kind,
    corrected: version.status === "corrected",
    source: words.source,
    place: words.place,
    revisionId: version.revisionId,
    // Its history is of what readers had, and this they have not.
    wasChanged: false,
    wordCount: countWords(textOfBody(words.body)),
    body: words.body,
    writers,
    topics,
    otherEditions,
    debt: null,
    corrections: await linkCorrections(reading, corrections, otherEditions),
  };
  return { story, pictures };
}

/** A story that readers have keeps its first time, and is updated by what they have not. */
function timesOf(version: Version, now: number): { publishedAt: number; updatedAt: number | null } {
  const { visibleFrom, embargoUntil } = version;
  if (!isPublic(version, { edition: version.edition, now }))
    return { publishedAt: Math.max(visibleFrom ?? 0, embargoUntil ?? 0, now), updatedAt: null };
  const hasChanges = version.revisionId !== version.publicRevisionId;
  return { publishedAt: visibleFrom ?? now, updatedAt: hasChanges ? now : null };
}

async function findSectionOf(reading: Reading, storyId: string): Promise<NamedLink | null> {
  const row = await reading.db
    .selectFrom("stories")
    .innerJoin("section_names", "section_names.section_id", "stories.section_id")
    .where("stories.id", "=", storyId)
    .where("section_names.edition", "=", reading.edition)
    .select(["section_names.section_id as id", "section_names.name", "section_names.slug"])
    .executeTakeFirst();
  return row ?? null;
}
