import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

/** What a line of the log is about, as far as it has a name; `versionId` where it is a story's version. */
export type LogSubject = { readonly name: string; readonly versionId: string | null };

/** Names what lines of the log are about: versions, members, pictures, invitations, tokens. What has no name, or is gone, is absent. */
export async function nameLogSubjects(
  db: Kysely<Schema>,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, LogSubject>> {
  if (subjectIds.length === 0) return new Map();
  const [versions, members, pictures, invitations, tokens] = await Promise.all([
    db
      .selectFrom("versions")
      .select(["id", "headline as name", "edition"])
      .where("id", "in", subjectIds)
      .execute(),
    db.selectFrom("staff").select(["id", "name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("media").select(["id", "file_name as name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("invitations").select(["id", "email as name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("tokens").select(["id", "name"]).where("id", "in", subjectIds).execute(),
  ]);
  const named = new Map<string, LogSubject>();
  for (const { id, name } of [...members, ...pictures, ...invitations, ...tokens])
    if (name !== null) named.set(id, { name, versionId: null });
  for (const { id, name, edition } of versions)
    named.set(id, { name: `${name} (${edition.toUpperCase()})`.trim(), versionId: id });
  return named;
}
