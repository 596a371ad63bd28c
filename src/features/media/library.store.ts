import type { ExpressionBuilder, Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { type Media, mediaOf } from "./media.store.ts";

type Db = Kysely<Schema>;

/** What is looked for in the library; what is absent is not asked for. Times in epoch milliseconds. */
export type LibraryWish = {
  /** Words, in any order, of the file name, the rights, or what stories and the library say of the picture. */
  readonly text?: string | undefined;
  /** Taken in from this moment on, and before that one. */
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly addedBy?: string | undefined;
  /** The last picture of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
};

const TOLD = ["file_name", "creator", "credit", "copyright", "holder", "licence", "restrictions"] as const;

/** The pictures that are looked for, newest first. */
export async function listMedia(db: Db, wish: LibraryWish): Promise<{ media: Media[]; next: string | null }> {
  const { text, from, before, addedBy, after, limit } = wish;
  const rows = await db
    .selectFrom("media")
    .selectAll()
    .orderBy("id", "desc")
    .limit(limit + 1)
    .$if(after !== undefined, (query) => query.where("id", "<", after ?? ""))
    .$if(from !== undefined, (query) => query.where("created_at", ">=", from ?? 0))
    .$if(before !== undefined, (query) => query.where("created_at", "<", before ?? 0))
    .$if(addedBy !== undefined, (query) => query.where("added_by", "=", addedBy ?? ""))
    .$if(text !== undefined, (query) =>
      query.where((eb) => eb.and(wordsOf(text ?? "").map((word) => tells(eb, `%${word}%`)))),
    )
    .execute();
  const media = rows.slice(0, limit).map(mediaOf);
  return { media, next: rows.length > limit ? (media.at(-1)?.id ?? null) : null };
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.map((word) => word.replace(/[%_\\]/g, "")).filter((word) => word !== "");
}

function tells(eb: ExpressionBuilder<Schema, "media">, like: string) {
  return eb.or([
    ...TOLD.map((column) => eb(eb.fn<string>("lower", [column]), "like", like)),
    eb.exists(
      eb
        .selectFrom("media_words")
        .select("media_words.media_id")
        .whereRef("media_words.media_id", "=", "media.id")
        .where((words) =>
          words.or(
            (["media_words.alt", "media_words.caption"] as const).map((column) =>
              words(words.fn<string>("lower", [column]), "like", like),
            ),
          ),
        ),
    ),
    eb.exists(
      eb
        .selectFrom("versions")
        .select("versions.id")
        .whereRef("versions.picture_id", "=", "media.id")
        .where((words) =>
          words.or(
            (["versions.picture_alt", "versions.picture_caption", "versions.picture_credit"] as const).map(
              (column) => words(words.fn<string>("lower", [column]), "like", like),
            ),
          ),
        ),
    ),
  ]);
}

/** The members who took pictures in. */
export async function listAdders(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("media")
    .select("added_by")
    .distinct()
    .where("added_by", "is not", null)
    .execute();
  return rows.flatMap((row) => row.added_by ?? []);
}
