import type { Kysely } from "kysely";
import type { LoggedChange } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";

/** What a line of the log is about, as far as it has a name; `versionId` where it is a story's version. */
export type LogSubject = { readonly name: string; readonly versionId: string | null };

/** Names what lines of the log are about: versions, members, pictures, invitations, tokens, advertisers and what they show. What has no name, or is gone, is absent. */
export async function nameLogSubjects(
  db: Kysely<Schema>,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, LogSubject>> {
  if (subjectIds.length === 0) return new Map();
  const [versions, members, pictures, invitations, tokens, ads] = await Promise.all([
    db
      .selectFrom("versions")
      .select(["id", "headline as name", "edition"])
      .where("id", "in", subjectIds)
      .execute(),
    db.selectFrom("staff").select(["id", "name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("media").select(["id", "file_name as name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("invitations").select(["id", "email as name"]).where("id", "in", subjectIds).execute(),
    db.selectFrom("tokens").select(["id", "name"]).where("id", "in", subjectIds).execute(),
    db
      .selectFrom("ad_campaigns")
      .select(["id", "name"])
      .where("id", "in", subjectIds)
      .unionAll(db.selectFrom("ad_clients").select(["id", "name"]).where("id", "in", subjectIds))
      .unionAll(db.selectFrom("ad_creatives").select(["id", "alt as name"]).where("id", "in", subjectIds))
      .execute(),
  ]);
  const named = new Map<string, LogSubject>();
  for (const { id, name } of [...members, ...pictures, ...invitations, ...tokens, ...ads])
    if (name !== null) named.set(id, { name, versionId: null });
  for (const { id, name, edition } of versions)
    named.set(id, { name: `${name} (${edition.toUpperCase()})`.trim(), versionId: id });
  return named;
}

/** The acts that are told with a note, and the note's kind. */
const NOTE_OF_ACT: Readonly<Record<string, string>> = {
  "draft.sent": "sent",
  "draft.returned": "returned",
  "checks.overruled": "overruled",
};

/** What was written with acts, as the reason for overruling the checks, by the id of the line. A note has its act's moment. */
export async function findNotesOfActs(
  db: Kysely<Schema>,
  lines: readonly LoggedChange[],
): Promise<ReadonlyMap<number, string>> {
  const told = lines.filter((line) => line.kind in NOTE_OF_ACT);
  if (told.length === 0) return new Map();
  const notes = await db
    .selectFrom("review_notes")
    .select(["version_id", "kind", "text", "created_at"])
    .where("version_id", "in", [...new Set(told.map((line) => line.subjectId))])
    .where("created_at", "in", [...new Set(told.map((line) => line.at))])
    .execute();
  return new Map(
    told.flatMap((line) => {
      const isOf = (note: (typeof notes)[number]) =>
        note.version_id === line.subjectId &&
        note.created_at === line.at &&
        note.kind === NOTE_OF_ACT[line.kind];
      const text = notes.find(isOf)?.text ?? "";
      return text === "" ? [] : [[line.id, text] as const];
    }),
  );
}
