/** The tables of the letters that readers asked for. As in schema.ts. */

/** That a mailbox gets an edition's letters of one kind. */
export type SubscriptionsTable = {
  id: string;
  edition: string;
  /** `daily`, `section:ID` or `topic:ID`. */
  list: string;
  /** Null once its reader has left. */
  address: string | null;
  /** A keyed hash of the address. */
  address_hash: string;
  confirmed_at: number;
  left_at: number | null;
  /** Why it ended: `asked`, `removed`, `refused` or `complained`; null while it goes on. */
  left_why: string | null;
  /** Letters that came back, with no month between one and the next. */
  bounces: number;
  /** When the last of them did. */
  bounced_at: number | null;
};

/** What goes out of one kind of letter on one day. */
export type NewsletterIssuesTable = {
  id: string;
  edition: string;
  list: string;
  /** `2024-07-19`, in the edition's zone. */
  day: string;
  /** JSON: the ids of the versions that it tells, in their order. */
  versions: string;
  /** `nothing` (there was nothing new), `queuing`, `sending` or `sent`. */
  state: string;
  /** The last subscription whose letter was queued. */
  walked: string;
  queued: number;
  sent: number;
  failed: number;
  bounced: number;
  left: number;
  created_at: number;
  ended_at: number | null;
};

/** A letter of an issue that is still to be sent; gone once it was, or was given up. */
export type IssueLettersTable = {
  id: string;
  issue_id: string;
  subscription_id: string;
  tries: number;
  next_at: number;
  fault: string;
};
