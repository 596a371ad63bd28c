import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** The slugs in former addresses of stories, by which a new story finds that one is not free. */
export const formerSlugs: Migration = {
  name: "003-former-slugs",
  async up(db) {
    await db.schema.alterTable("redirects").addColumn("slug", "text").execute();
    await fillIn(db as Kysely<Redirects>);
    await sql`CREATE INDEX redirects_slug ON redirects (slug) WHERE slug IS NOT NULL`.execute(db);
  },
};

type Redirects = { redirects: { path: string; slug: string | null } };

/** The last part of every path of two parts without a query, with a slash at its end or without. */
async function fillIn(db: Kysely<Redirects>) {
  const rows = await db.selectFrom("redirects").select("path").where("path", "like", "/%/%").execute();
  for (const { path } of rows) {
    const slug = /^\/[^/?]+\/([^/?]+)\/?$/.exec(path)?.[1];
    if (slug !== undefined)
      await db.updateTable("redirects").set({ slug }).where("path", "=", path).execute();
  }
}
