import type { Generated } from "kysely";

export type CommentsTable = {
  id: string;
  story_id: string;
  edition: string;
  /** The comment that this one answers. */
  parent_id: string | null;
  /** The comment that the exchange began with: its own id where nothing was answered. Null while it is being filed. */
  thread_id: string | null;
  author_name: string;
  /** The name as it is compared. */
  name_folded: string | null;
  /** Plain text, paragraphs separated by an empty line. */
  body: string;
  status: string;
  /** The rule that a rejected one broke. */
  rule: string | null;
  created_at: number;
  edited_at: number | null;
  decided_at: number | null;
  /** The member who decided. */
  decided_by: string | null;
  /** SHA-256 of the word by which its writer comes back to it. */
  word_hash: string | null;
  /** SHA-256 of the word of the form that it came in: a form makes one comment. */
  form_hash: string | null;
  /** SHA-256 of the words as they are compared. */
  body_hash: string | null;
  /** Keyed hashes of where it came from; the key is thrown away after a day. */
  address_hash: string | null;
  subnet_hash: string | null;
  /** How like it is to what moderators kept from readers, from 0 to 1; null while nothing is known. */
  score: Generated<number | null>;
};

/** How a story takes comments, where that was set. */
export type CommentThreadsTable = { story_id: string; state: string; set_at: number };

/** What readers say of a comment: once an address and day. */
export type CommentReportsTable = { comment_id: string; address_hash: string; reason: string; at: number };

export type CommentBansTable = {
  id: string;
  author_name: string;
  name_folded: string;
  /** Holds until the day's key is thrown away. */
  address_hash: string | null;
  by: string;
  at: number;
};

/** The key of a day (UTC), in base64url; those of days before are deleted. */
export type AddressKeysTable = { day: string; key: string };

/** How far the moderators keep up; one row. */
export type CommentGovernorTable = {
  name: string;
  /** What no story may be beyond: `open`, `moderated` or `closed`. */
  level: string;
  level_since: number;
  /** How many moderators are on, as somebody said; null where nobody did. */
  moderators: number | null;
  /** Until when that holds. */
  until: number | null;
  /** When it is looked at again; null while there is nothing to look at. */
  next_at: number | null;
};

/** What was learned from moderators' decisions; one row. */
export type CommentScorersTable = {
  name: string;
  trained_at: number;
  /** The bias and the weights, 32-bit floats in base64; empty where too little is known. */
  weights: string;
  /** JSON: what it learned from, and how it did on decisions that it had not seen. */
  report: string;
};
