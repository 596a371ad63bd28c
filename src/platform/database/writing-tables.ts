/** What two people wrote at one place of a draft at one time, until somebody has settled it. */
export type DraftConflictsTable = {
  id: string;
  version_id: string;
  /** The name of a field, or the id of a block. */
  place: string;
  /** JSON: Clash of features/stories. */
  told: string;
  found_by: string | null;
  found_at: number;
};

/** A browser tab that is open on a version; gone when it was not seen for a while. */
export type PresenceTable = {
  tab: string;
  staff_id: string;
  version_id: string;
  /** The block that its caret is in; empty for none. */
  block_id: string;
  is_typing: number;
  seen_at: number;
};
