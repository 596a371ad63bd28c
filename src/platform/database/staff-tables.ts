import type { Generated } from "kysely";

/** Who works here. The password and what else proves who somebody is stand with the accounts (platform/accounts), under `account_id`. */
export type StaffTable = {
  id: string;
  account_id: string;
  name: string;
  email: string;
  /** The folder of `locales/` that speaks to them. */
  language: string;
  /** The writer as whom they sign; null for who signs nothing. */
  person_id: string | null;
  suspended_at: number | null;
  created_at: number;
};

/** What a member of the staff is, in one edition or (`*`) in all. */
export type GrantsTable = { staff_id: string; role: string; edition: string };

/** A link by which somebody becomes a member, or a member comes in again who lost the password; once. The link itself is nowhere, only its hash. */
export type InvitationsTable = {
  id: string;
  /** Whom it is for; null for the first administrator, who says so. */
  email: string | null;
  /** The member to whom it gives a new password; null where it makes one. */
  staff_id: string | null;
  /** JSON: Grant[] of features/staff. */
  grants: string;
  token_hash: string;
  invited_by: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  /** The folder of `locales/` that the letter with it speaks; null where none was sent. */
  language: string | null;
  /** 1 where passkeys and second factor stay: whoever asked for the link has shown no more than a mailbox. */
  keeps_proofs: Generated<number>;
};

/** Mail that waits, is on its way, was sent or was given up. Once it is settled its words and its recipient are gone. */
export type LettersTable = {
  id: string;
  /** What it is about, as an invitation's id. */
  subject_id: string;
  recipient: string;
  subject: string;
  plain: string;
  html: string;
  /** `waiting`, `sent` or `failed`. */
  state: string;
  tries: number;
  /** When it is tried next; null once it is settled. */
  next_at: number | null;
  /** From when on nobody needs it any more. */
  worthless_from: number;
  created_at: number;
  settled_at: number | null;
  /** What the mail server said last. */
  fault: string;
};

/** What a program shows in the place of a session; only its hash is kept. */
export type TokensTable = {
  id: string;
  staff_id: string;
  name: string;
  token_hash: string;
  /** JSON: Permission[] of features/staff. */
  scopes: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  /** To the minute. */
  last_used_at: number | null;
};
