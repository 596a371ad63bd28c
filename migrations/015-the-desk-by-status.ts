import type { Migration } from "./migration.ts";

/** Versions of a status in the order of saving: a desk that shows published stories read all of an archive to sort them. */
export const theDeskByStatus: Migration = {
  name: "015-the-desk-by-status",
  async up(db) {
    await db.schema
      .createIndex("versions_status_revision_id")
      .on("versions")
      .columns(["status", "revision_id"])
      .execute();
  },
};
