/** A link by which whoever has it may read a draft until its time, or until it is revoked. */
export type PreviewLinksTable = {
  id: string;
  version_id: string;
  staff_id: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
};

/** What a version did about a public correction of another edition of its story. */
export type CorrectionAnswersTable = {
  /** The correction: a published revision of another version. */
  revision_id: string;
  version_id: string;
  /** Its own correction that answers; null where there was nothing to correct. */
  answer_id: string | null;
  staff_id: string;
  created_at: number;
};
