import type { Kysely, Selectable } from "kysely";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { StaffTable } from "../../platform/database/staff-tables.ts";
import type { StaffMember } from "./member.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";

type Db = Kysely<Schema>;

/** A member and the account that proves who they are. */
export type KnownMember = StaffMember & { readonly accountId: string };

/** Whether anybody works here yet. */
export async function hasStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom("staff").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** The member with this id, address or account. */
export async function findMember(
  db: Db,
  by: { readonly id: string } | { readonly email: string } | { readonly accountId: string },
): Promise<KnownMember | null> {
  const query = db.selectFrom("staff").selectAll();
  const row = await ("id" in by
    ? query.where("id", "=", by.id)
    : "email" in by
      ? query.where("email", "=", by.email)
      : query.where("account_id", "=", by.accountId)
  ).executeTakeFirst();
  if (row === undefined) return null;
  const grants = await db.selectFrom("grants").selectAll().where("staff_id", "=", row.id).execute();
  return memberOf(row, grants);
}

/** Everybody, by name. */
export async function listMembers(db: Db): Promise<KnownMember[]> {
  const rows = await db.selectFrom("staff").selectAll().orderBy("name").orderBy("id").execute();
  const grants = await db.selectFrom("grants").selectAll().execute();
  return rows.map((row) =>
    memberOf(
      row,
      grants.filter((grant) => grant.staff_id === row.id),
    ),
  );
}

/** The names of these members, by id. */
export async function findMemberNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** How many administrators of all editions there are besides this member, suspended ones not counted. */
export async function countOtherAdministrators(db: Db, staffId: string): Promise<number> {
  const row = await db
    .selectFrom("staff")
    .innerJoin("grants", "grants.staff_id", "staff.id")
    .where("grants.role", "=", "administrator")
    .where("grants.edition", "=", ALL_EDITIONS)
    .where("staff.suspended_at", "is", null)
    .where("staff.id", "!=", staffId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Holds other changes of the staff until this one is committed, so that no two of them take the last administrator away. */
export async function lockStaff({ db, dialect }: Pick<Writing, "db" | "dialect">) {
  // SQLite writes one at a time anyway, and knows no such lock.
  if (dialect === "postgres") await db.selectFrom("staff").select("id").forUpdate().execute();
}

export async function insertMember(db: Db, member: KnownMember) {
  await db
    .insertInto("staff")
    .values({
      id: member.id,
      account_id: member.accountId,
      name: member.name,
      email: member.email,
      language: member.language,
      person_id: member.personId,
      suspended_at: member.suspendedAt,
      created_at: member.createdAt,
    })
    .execute();
  await saveGrants(db, member.id, member.grants);
}

/** Replaces all that a member is. */
export async function saveGrants(db: Db, staffId: string, grants: readonly Grant[]) {
  await db.deleteFrom("grants").where("staff_id", "=", staffId).execute();
  if (grants.length === 0) return;
  await db
    .insertInto("grants")
    .values(grants.map(({ role, edition }) => ({ staff_id: staffId, role, edition })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateMember(
  db: Db,
  staffId: string,
  state: { suspended_at?: number | null; language?: string; name?: string },
) {
  await db.updateTable("staff").set(state).where("id", "=", staffId).execute();
}

function memberOf(
  row: Selectable<StaffTable>,
  grants: readonly { role: string; edition: string }[],
): KnownMember {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    language: row.language,
    personId: row.person_id,
    grants: grants.map(({ role, edition }) => ({ role, edition }) as Grant),
    suspendedAt: row.suspended_at,
    createdAt: row.created_at,
  };
}
