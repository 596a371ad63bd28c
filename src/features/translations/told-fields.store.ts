import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { type ToldField, type ToldFields, toldFields } from "./told-fields.ts";

type Db = Kysely<Schema>;

/** The original's words of each field as this translation told them last. */
export async function listToldFields(db: Db, versionId: string): Promise<ToldFields> {
  const rows = await db
    .selectFrom("translated_fields")
    .select(["field", "source_text"])
    .where("version_id", "=", versionId)
    .execute();
  return new Map(rows.map((row) => [row.field, row.source_text]));
}

/** Remembers that a translation which begins is yet to tell every field. */
export async function setOutFields(db: Db, versionId: string) {
  await db
    .insertInto("translated_fields")
    .values(toldFields.map((field) => ({ version_id: versionId, field, source_text: "" })))
    .execute();
}

/** Remembers that a translation tells a field of its original as it stands there now. */
export async function saveToldField(
  db: Db,
  versionId: string,
  { field, text }: { readonly field: ToldField; readonly text: string },
) {
  await db
    .insertInto("translated_fields")
    .values({ version_id: versionId, field, source_text: text })
    .onConflict((conflict) => conflict.columns(["version_id", "field"]).doUpdateSet({ source_text: text }))
    .execute();
}
