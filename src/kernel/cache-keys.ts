/**
 * What a page shows and what a change touches, in the same words. A page records the key of everything that it read; a change names
 * the keys of everything that it altered; a page leaves the cache exactly when the two meet.
 */

/** The words, picture, time and address of one version. */
export const versionKey = (versionId: string) => `version:${versionId}`;

/** Which editions of a story the public can read (its language links). */
export const storyKey = (storyId: string) => `story:${storyId}`;

/** The beginning of a list of newest stories. */
export const listKey = (list: string, edition: string) => `list:${list}:${edition}`;

/** A later page of the same list: touched only by what lands among older stories. */
export const olderListKey = (list: string, edition: string) => `older:${list}:${edition}`;

/** What became of an edition's stories: published, corrected, withdrawn. */
export const fatesKey = (edition: string) => `fates:${edition}`;

/** Which stories came out in a month (`2024-07`, UTC). */
export const monthKey = (month: string, edition: string) => `month:${month}:${edition}`;

/** The order and the members of a curated list. */
export const frontKey = (front: string, edition: string) => `front:${front}:${edition}`;

/** More Articles of a version. */
export const relatedKey = (versionId: string) => `related:${versionId}`;

/** What readers wrote under a story, and whether more of it is taken. */
export const commentsKey = (storyId: string) => `comments:${storyId}`;

/** That stories show comments only after a moderator has read them, or take no more, while too many wait. */
export const commentsHeldKey = (to: "moderated" | "closed") => `comments-held:${to}`;

/** A picture's files and its focal point. */
export const mediaKey = (mediaId: string) => `media:${mediaId}`;

export const personKey = (personId: string) => `person:${personId}`;
export const sectionKey = (sectionId: string) => `section:${sectionId}`;
export const topicKey = (topicId: string) => `topic:${topicId}`;

/** Today's date in a time zone. */
export const dayKey = (timeZone: string) => `day:${timeZone}`;

/** The weather of a town now, as every page's head shows that of the newspaper's city. */
export const weatherKey = (town: string) => `weather:${town}`;

/** The forecast of a town for the coming days. */
export const forecastKey = (town: string) => `forecast:${town}`;

/** What stands above every page until it is lifted. */
export const alertKey = "alert";

/** Whether the site is in storm mode. */
export const stormKey = "storm";

/** The lists that a version can stand in. */
export const LATEST = "latest";
export const listOfSection = (sectionId: string) => `section:${sectionId}`;
export const listOfTopic = (topicId: string) => `topic:${topicId}`;
export const listOfPerson = (personId: string) => `person:${personId}`;

/** Which advertisement stands in a slot. */
export const adsKey = (slot: string) => `ads:${slot}`;
