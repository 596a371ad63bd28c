/** The tables of what stands above every page. As in schema.ts. */

/** An alert in one wording: another wording is another row, so that what readers saw is never lost. */
export type AlertsTable = {
  id: string;
  /** The warning class of the configuration that it tells of; null for a text alone. */
  class_key: string | null;
  /** Severity of features/alerts. */
  severity: string;
  /** JSON: a text for each edition, by its code. */
  texts: string;
  /** Where readers find more; null where nowhere. */
  story_id: string | null;
  raised_at: number;
  raised_by: string | null;
  /** When it ends by itself; null where somebody lifts it. */
  until: number | null;
  /** Lifted, put in other words, or its time was over; null while it stands. */
  ended_at: number | null;
  /** Null where time ended it. */
  ended_by: string | null;
};

/** A time in which the site was in storm mode. */
export type StormSpellsTable = {
  id: string;
  began_at: number;
  began_by: string | null;
  /** Null while it lasts. */
  ended_at: number | null;
  ended_by: string | null;
};
