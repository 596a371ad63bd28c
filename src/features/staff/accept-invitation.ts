import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Accounts } from "../../platform/accounts/accounts.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import {
  findOpenInvitation,
  type Invitation,
  removeInvitations,
  spendInvitation,
} from "./invitations.store.ts";
import { findOwnByline } from "./own-byline.ts";
import { hashOfSecretWord } from "./secret-words.ts";
import { findMember, hasStaff, insertMember, type KnownMember } from "./staff.store.ts";

/** What somebody says who follows an invitation. The address is the invitation's, but for the first administrator. */
export type Acceptance = {
  readonly token: string;
  readonly name: string;
  readonly email: string | null;
  readonly password: string;
  readonly language: string;
};

export type AcceptanceRefusal = "invitation-gone" | "email-missing" | "already-staff";

/**
 * Makes a member of whoever follows an open invitation. The account comes first: where the process dies between the two, the same link
 * works again and gives that account its password anew.
 */
export async function acceptInvitation(
  { accounts, ledger, now }: { readonly accounts: Accounts; readonly ledger: Ledger; readonly now: number },
  given: Acceptance,
): Promise<Result<KnownMember, AcceptanceRefusal>> {
  const { db } = ledger.database;
  const invitation = await findOpenInvitation(db, { tokenHash: hashOfSecretWord(given.token), now });
  if (invitation === null) return refuse("invitation-gone");
  if (invitation.staffId !== null) return renew({ accounts, ledger }, invitation, given);
  const email = (invitation.email ?? given.email)?.toLowerCase() ?? "";
  if (email === "") return refuse("email-missing");
  const refusal = await refuseKnown(db, invitation, email);
  if (refusal !== null) return refuse(refusal);
  const { name, password, language } = given;
  const accountId = await accounts.save({ email, name, password });
  const id = newId(now);
  const join = async (writing: Writing): Promise<Result<KnownMember, AcceptanceRefusal>> => {
    const again = await refuseKnown(writing.db, invitation, email);
    if (again !== null) return refuse(again);
    if (!(await spendInvitation(writing.db, invitation.id, writing.now))) return refuse("invitation-gone");
    const { grants } = invitation;
    const member = {
      id,
      accountId,
      name,
      email,
      language,
      grants,
      personId: await findOwnByline(writing, { name, grants }),
      suspendedAt: null,
      createdAt: writing.now,
    };
    await insertMember(writing.db, member);
    await writing.log({ kind: "staff.joined", subjectId: id, keys: [] });
    return accept(member);
  };
  return (await ledger.write(join, { by: id })).value;
}

/**
 * A member keeps name and grants; the password is new. Second factor and passkeys are to be set up again, unless the link only came by
 * mail to somebody who asked for it: a mailbox is not enough to be let in without them.
 */
async function renew(
  { accounts, ledger }: { readonly accounts: Accounts; readonly ledger: Ledger },
  invitation: Invitation,
  { password }: Acceptance,
): Promise<Result<KnownMember, AcceptanceRefusal>> {
  const staffId = invitation.staffId ?? "";
  const comeBack = async (writing: Writing) => {
    const known = await findMember(writing.db, { id: staffId });
    // Whoever is suspended is shut out by every door, one that was opened before too.
    if (known === null || known.suspendedAt !== null) return null;
    if (!(await spendInvitation(writing.db, invitation.id, writing.now))) return null;
    await removeInvitations(writing.db, invitation.email);
    await writing.log({ kind: "staff.returned", subjectId: known.id, keys: [] });
    return known;
  };
  const { value: member } = await ledger.write(comeBack, { by: staffId });
  if (member === null) return refuse("invitation-gone");
  await accounts.save({ email: member.email, name: member.name, password });
  if (!invitation.keepsProofs) await accounts.dropProofs(member.accountId);
  return accept(member);
}

async function refuseKnown(
  db: Ledger["database"]["db"],
  invitation: Invitation,
  email: string,
): Promise<"already-staff" | "invitation-gone" | null> {
  // The first administrator's link is for an empty house: it must not outlive the first who came in.
  if (invitation.email === null && (await hasStaff(db))) return "invitation-gone";
  return (await findMember(db, { email })) === null ? null : "already-staff";
}
