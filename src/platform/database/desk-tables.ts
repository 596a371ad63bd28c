/** The tables of what a desk chooses from: pictures, curated lists, and what members search and keep. As in schema.ts. */
import type { Generated } from "kysely";

export type MediaTable = {
  id: string;
  /** SHA-256 of the stored original, hex. */
  hash: string;
  mime: string;
  /** Pixels, the right way up. */
  width: number;
  height: number;
  bytes: number;
  /** `#rrggbb`, shown until the picture is there. */
  colour: string;
  /** What must stay visible when cropped, 0..1 from the left and from the top. */
  focal_x: number;
  focal_y: number;
  creator: string;
  credit: string;
  copyright: string;
  file_name: string;
  /** JSON: Rendition[] of features/media. */
  renditions: string;
  /** `pending` until all renditions are made, then `ready`; `failed` when they could not be. */
  state: string;
  created_at: number;
  /** Who owns the rights; under which licence, and what it does not allow. */
  holder: Generated<string>;
  licence: Generated<string>;
  restrictions: Generated<string>;
  /** Until when the newspaper may show it; null for ever. */
  expires_at: Generated<number | null>;
  /** Whether readers no longer see it once it has expired. */
  hides_when_expired: Generated<number>;
  /** Whether the log was told that it has expired. */
  has_expired: Generated<number>;
  replaced_at: Generated<number | null>;
  /** The member of the staff who took it in; null for a command, and what was brought in. */
  added_by: Generated<string | null>;
  /** JSON: keys of the files of a replaced picture that go when those of its present one are made. */
  former_files: Generated<string>;
};

/** What a picture's alternative text and caption are in an edition, until a story says otherwise. */
export type MediaWordsTable = { media_id: string; edition: string; alt: string; caption: string };

/** Which versions show a picture: in their newest draft, to readers now (`public`), or to readers before (`former`). */
export type PictureUsesTable = { media_id: string; version_id: string; stage: string };

/** A curated list: `must-read`, `front`, per edition. */
export type FrontEntriesTable = {
  front: string;
  edition: string;
  position: number;
  story_id: string;
  /** Leaves the front at this time; null stays. */
  until: number | null;
};

/** Every order that a curated list was given, the newest with the highest number. */
export type FrontOrdersTable = {
  front: string;
  edition: string;
  number: number;
  /** JSON: FrontEntry[] of features/lists. */
  entries: string;
  saved_by: string | null;
  saved_at: number;
};

/** What the desk can search for, drafts included; the index over it differs between the databases. */
export type DeskDocumentsTable = { id: Generated<number>; version_id: string; edition: string };

/** What a member often looks at on the desk, under a name; one of them may be what the desk opens with. */
export type DeskFiltersTable = {
  id: string;
  staff_id: string;
  name: string;
  /** JSON: the filters as the desk's address has them. */
  filters: string;
  is_default: number;
  created_at: number;
};
