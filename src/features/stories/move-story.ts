import { fatesKey } from "../../kernel/cache-keys.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { saveRedirect } from "../redirects/redirects.store.ts";
import { addressesOf, reservedSlugs } from "../settings/addresses.ts";
import type { Edition } from "../settings/newspaper.ts";
import { keysOfStory } from "./keys-of-story.ts";
import { findVersionToChange, isSlugTaken, updateVersion } from "./stories.store.ts";
import type { Version } from "./story.ts";

export type MoveRefusal = "not-found" | "slug-empty" | "slug-taken";

/** Gives a version another address. The old one, if the public could know it, leads to the new one for ever (301). */
export async function moveVersion(
  writing: Writing,
  input: { readonly versionId: string; readonly slug: string; readonly edition: Edition },
): Promise<Result<Version, MoveRefusal>> {
  const { db, now } = writing;
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  const slug = slugify(input.slug);
  if (slug === "") return refuse("slug-empty");
  if (slug === version.slug) return accept(version);
  const wish = { edition: version.edition, slug, except: version.id };
  // Of two who wish for the same one at once, the second waits here and is told.
  await writing.inOrder();
  if (reservedSlugs.has(slug) || (await isSlugTaken(db, wish))) return refuse("slug-taken");
  await updateVersion(db, version.id, { slug });
  if (version.publicRevisionId !== null) {
    const path = addressesOf(input.edition).story(version.slug);
    await saveRedirect(db, { path, versionId: version.id, target: null, createdAt: now });
  }
  await writing.log({
    kind: "story.moved",
    subjectId: version.id,
    keys: [...(await keysOfStory(writing, version)), fatesKey(version.edition)],
  });
  return accept({ ...version, slug });
}
