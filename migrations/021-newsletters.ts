import type { Migration } from "./migration.ts";

/** Letters that readers ask for: who gets which, the issues, and what of them is still to be sent. */
export const newsletters: Migration = {
  name: "021-newsletters",
  async up(db) {
    await db.schema
      .createTable("subscriptions")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("edition", "text", (c) => c.notNull())
      .addColumn("list", "text", (c) => c.notNull())
      .addColumn("address", "text")
      .addColumn("address_hash", "text", (c) => c.notNull())
      .addColumn("confirmed_at", "int8", (c) => c.notNull())
      .addColumn("left_at", "int8")
      .addColumn("left_why", "text")
      .addColumn("bounces", "integer", (c) => c.notNull())
      .addColumn("bounced_at", "int8")
      .execute();
    await db.schema
      .createTable("newsletter_issues")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("edition", "text", (c) => c.notNull())
      .addColumn("list", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("versions", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("walked", "text", (c) => c.notNull())
      .addColumn("queued", "integer", (c) => c.notNull())
      .addColumn("sent", "integer", (c) => c.notNull())
      .addColumn("failed", "integer", (c) => c.notNull())
      .addColumn("bounced", "integer", (c) => c.notNull())
      .addColumn("left", "integer", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .addColumn("ended_at", "int8")
      .addUniqueConstraint("newsletter_issues_of_a_day", ["edition", "list", "day"])
      .execute();
    await db.schema
      .createTable("issue_letters")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("issue_id", "text", (c) => c.notNull().references("newsletter_issues.id"))
      .addColumn("subscription_id", "text", (c) => c.notNull().references("subscriptions.id"))
      .addColumn("tries", "integer", (c) => c.notNull())
      .addColumn("next_at", "int8", (c) => c.notNull())
      .addColumn("fault", "text", (c) => c.notNull())
      .addUniqueConstraint("issue_letters_once", ["issue_id", "subscription_id"])
      .execute();
    const indexes: readonly [string, readonly string[], boolean][] = [
      ["subscriptions", ["address_hash", "edition", "list"], true],
      ["subscriptions", ["edition", "list", "id"], false],
      ["newsletter_issues", ["state"], false],
      ["newsletter_issues", ["created_at"], false],
      ["issue_letters", ["next_at"], false],
    ];
    for (const [table, columns, isUnique] of indexes) {
      const index = db.schema
        .createIndex(`${table}_${columns.join("_")}`)
        .on(table)
        .columns(columns as never);
      await (isUnique ? index.unique() : index).execute();
    }
  },
};
