/** The tables of what readers are told in notifications. As in schema.ts. */

/** The pair of keys by which push services know this newspaper (VAPID), in base64url. */
export type PushKeysTable = { id: string; public_key: string; private_key: string; created_at: number };

/** A browser that asked to be told. */
export type PushSubscriptionsTable = {
  id: string;
  edition: string;
  /** Where its push service takes messages for it. */
  endpoint: string;
  /** Its own keys, in base64url: only it can read what is sent. */
  p256dh: string;
  auth: string;
  /** JSON: ids of the sections that it wants to hear of; all where there are none. */
  sections: string;
  created_at: number;
};

/** Something that the readers of an edition are told. */
export type PushNoticesTable = {
  id: string;
  /** NoticeKind of features/push. */
  kind: string;
  version_id: string;
  /** The public revision that it tells of. */
  revision_id: string;
  edition: string;
  created_at: number;
  /** The member who sent it; null for what follows from a correction. */
  created_by: string | null;
};

/** A notice that waits to be sent to a browser; gone when it was. */
export type PushDeliveriesTable = {
  notice_id: string;
  subscription_id: string;
  attempts: number;
  next_at: number;
};
