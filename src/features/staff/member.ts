import type { Asking } from "./permissions.ts";
import type { Grant } from "./roles.ts";

/** Who works here, as colleagues see them. Times in epoch milliseconds. */
export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The folder of `locales/` that speaks to them. */
  readonly language: string;
  readonly grants: readonly Grant[];
  /** The writer as whom they sign; null for who signs nothing. */
  readonly personId: string | null;
  readonly suspendedAt: number | null;
  readonly createdAt: number;
};

/** A member who acts now, by a session of theirs or by a token. */
export type ActingMember = StaffMember & Asking & { readonly accountId: string };
