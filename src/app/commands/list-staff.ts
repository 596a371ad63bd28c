import type { StaffMember } from "../../features/staff/member.ts";
import { listMembers } from "../../features/staff/staff.store.ts";
import type { Foundation } from "../wire.ts";

/** `masthead user list`: prints everybody who works here, by name. */
export async function printStaff({ database }: Pick<Foundation, "database">): Promise<void> {
  for (const member of await listMembers(database.db)) console.log(describeMember(member));
}

/** A line about a member, its parts separated by tabs: `ed@news.example  Ed Porter  editor:en translator:fr`, and whether they are suspended. */
export function describeMember({
  email,
  name,
  grants,
  suspendedAt,
}: Pick<StaffMember, "email" | "name" | "grants" | "suspendedAt">): string {
  const roles = grants.map(({ role, edition }) => `${role}:${edition}`).join(" ");
  return [email, name, roles === "" ? "-" : roles, ...(suspendedAt === null ? [] : ["suspended"])].join("\t");
}
