/** The tables of advertising. As in schema.ts. */

/** Who advertises. */
export type AdClientsTable = { id: string; name: string; contact: string; created_at: number };

export type AdCampaignsTable = {
  id: string;
  /** Null for the newspaper's own. */
  client_id: string | null;
  name: string;
  /** `share`, `weight` or `house`: how `amount` is meant. */
  terms: string;
  amount: number;
  starts_at: number;
  /** The first moment after it; null for no end. */
  ends_at: number | null;
  /** JSON: keys of slots. */
  slots: string;
  /** JSON: codes of editions; empty for all. */
  editions: string;
  /** JSON: ids of sections; empty for all. */
  sections: string;
  /** `running` or `paused`. */
  state: string;
  created_at: number;
};

export type AdCreativesTable = {
  id: string;
  campaign_id: string;
  /** Null for all editions. */
  edition: string | null;
  /** Key in the file store. */
  file: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
  alt: string;
  target: string;
  /** `running` or `paused`. */
  state: string;
  created_at: number;
};

/** How often a creative was seen and followed on a day (`2024-07-19`, in the edition's time zone). */
export type AdCountsTable = {
  creative_id: string;
  day: string;
  edition: string;
  slot: string;
  views: number;
  clicks: number;
};
