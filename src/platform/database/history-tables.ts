/** The chain of everything that was done before the public: each link's hash is over the one before it (features/history). */
export type PublicationsTable = {
  /** From 1, without a gap. */
  number: number;
  kind: string;
  version_id: string;
  story_id: string;
  edition: string;
  revision_id: string | null;
  at: number;
  visible_from: number | null;
  updated_at: number | null;
  /** SHA-256 of the revision that it showed, hex; empty where it showed none. */
  content: string;
  hash: string;
};
