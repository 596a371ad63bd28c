import { insertComments } from "../../features/comments/comments.store.ts";
import { saveRedirects } from "../../features/redirects/many-redirects.store.ts";
import type { Redirect } from "../../features/redirects/redirects.store.ts";
import { importVersions, type VersionToImport } from "../../features/stories/import-versions.ts";
import { listEditionsOfStories, listStoriesOfVersions } from "../../features/stories/many-versions.store.ts";
import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { listImported, saveImported } from "../imported.store.ts";
import type { ConvertedPost } from "./convert-post.ts";

/** A post that could not be written, and why. */
export type NotWritten = { readonly post: ConvertedPost; readonly reason: string };

/** What a batch came to. */
export type Written = {
  readonly posts: readonly ConvertedPost[];
  readonly notWritten: readonly NotWritten[];
  /** How many of the posts joined a story that another telling had begun. */
  readonly linked: number;
  readonly redirects: number;
};

/**
 * Writes posts that are not here yet, each with all that belongs to it (story, version, topics, bylines, comments, old addresses, and the
 * note that it came in), or nothing of it. A post joins the story of its other tellings, whichever of them comes first.
 */
export async function writePosts(
  writing: Writing,
  source: string,
  posts: readonly ConvertedPost[],
): Promise<Written> {
  const stories = await findStories(writing, source, posts);
  const accepted: { post: ConvertedPost; version: VersionToImport }[] = [];
  const notWritten: NotWritten[] = [];
  let linked = 0;
  for (const post of posts) {
    const story = stories.storyFor(post);
    if (story === null) {
      const reason = `its story is told in the edition "${post.version.edition}" already`;
      notWritten.push({ post, reason });
      continue;
    }
    if (!story.isNew) linked++;
    const { group } = post.place;
    const newStory = { ...post.filed, originalEdition: group?.originalEdition ?? post.version.edition };
    accepted.push({
      post,
      version: { ...post.version, storyId: story.id, ...(story.isNew ? { newStory } : {}) },
    });
  }
  const imported = await importVersions(
    writing,
    accepted.map(({ version }) => version),
  );
  const redirects = await writeRedirects(
    writing,
    accepted.map(({ post }, i) => ({ post, versionId: imported[i]?.versionId ?? "" })),
  );
  await insertComments(
    writing.db,
    accepted.flatMap(({ post, version }) =>
      post.comments.map((comment) => ({ ...comment, storyId: version.storyId })),
    ),
  );
  await saveImported(
    writing.db,
    accepted.map(({ post: { ref, hash } }, i) => ({
      source,
      ref,
      hash,
      entityId: imported[i]?.versionId ?? "",
    })),
  );
  return { posts: accepted.map(({ post }) => post), notWritten, linked, redirects };
}

/** Knows the stories that tellings of these posts began in earlier batches, and remembers those begun in this one. */
async function findStories({ db }: Writing, source: string, posts: readonly ConvertedPost[]) {
  const groups = posts.flatMap(({ place }) => place.group ?? []);
  const ids = [...new Set(groups.flatMap((group) => group.knownIds))];
  const before = await listImported(
    db,
    source,
    ids.map((id) => `post:${id}`),
  );
  const known = await listStoriesOfVersions(
    db,
    [...before.values()].map(({ entityId }) => entityId),
  );
  const storyIds = [...new Set([...known.values()].map(({ storyId }) => storyId))];
  const editions = await listEditionsOfStories(db, storyIds);
  const begun = new Map<object, string>();
  return {
    /** The story of a post; null when it has a telling in the post's edition already. */
    storyFor({ place, version }: ConvertedPost): { id: string; isNew: boolean } | null {
      const earlier =
        place.group === null ? undefined : (begun.get(place.group) ?? earlierOf(place.group.knownIds));
      const id = earlier ?? newId(Math.max(0, version.createdAt));
      if (place.group !== null) begun.set(place.group, id);
      const told = editions.get(id) ?? new Set();
      if (told.has(version.edition)) return null;
      editions.set(id, told.add(version.edition));
      return { id, isNew: earlier === undefined };
    },
  };

  function earlierOf(postIds: readonly number[]): string | undefined {
    for (const id of postIds) {
      const versionId = before.get(`post:${id}`)?.entityId;
      const story = versionId === undefined ? undefined : known.get(versionId);
      if (story !== undefined) return story.storyId;
    }
    return undefined;
  }
}

async function writeRedirects(
  { db, now }: Writing,
  posts: readonly { readonly post: ConvertedPost; readonly versionId: string }[],
): Promise<number> {
  const leadTo = (paths: readonly string[], versionId: string): Redirect[] =>
    paths.map((path) => ({ path, versionId, target: null, createdAt: now }));
  const present = posts.flatMap(({ post, versionId }) => leadTo(post.oldPaths.present, versionId));
  const earlier = posts.flatMap(({ post, versionId }) => leadTo(post.oldPaths.earlier, versionId));
  await saveRedirects(db, present, "replace");
  await saveRedirects(db, earlier, "keep");
  return present.length + earlier.length;
}
