/** What somebody can be in a newsroom. */
export const roles = [
  "reporter",
  "translator",
  "editor",
  "moderator",
  "ad-manager",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** The edition of a grant that holds in all of them. */
export const ALL_EDITIONS = "*";

/** What a member is, in one edition or in all (`*`). */
export type Grant = { readonly role: Role; readonly edition: string };
