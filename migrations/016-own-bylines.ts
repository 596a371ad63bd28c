import type { Migration } from "./migration.ts";

/** Under which writer's name a member signs. */
export const ownBylines: Migration = {
  name: "016-own-bylines",
  async up(db) {
    await db.schema.alterTable("staff").addColumn("person_id", "text").execute();
  },
};
