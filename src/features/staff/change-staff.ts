import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";
import {
  countOtherAdministrators,
  findMember,
  type KnownMember,
  lockStaff,
  saveGrants,
  updateMember,
} from "./staff.store.ts";

export type StaffRefusal = "not-found" | "last-administrator";

/** Sets all that a member is. The last administrator of all editions stays one: nobody else could give it back. */
export async function changeGrants(
  writing: Writing,
  input: { readonly staffId: string; readonly grants: readonly Grant[] },
): Promise<Result<KnownMember, StaffRefusal>> {
  await lockStaff(writing);
  const member = await findMember(writing.db, { id: input.staffId });
  if (member === null) return refuse("not-found");
  if (!input.grants.some(isForAll) && (await isLastAdministrator(writing, member)))
    return refuse("last-administrator");
  await saveGrants(writing.db, member.id, input.grants);
  await writing.log({ kind: "staff.granted", subjectId: member.id, keys: [] });
  return accept({ ...member, grants: input.grants });
}

/** Shuts a member out from their next request on; what they did stays. */
export async function suspendMember(
  writing: Writing,
  input: { readonly staffId: string },
): Promise<Result<KnownMember, StaffRefusal>> {
  await lockStaff(writing);
  const member = await findMember(writing.db, { id: input.staffId });
  if (member === null) return refuse("not-found");
  if (await isLastAdministrator(writing, member)) return refuse("last-administrator");
  const suspendedAt = member.suspendedAt ?? writing.now;
  await updateMember(writing.db, member.id, { suspended_at: suspendedAt });
  await writing.log({ kind: "staff.suspended", subjectId: member.id, keys: [] });
  return accept({ ...member, suspendedAt });
}

/** Lets a suspended member in again, as what they were. */
export async function reinstateMember(
  writing: Writing,
  input: { readonly staffId: string },
): Promise<Result<KnownMember, "not-found">> {
  const member = await findMember(writing.db, { id: input.staffId });
  if (member === null) return refuse("not-found");
  await updateMember(writing.db, member.id, { suspended_at: null });
  await writing.log({ kind: "staff.reinstated", subjectId: member.id, keys: [] });
  return accept({ ...member, suspendedAt: null });
}

function isForAll(grant: Grant): boolean {
  return grant.role === "administrator" && grant.edition === ALL_EDITIONS;
}

async function isLastAdministrator({ db }: Writing, member: KnownMember): Promise<boolean> {
  if (member.suspendedAt !== null || !member.grants.some(isForAll)) return false;
  return (await countOtherAdministrators(db, member.id)) === 0;
}
