import type { Migration } from "./migration.ts";

/** The forecast of the newspaper's towns, hour by hour. */
export const theWeather: Migration = {
  name: "013-the-weather",
  async up(db) {
    await db.schema
      .createTable("weather_places")
      .addColumn("town", "text", (c) => c.primaryKey().notNull())
      .addColumn("asked_for", "text", (c) => c.notNull())
      .addColumn("next_at", "int8", (c) => c.notNull())
      .addColumn("failures", "integer", (c) => c.notNull())
      .addColumn("last_modified", "text", (c) => c.notNull())
      .addColumn("issued_at", "int8")
      .addColumn("confirmed_at", "int8")
      .addColumn("shown_at", "int8")
      .execute();
    await db.schema
      .createTable("weather_hours")
      .addColumn("town", "text", (c) => c.notNull())
      .addColumn("at", "int8", (c) => c.notNull())
      .addColumn("temperature", "real", (c) => c.notNull())
      .addColumn("wind", "real")
      .addColumn("rain", "real")
      .addColumn("sky", "text")
      .addColumn("is_night", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("weather_hours_key", ["town", "at"] as never)
      .execute();
  },
};
